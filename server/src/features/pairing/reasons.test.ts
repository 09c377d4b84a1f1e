import { showPairDuties } from '@tongxin/contract/duties/duties'
import { beginList } from '@tongxin/contract/pairing/lists'
import * as contract from '@tongxin/contract/pairing/pairing'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { loadDutyFacts } from '../duties/facts.ts'

// Invented: professors are looked for in the first place, and whoever else is paired is so for a reason.
const source = `
id: tianmu-2026
title: 天目学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets:
      - { id: professors, label: 教授, is: { party: outside, title: 教授 }, soft: { employment: active }, priority: 1, cite: { 第二条: 教授，一般应在职 } }
      - { id: others, label: 其他党外人士, is: { party: outside }, needsReason: true, priority: 9, cite: { 第二条: 其他需联系的党外人士 } }
    list: [{ act: decide, by: unitOrg }]
requirements:
  - { id: talk, label: 谈心, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 第三条: 每学期一次 } }
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
let secretary = await app.signIn('unit-secretary', { unitId: units.literature })
let office = await app.signIn('office')
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))

let keys = 0
const key = () => `key-${++keys}`
const withWen = { cadreId: cadres.teng, personId: persons.wenruyu }

async function begin(): Promise<string> {
  const body = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027' }
  return (await mustAnswer(secretary.call(beginList, { body, key: key() }))).id
}

const add = (id: string, reason: string) =>
  secretary.call(contract.addLine, { params: { id }, body: { ...withWen, reason }, key: key() })

const pageOf = async (id: string) => mustAnswer(secretary.call(contract.showList, { params: { id } }))

async function decide(id: string): Promise<void> {
  const { head } = await pageOf(id)
  const written = { body: '学院党委会', minutesNo: '9号', reason: '', lineId: null }
  const mark = { step: 0, outcome: 'done' as const, role: 'unitOrg', on: day('2026-11-20'), ...written }
  await mustAnswer(
    secretary.call(contract.markStep, { params: { id }, body: mark, key: key(), version: head.version }),
  )
}

const pairOf = async (personId: string) => {
  const query = { personId }
  const { rows } = await mustAnswer(office.call(contract.listPairings, { query }))
  return rows[0]?.id ?? ''
}
const reasonOf = async (pairingId: string) =>
  (await mustAnswer(office.call(showPairDuties, { params: { id: pairingId } }))).pairing.reason
const knownReasons = (knownAt: string | null) =>
  app.arrange(async (work) => {
    const { pairings } = await loadDutyFacts(work, { knownAt: knownAt === null ? null : day(knownAt) })
    return pairings.flatMap(({ reason }) => reason ?? [])
  })

describe('a pair for which the document asks a reason', () => {
  test('is refused without, and nothing is written', async () => {
    const list = await begin()
    expect(await add(list, '')).toMatchObject({ refusal: { code: 'step-needs', needs: ['reason'] } })
    expect((await pageOf(list)).lines).toEqual([])
    await mustAnswer(add(list, '主持全校通识课改革'))
    expect((await pageOf(list)).lines).toMatchObject([{ reason: '主持全校通识课改革', lacksReason: false }])
    await decide(list)
  })

  test('bears the reason of its line once the list is in force', async () => {
    expect(await reasonOf(await pairOf(persons.wenruyu))).toBe('主持全校通识课改革')
    expect(await knownReasons(null)).toEqual(['主持全校通识课改革'])
  })

  test('keeps its reason in the next list, and takes a new one that a line states', async () => {
    app.clock.set('2026-11-23T10:00:00+08:00')
    secretary = await app.signIn('unit-secretary', { unitId: units.literature })
    office = await app.signIn('office')
    const list = await begin()
    const { lines } = await pageOf(list)
    expect(lines).toMatchObject([{ continues: true, reason: '主持全校通识课改革' }])
    const params = { id: list, lineId: lines[0]?.id ?? '' }
    await mustAnswer(secretary.call(contract.removeLine, { params }))
    await mustAnswer(add(list, '新任学院学术委员会委员'))
    await decide(list)
    const pairing = await pairOf(persons.wenruyu)
    expect(await reasonOf(pairing)).toBe('新任学院学术委员会委员')
    expect(await knownReasons('2026-11-22')).toEqual(['主持全校通识课改革'])
  })

  test('made without one before is named in the next list as lacking it', async () => {
    const bare = { cadreId: cadres.bian, personId: persons.yerlan, unitId: units.literature }
    expect(await reasonOf(await pairUp(app, bare))).toBeNull()
    const { lines } = await pageOf(await begin())
    const lacking = Object.fromEntries(lines.map((line) => [line.personId, line.lacksReason]))
    expect(lacking).toEqual({ [persons.yerlan]: true, [persons.wenruyu]: false })
  })
})
