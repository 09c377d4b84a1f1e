import { screen, within } from '@testing-library/react'
import {
  listDuplicates,
  mergeHumans,
  previewMerge,
  takeBackApart,
  tellApart,
} from '@tongxin/contract/roster/merging'
import { showHuman } from '@tongxin/contract/roster/roster'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { choicesOf, unanswered } from './merge-choices.ts'

const one = '0190b3c0-0000-7000-8000-00000000dd01'
const other = '0190b3c0-0000-7000-8000-00000000dd02'
const head = (id: string, staffNo: string | null) => ({
  id,
  name: '柏予安',
  staffNo,
  gender: '女',
  born: '1980-01',
  roles: ['person' as const],
  units: ['文学院'],
})
const question = {
  field: 'staffNo',
  title: '工号',
  surviving: ['2001'],
  merged: ['02001'],
  mayKeepBoth: false,
}

describe('the questions of a merge', () => {
  it('wait until each is answered; both only where both may stand', () => {
    expect(unanswered([question], {})).toBe(1)
    expect(unanswered([question], { staffNo: 'merged' })).toBe(0)
    expect(choicesOf(question).map(({ choice }) => choice)).toEqual(['surviving', 'merged'])
    expect(choicesOf({ ...question, mayKeepBoth: true })).toHaveLength(3)
  })
})

it('the office tells two apart, or looks at both and merges what it chose', async () => {
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(listDuplicates, () => ({
      rows: [
        { first: head(one, '2001'), second: head(other, null), reasons: ['姓名相同', '同一单位（文学院）'] },
      ],
      total: 1,
      apart: [
        {
          firstId: one,
          firstName: '温如玉',
          secondId: other,
          secondName: '温茹玉',
          by: '林一',
          at: '2026-11-20T02:00:00Z',
        },
      ],
      merges: [],
    }))
    .answer(tellApart, ({ body }) => void sent.push(body))
    .answer(takeBackApart, ({ body }) => void sent.push(body))
    .answer(previewMerge, () => ({
      surviving: { ...head(one, '2001'), version: 3 },
      merged: { ...head(other, '02001'), version: 5 },
      questions: [question],
      contradictions: [],
      moves: [{ kind: 'pairing', text: '结对或协助 1 条' }],
      joined: [],
      frozen: 2,
    }))
    .answer(showHuman, () => refuse({ code: 'not-found' }))
    .answer(mergeHumans, ({ body, headers }) => {
      sent.push([body, headers.get('if-match')])
      return { id: one }
    })
  const { user, container } = renderDesk({ server, at: '/roster/duplicates', me: meWith(['office']) })
  expect(await screen.findByText('同一单位（文学院）')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '认定 柏予安 不是同一人' }))
  expect(sent).toEqual([{ firstId: one, secondId: other }])
  await user.click(screen.getByRole('button', { name: '撤回 温如玉 的认定' }))
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual({ firstId: one, secondId: other })
  await expectAccessible(container)
  await user.click(screen.getByRole('link', { name: '合并 柏予安 的两份记录' }))
  const button = await screen.findByRole('button', { name: '合并为一人' })
  expect(button).toHaveProperty('disabled', true)
  expect(screen.getByText('已结算学期中的 2 条结论不变，仍以“（已合并）”的名字显示。')).toBeTruthy()
  await user.click(within(screen.getByRole('group', { name: '工号' })).getByLabelText(/02001$/))
  await user.click(button)
  expect(sent.at(-1)).toEqual([{ choices: { staffNo: 'merged' }, mergedVersion: 5 }, '"3"'])
})
