import * as contract from '@tongxin/contract/duties/urging'
import * as lists from '@tongxin/contract/pairing/pairing'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { createDraftList } from '../../testing/draft-list.ts'
import { must } from '../../testing/must.ts'
import { createTestApp } from '../../testing/test-app.ts'

// Invented: the unit proposes, decides, and files within ten days.
const steps = `
      - { act: propose, by: unitOrg }
      - { act: decide, by: unitOrg }
      - { act: file, by: unitOrg, to: ufwd, within: 10 days, cite: { 第三条（三）: 报统战部备案 } }`
const app = await createTestApp()
const { units, cadres, persons, id } = await createDraftList(app, { steps })
const secretary = () => app.signIn('unit-secretary', { unitId: units.literature })

let keys = 0

async function mark(step: number, on: string) {
  const office = await app.signIn('office')
  const { version } = must(await office.call(lists.showList, { params: { id } })).head
  const plain = { step, outcome: 'done' as const, role: 'unitOrg', on: day(on), lineId: null, until: null }
  const body = { ...plain, body: '院党委会', minutesNo: '9号', reason: '' }
  must(await office.call(lists.markStep, { params: { id }, body, key: `mark-${++keys}`, version }))
}

const urge = async () =>
  (await app.signIn('office')).call(contract.urge, {
    body: { kind: 'list', term: '2026-2027-1', unitId: null },
  })
const notices = async () =>
  must(await (await secretary()).call(contract.listNotices, {})).rows.map(({ kind, text }) => [kind, text])

it('a unit is asked to file its list, by the day the document sets once it is decided, until it is filed', async () => {
  const pair = { cadreId: cadres.bian, personId: persons.bai, reason: '工作需要' }
  must(await (await secretary()).call(lists.addLine, { params: { id }, body: pair, key: 'line' }))
  expect(must(await urge()).rows.map(({ message }) => message)).toEqual([
    '【催办】文学院：截至2026年11月20日，2026–2027 学年联谊名单尚未备案。' +
      '依据第三条（三）“报统战部备案”，请及时报统战部备案。',
  ])
  await mark(0, '2026-11-20')
  await mark(1, '2026-11-20')
  app.clock.set('2026-11-23T09:00:00+08:00')
  expect(must(await urge()).rows).toMatchObject([{ unitName: '文学院', times: 2, dueOn: '2026-11-30' }])
  expect(await notices()).toEqual([
    [
      'list',
      '2026–2027 学年联谊名单尚未备案。依据第三条（三）“报统战部备案”，请于2026年11月30日前报统战部备案。',
    ],
  ])
  await mark(2, '2026-11-23')
  expect(await notices()).toEqual([])
  app.clock.set('2026-11-24T09:00:00+08:00')
  expect(await urge()).toMatchObject({ refusal: { code: 'nothing-to-urge' } })
})
