import { day } from '@tongxin/core/calendar/day'
import { holdsOn } from '@tongxin/core/roster/dated'
import { expect, test } from 'vitest'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { recordHuman } from './commands.ts'
import { loadRosterFacts } from './facts.ts'
import { loadSheets } from './queries.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)

test('the whole school is loaded in one statement, units and humans with their facts', async () => {
  app.test.takeCounts()
  const facts = await app.arrange((work) => loadRosterFacts(work))
  // Setting the school is the second.
  expect(app.test.takeCounts()).toMatchObject([{ statements: 2 }])
  expect(facts.units.map((unit) => unit.name).sort()).toEqual(
    ['图书馆', '文学院', '机电工程学院', '校领导'].sort(),
  )
  expect(facts.humans).toHaveLength(12)
  const bai = facts.humans.find((human) => human.id === school.persons.bai)
  expect(bai).toMatchObject({
    name: '柏予安',
    born: '1980-01',
    memberships: [{ party: '民盟', from: null, to: null, recordedOn: '2026-09-01' }],
    identities: [{ is: '政协委员', level: 'provincial' }],
    titles: [{ word: '教授' }],
    registers: [{ register: '党外代表人士' }],
  })
  const wen = facts.humans.find((human) => human.id === school.cadres.wen)
  expect(wen?.portfolios.map((link) => link.unit).sort()).toEqual(
    [school.units.literature, school.units.engineering].sort(),
  )
  expect(wen?.posts[0]).toMatchObject({ body: '学校党委班子', unit: school.units.leaders })
})

test('only the humans asked for are loaded, and nobody for an empty list', async () => {
  const some = await app.arrange((work) => loadRosterFacts(work, { humanIds: [school.persons.lu] }))
  expect(some.humans.map((human) => human.name)).toEqual(['陆知行'])
  expect((await app.arrange((work) => loadRosterFacts(work, { humanIds: [] }))).humans).toEqual([])
})

test('少数民族 follows from the recorded ethnicity, and from nothing else', async () => {
  const { humans } = await app.arrange((work) => loadRosterFacts(work))
  const minority = humans.filter((human) => human.identities.some((identity) => identity.is === '少数民族'))
  expect(minority.map((human) => human.name)).toEqual(['阿勒腾·叶尔兰'])
})

test('a birth entered or corrected later is told by what was known by a day', async () => {
  const id = school.persons.lu
  const bornKnownAt = async (knownAt: string | null) => {
    const scope = { humanIds: [id], knownAt: knownAt === null ? null : day(knownAt) }
    const { humans } = await app.arrange((work) => loadRosterFacts(work, scope))
    return humans[0]?.born
  }
  const enter = (born: string) =>
    app.arrange(async (work) => {
      const sheet = (await loadSheets(work, [id])).get(id)
      const sent = { detail: { born }, facts: {} }
      expect(await recordHuman(work, { id, version: sheet?.version ?? 0, sent })).toMatchObject({ ok: true })
    })
  await enter('1960-05')
  expect(await bornKnownAt('2026-11-19')).toBe('1980-01')
  expect(await bornKnownAt('2026-11-20')).toBe('1960-05')
  expect(await bornKnownAt(null)).toBe('1960-05')
  // Before anything about the person was entered nothing was known.
  expect(await bornKnownAt('2026-08-31')).toBeUndefined()
})

test('a correction keeps what was known before it, day for day', async () => {
  const id = school.persons.ning
  await app.arrange(async (work) => {
    const sheet = (await loadSheets(work, [id])).get(id)
    const sent = { detail: {}, facts: { memberships: [{ party: '13', from: null, to: null }] } }
    expect(await recordHuman(work, { id, version: sheet?.version ?? 0, sent })).toMatchObject({ ok: true })
  })
  const { humans } = await app.arrange((work) => loadRosterFacts(work, { humanIds: [id] }))
  const partyKnownAt = (knownAt: string) =>
    humans[0]?.memberships
      .filter((fact) => holdsOn(fact, { on: day('2026-10-01'), knownAt: day(knownAt) }))
      .map((fact) => fact.party)
  expect(partyKnownAt('2026-11-19')).toEqual(['民建'])
  expect(partyKnownAt('2026-11-20')).toEqual(['masses'])
})
