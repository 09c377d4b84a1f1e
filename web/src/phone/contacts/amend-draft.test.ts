// @vitest-environment node
import type { ContactRecord, FormChoice } from '@tongxin/contract/contacts/contacts'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { ids } from '../../testing/friends.ts'
import { draftOf } from './amend-draft.ts'
import { partsToSend } from './log-draft.ts'

const forms: readonly FormChoice[] = [
  { id: '个别谈心', group: false, asks: [], acts: [] },
  { id: '座谈', group: true, asks: ['spoke'], acts: [] },
  { id: '调研考察', group: true, asks: ['talk'], acts: [] },
]

const talk = {
  heldOn: day('2026-11-02'),
  form: '个别谈心',
  place: null,
  series: null,
  parts: [
    {
      person: { id: ids.xuan, name: '禤若澄' },
      initiatedBy: 'cadre',
      acts: [],
      topics: [],
      event: null,
      texts: { brief: '谈了排课', raised: null, remark: '', promises: [] },
      spoke: true,
      talk: true,
    },
  ],
} as unknown as ContactRecord

it('ticks nothing for a talk that becomes a group meeting, and sends no talk of their own with it', () => {
  const draft = { ...draftOf(talk, forms), form: '座谈' }
  expect(partsToSend(draft, forms[1])).toMatchObject([{ spoke: false, talk: null }])
})

it('keeps what was ticked of a group, and says it no more where the form becomes another', () => {
  const [part] = talk.parts
  const tour = { ...talk, form: '调研考察', parts: [{ ...part!, spoke: true, talk: true }] }
  const draft = draftOf(tour, forms)
  expect(partsToSend(draft, forms[2])).toMatchObject([{ spoke: null, talk: true }])
  expect(partsToSend(draft, forms[1])).toMatchObject([{ spoke: true, talk: null }])
})
