import { randomUUID } from 'node:crypto'
import { recordFestivals, recordTerms, showCalendar } from '@tongxin/contract/calendar/calendar'
import { amendContact, logContact, showContact } from '@tongxin/contract/contacts/contacts'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { grantExcuse, withdrawExcuse } from '@tongxin/contract/duties/excuses'
import { enterRecord, withdrawRecord } from '@tongxin/contract/duties/records'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { listPolicyVersions, loadPolicy } from '@tongxin/contract/policy/policy'
import { adoptReading } from '@tongxin/contract/policy/policy-editing'
import { changeHuman, showHuman } from '@tongxin/contract/roster/roster'
import type { Actor } from '@tongxin/core/account/actor'
import type { Role } from '@tongxin/core/account/role'
import { readingActs } from '@tongxin/core/audit/audit-act'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { workFor } from '../../http/work-for.ts'
import { inSchool } from '../../platform/database.ts'
import { createMemory, type Memory } from '../../platform/memory.ts'
import { mustAnswer } from '../../testing/must.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'
import { findLinesMet } from '../duties/parts-met/queries.ts'

// What lines counted for is remembered as long as nothing was changed: after any change the answer is that of a server which remembers nothing.

const more = `
  - { id: group, label: 参加座谈, bearer: cadre, of: { body: 二级学院（部）党组织班子 }, every: semester, count: contact, where: { form: 座谈 }, atLeast: 1, force: should, cite: { 第三条（三）: 参加座谈 } }
  - { id: festival, label: 节日走访, bearer: pairing, every: 重要节日, count: contact, where: { form: 走访 }, atLeast: 1, force: should, cite: { 第三条（四）: 节日走访 } }
  - { id: visit, label: 困难看望, bearer: pairing, after: 生活困难, within: 20 days, count: contact, where: { form: 走访 }, atLeast: 1, force: must, cite: { 第六条: 看望 } }
  - { id: any, label: 联系, bearer: cadre, every: semester, count: contact, where: { readings: [{ form: 走访 }, { form: [走访, 个别谈心] }], adopted: null }, atLeast: 1, force: must, cite: { 第三条（五）: 联系 } }
vocabulary: { events: [{ id: 生活困难, restricted: true }] }
periods: { 重要节日: { festivals: [国庆] } }
record:`
const source = samplePolicy.replace('\nrecord:', more)

const app = await createTestApp()
let school: SampleSchool
let office: Client
let bian: Client
let pair: string
let other: string

const key = () => randomUUID()

beforeAll(async () => {
  school = await createSampleSchool(app)
  office = await app.signIn('office')
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
  await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: key() }))
  const { cadres, persons } = school
  pair = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  other = await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan })
  for (const [on, form] of [
    ['2026-10-03', '走访'],
    ['2026-11-05', '走访'],
    ['2026-11-06', '个别谈心'],
  ] as const)
    await log(on, form)
})

async function log(on: string, form: string) {
  const part = {
    ...{ personId: school.persons.bai, initiatedBy: 'cadre' as const, brief: '谈了排课', topics: [] },
    ...{ acts: [], event: null, raised: null, remark: '', spoke: null, talk: null, promise: null },
  }
  const body = { cadreId: school.cadres.bian, heldOn: day(on), form, place: '', series: null, parts: [part] }
  return mustAnswer(bian.call(logContact, { body, key: key() }))
}

const readers: readonly (readonly [Role, 'literature' | 'engineering' | null])[] = [
  ['office', null],
  ['unit-secretary', 'literature'],
  ['unit-secretary', 'engineering'],
]

/** What the server tells each reader of every cadre's lines, now and as it was known yesterday. */
async function tell(memory: Memory) {
  const told: unknown[] = []
  for (const [role, unit] of readers)
    for (const knownAt of [undefined, day('2026-11-19')]) {
      const unitId = unit === null ? null : school.units[unit]
      const grants = [{ role, unitId, cadreId: null, unitIds: unitId === null ? [] : [unitId] }]
      const actor: Actor = { schoolId: app.schoolId, accountId: office.accountId, humanId: null, grants }
      const lines = await inSchool(app.shell.database, app.schoolId, (tx) =>
        findLinesMet(
          workFor({ ...app.shell, memory }, { tx, schoolId: app.schoolId, actor, requestId: null }),
          {
            cadreIds: Object.values(school.cadres),
            ...{ from: day('2026-09-01'), to: day('2026-12-31'), knownAt },
          },
        ),
      )
      const clauses = lines.map((line) => [line.partId, ...line.clauses.map((one) => JSON.stringify(one))])
      told.push([role, unit, knownAt, clauses.toSorted()])
    }
  return told
}

const remembered = () => tell(app.shell.memory)
const fresh = () => tell(createMemory())

let logged = { id: '', version: 0 }
let kept = ''

const partOf = () => ({
  ...{ personId: school.persons.bai, initiatedBy: 'cadre' as const, brief: '谈了排课', topics: [], acts: [] },
  ...{ event: null, raised: null, remark: '', spoke: true, talk: null },
})

async function calendarVersion() {
  const shown = await office.call(showCalendar, {})
  return shown.ok ? (shown.version ?? 0) : 0
}

async function putFestival(from: string, to: string) {
  const body = { festivals: [{ name: '国庆', from: day(from), to: day(to) }] }
  await mustAnswer(office.call(recordFestivals, { body, version: await calendarVersion() }))
}

const putPosts = (posts: readonly object[]) => putFacts(school.cadres.bian, { posts })

const putTitle = (id: string) =>
  putFacts(id, { qualifications: [{ kind: 'title', word: '教授', from: null, to: null }] })

async function putFacts(id: string, facts: Readonly<Record<string, readonly object[]>>) {
  const shown = await office.call(showHuman, { params: { id } })
  const version = shown.ok ? (shown.version ?? 0) : 0
  const body = { detail: { gender: '男' as const }, facts: facts as never }
  await mustAnswer(office.call(changeHuman, { params: { id }, body, version }))
}

const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a contact is entered', async () => (logged = await log('2026-11-12', '走访'))],
  [
    'it is amended',
    async () => {
      const { id, version } = logged
      const body = {
        heldOn: day('2026-11-12'),
        form: '座谈',
        place: '',
        reason: '其实是座谈',
        parts: [partOf()],
      }
      logged = await mustAnswer(bian.call(amendContact, { params: { id }, body, version }))
    },
  ],
  [
    'it is withdrawn',
    () =>
      mustAnswer(
        bian.call(withdrawContact, {
          params: { id: logged.id },
          body: { reason: '记错了' },
          version: logged.version,
        }),
      ),
  ],
  ['a festival is entered', () => putFestival('2026-09-28', '2026-10-08')],
  ['it is moved', () => putFestival('2026-11-01', '2026-11-08')],
  [
    'an event is recorded',
    async () => {
      const body = {
        ...{ form: 'event:生活困难', word: '生活困难', humanId: school.persons.bai },
        heldOn: day('2026-11-02'),
      }
      kept = (await mustAnswer(office.call(enterRecord, { body, key: key() }))).id
    },
  ],
  [
    'it is taken back',
    () => mustAnswer(office.call(withdrawRecord, { params: { id: kept }, body: { reason: '登错了人' } })),
  ],
  [
    'a pairing is excused',
    async () => {
      const days = { from: day('2026-09-01'), lastDay: day('2027-07-09') }
      const body = { whom: 'pairing' as const, ...days, heading: null, role: 'ufwd', approver: '祝以宁' }
      kept = (await mustAnswer(office.call(grantExcuse, { params: { id: pair }, body, key: key() }))).id
    },
  ],
  [
    'the excuse is taken back',
    () => mustAnswer(office.call(withdrawExcuse, { params: { id: pair, excuseId: kept } })),
  ],
  ['a group is talked with', async () => (logged = await log('2026-11-13', '座谈'))],
  [
    'a reading is adopted',
    async () => {
      const listed = await office.call(listPolicyVersions, {})
      if (!listed.ok) throw new Error('no versions')
      const frame = { by: '统战部', since: '2026-11-20', body: '部务会', minutesNo: '9号' }
      const body = { ...frame, place: ['requirements', 'any', 'where'], reading: 2 }
      const params = { id: listed.value.rows[0]?.id ?? '' }
      await mustAnswer(office.call(adoptReading, { params, body, key: key(), version: listed.version ?? 0 }))
    },
  ],
  ['a cadre gives up the post', () => putPosts([])],
  ['a pairing ends', () => endOn('2026-11-10')],
  [
    'somebody else is paired',
    () => pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai, from: '2026-09-01' }),
  ],
  [
    'a version of the document is loaded',
    () =>
      mustAnswer(
        office.call(loadPolicy, {
          body: {
            source: source.replace('label: 每学期联系', 'label: 学期内联系'),
            effectiveOn: day('2026-11-20'),
          },
          key: key(),
        }),
      ),
  ],
  [
    'a term is moved',
    async () => {
      const term = (id: string, from: string, to: string) => ({
        ...{ id: id as never, from: day(from), to: day(to) },
        teaching: null,
      })
      const terms = [
        term('2025-2026-2', '2026-02-15', '2026-10-20'),
        term('2026-2027-1', '2026-10-20', '2027-02-21'),
      ]
      const body = { terms, yearsWithoutTerms: [] }
      await mustAnswer(office.call(recordTerms, { body, version: await calendarVersion() }))
    },
  ],
]

const endOn = (on: string, id = pair) =>
  mustAnswer(
    office.call(endPairing, { params: { id }, body: { on: day(on), reason: '人员变动' }, key: key() }),
  )

describe('what lines counted for is remembered', () => {
  it.each(changes)('and told anew when %s', async (_, change) => {
    const before = await remembered()
    await change()
    const after = await remembered()
    expect(after).toEqual(await fresh())
    expect(after).not.toEqual(before)
  })

  it.each<readonly [string, () => Promise<unknown>, keyof SampleSchool['cadres']]>([
    ['one cadre writes', () => log('2026-11-15', '走访'), 'bian'],
    ['the sheet of a person is changed', () => putTitle(school.persons.yerlan), 'teng'],
    ['the sheet of a cadre is changed', () => putTitle(school.cadres.wen), 'wen'],
    ['a pairing ends', () => endOn('2026-11-18', other), 'teng'],
  ])('of others while %s', async (_, change, whose) => {
    const memory = createMemory()
    const judged = new Set<string>()
    const watched: Memory = {
      ...memory,
      keep: (name, ...rest) => {
        judged.add(name.split(' ').at(-1) ?? '')
        memory.keep(name, ...rest)
      },
    }
    await tell(watched)
    expect(judged).toEqual(new Set(Object.values(school.cadres)))
    judged.clear()
    await change()
    expect(await tell(watched)).toEqual(await fresh())
    expect(judged).toEqual(new Set([school.cadres[whose]]))
  })

  it('on the day it was judged, and judged anew on the next', async () => {
    const before = await remembered()
    app.clock.set('2026-11-21T09:00:00+08:00')
    expect(await remembered()).toEqual(await fresh())
    app.clock.set('2026-11-20T09:40:00+08:00')
    expect(await remembered()).toEqual(before)
  })

  it('while somebody reads, signs in or is refused', async () => {
    const before = await remembered()
    await mustAnswer(bian.call(showContact, { params: { id: logged.id } }))
    expect((await app.visitor.call(showContact, { params: { id: logged.id } })).ok).toBe(false)
    app.test.takeCounts()
    expect(await remembered()).toEqual(before)
    // Naming the school, asking whether anything was changed, and whose the contacts changed are.
    expect(app.test.takeCounts().map(({ statements }) => statements)).toEqual(readers.flatMap(() => [3, 3]))
  })

  it('and nothing is stored under the event of a reading, so that none can be missed', async () => {
    const columns = await app.test.asOwner(`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and column_name in ('recorded_in', 'superseded_in')`)
    expect(columns.length).toBeGreaterThan(50)
    for (const { table_name: table, column_name: column } of columns)
      expect([
        table,
        await app.test.asOwner(
          `select e.act from ${table} t join audit_event e on e.school_id = t.school_id and e.id = t.${column}
            where e.act = any($1)`,
          [[...readingActs]],
        ),
      ]).toEqual([table, []])
  })
})
