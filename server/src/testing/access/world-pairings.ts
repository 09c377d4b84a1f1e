// Lists, pairings and what belongs to them, in each relation to who asks.
import { grantExcuse } from '@tongxin/contract/duties/excuses'
import { openHandover } from '@tongxin/contract/pairing/handover'
import { beginList } from '@tongxin/contract/pairing/lists'
import { addLine } from '@tongxin/contract/pairing/pairing'
import { day } from '@tongxin/core/calendar/day'
import { mustAnswer } from '../must.ts'
import { assist, pairUp } from '../sample-pairings.ts'
import type { SampleSchool } from '../sample-school.ts'
import type { Client, TestApp } from '../test-app.ts'
import type { Kind, Target } from './target.ts'

export async function enterPairings(app: TestApp, { cadres, persons, units: unit }: SampleSchool) {
  const { literature, engineering } = unit
  const { bian, teng, tang, wen } = cadres
  const enter = async (
    kind: Kind,
    cadreId: string,
    personId: string,
    more: Parameters<typeof pairUp>[1] | object,
  ) => {
    const id = await pairUp(app, { cadreId, personId, ...more })
    const { unitId = null } = more as { unitId?: string }
    const assistant = await assist(app, id, cadreId === wen ? tang : wen)
    const facts = { ownerIds: [cadreId], unitId }
    return { kind, id, facts, cadreId, with: personId, assistant } satisfies Target
  }
  return [
    await enter('own', bian, persons.bai, { unitId: literature }),
    await enter('same-unit', teng, persons.yerlan, { unitId: literature }),
    await enter('other-unit', tang, persons.lu, { unitId: engineering }),
    await enter('ended', bian, persons.shang, { unitId: literature, endedOn: '2026-10-15' }),
    await enter('leaders', wen, persons.bai, { tier: 'school' }),
  ]
}

/** Each pair but the leader's own passes to a colleague; 滕望舒's to somebody of another unit. */
export async function enterHandovers(office: Client, { cadres }: SampleSchool, pairings: readonly Target[]) {
  const { teng, tang } = cadres
  const successors: Partial<Record<Target['kind'], string>> = {
    'same-unit': tang,
    'other-unit': teng,
    ended: teng,
    leaders: tang,
  }
  const opened = pairings.map(async ({ kind, id, facts, cadreId }): Promise<readonly Target[]> => {
    const successorId = successors[kind]
    if (successorId === undefined || facts === 'nowhere' || cadreId === undefined) return []
    const done = await mustAnswer(
      office.call(openHandover, { params: { id }, body: { successorId }, key: `handover-${kind}` }),
    )
    return [{ kind, id: done.id, facts: { ...facts, ownerIds: [cadreId, successorId] } }]
  })
  return (await Promise.all(opened)).flat()
}

/** Some days of last year are left out of judgement in each pairing that stands. */
export async function excused(office: Client, pairings: readonly Target[]): Promise<readonly Target[]> {
  return Promise.all(
    pairings.map(async (target) => {
      if (target.kind === 'ended') return target
      const days = { from: day('2026-09-01'), lastDay: day('2026-09-30'), heading: null }
      const body = { whom: 'pairing' as const, ...days, role: 'ufwd', approver: '祝以宁' }
      const { id } = await mustAnswer(
        office.call(grantExcuse, { params: { id: target.id }, body, key: `excuse-${target.id}` }),
      )
      return { ...target, excuse: id }
    }),
  )
}

export async function enterLists(office: Client, { cadres, persons, units: unit }: SampleSchool) {
  const lists: Target[] = []
  const wanted = [
    ['school', 'school', null, cadres.wen, persons.lu],
    ['same-unit', 'unit', unit.literature, cadres.bian, persons.wenruyu],
    ['other-unit', 'unit', unit.engineering, cadres.tang, persons.jian],
  ] as const
  for (const [kind, tier, unitId, cadreId, personId] of wanted) {
    const body = { tier, unitId, academicYear: '2026-2027' }
    const { id } = await mustAnswer(office.call(beginList, { body, key: `list-${kind}` }))
    const line = { cadreId, personId, reason: '工作需要' }
    const added = await mustAnswer(office.call(addLine, { params: { id }, body: line, key: `line-${kind}` }))
    lists.push({ kind, id, facts: { unitId, ownerIds: [cadreId] }, with: added.id, cadreId })
  }
  return lists
}
