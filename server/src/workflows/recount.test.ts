import { amendContact, logContact } from '@tongxin/contract/contacts/contacts'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCounts } from '../features/duties/store.ts'
import { pairUp, samplePolicy } from '../testing/sample-pairings.ts'
import { createSampleSchool } from '../testing/sample-school.ts'
import { createTestApp } from '../testing/test-app.ts'
import { rebuildDuties } from './recount.ts'

const policy = samplePolicy
  .replace(
    'record: {',
    `  - { id: quota.school, bearer: cadre, of: { tier: school }, count: pairing, where: { tier: school }, atLeast: 1, force: must, cite: { 第二条: 一名 } }
  - { id: coverage, bearer: person, of: { readings: [{ tier: unit }, { tier: unit, listed: 党外代表人士 }], adopted: null }, count: pairing, atLeast: 1, force: must, cite: { 第三条: 全覆盖 } }
  - { id: cadre.term, bearer: { readings: [pairing, cadre], adopted: null }, of: { pairedIn: [school, unit] }, every: semester, count: contact, where: { paired: own }, atLeast: 2, force: must, cite: { 第三条: 每学期 } }
  - { id: cadre.year, bearer: cadre, every: academic-year, count: contact, distinct: person, atLeast: 2, force: should, cite: { 第三条: 每学年 } }
record: {`,
  )
  .replace('silent: [coverage]', 'silent: [requests]')

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const loaded = await office.call(loadPolicy, { body: { source: policy, effectiveOn: null }, key: 'policy' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))

const allCounts = () =>
  app.arrange(async (work) => {
    const rows = await loadCounts(work, { requirements: null, bearerIds: null })
    return rows.map((row) => JSON.stringify(row)).sort()
  })
const rebuild = () => app.arrange((work) => rebuildDuties(work))

const { bian, teng, tang } = school.cadres
const { bai, wenruyu, shang, lu, ning } = school.persons
const pairs = [
  { id: await pairUp(app, { cadreId: bian, personId: bai }), cadreId: bian, personId: bai },
  { id: await pairUp(app, { cadreId: bian, personId: wenruyu }), cadreId: bian, personId: wenruyu },
  { id: await pairUp(app, { cadreId: teng, personId: shang }), cadreId: teng, personId: shang },
  { id: await pairUp(app, { cadreId: tang, personId: lu }), cadreId: tang, personId: lu },
  { id: await pairUp(app, { cadreId: tang, personId: ning }), cadreId: tang, personId: ning },
]
await rebuild()

const part = (personId: string) => ({
  personId,
  initiatedBy: 'cadre' as const,
  brief: '谈了课程建设',
  topics: [],
  raised: null,
  remark: '',
  spoke: null,
})
const firstPart = (personId: string) => ({ ...part(personId), promise: null })

let key = 0
let amended = 0
const logged: { id: string; version: number; personIds: readonly string[] }[] = []

const write = fc.record({
  kind: fc.constantFrom('log', 'log', 'log', 'amend', 'withdraw', 'end'),
  pair: fc.nat(pairs.length - 1),
  contact: fc.nat(20),
  heldOn: fc.constantFrom('2026-09-10', '2026-10-20', '2026-11-18', '2026-11-20', '2026-07-01'),
  form: fc.constantFrom('个别谈心', '座谈', '电话'),
})

/** Chance need not bring an amendment that succeeds: this one does. */
const talk = { pair: 0, contact: 0, heldOn: '2026-10-20', form: '个别谈心' }
const loggedThenAmended = [
  { ...talk, kind: 'log' },
  { ...talk, kind: 'amend', heldOn: '2026-11-18' },
]

async function perform({
  kind,
  pair: at,
  contact,
  heldOn,
  form,
}: typeof write extends fc.Arbitrary<infer T> ? T : never) {
  const pair = pairs[at]
  if (pair === undefined) return
  const occasion = { heldOn, form, place: '' }
  const found = logged[contact % Math.max(1, logged.length)]
  key += 1
  if (kind === 'log') {
    const done = await office.call(logContact, {
      body: { ...occasion, cadreId: pair.cadreId, parts: [firstPart(pair.personId)] },
      key: `log-${key}`,
    })
    if (done.ok) logged.push({ id: done.value.id, version: done.value.version, personIds: [pair.personId] })
  } else if (kind === 'end') {
    await office.call(endPairing, {
      params: { id: pair.id },
      body: { on: '2026-11-20', reason: '人员变动' },
      key: `end-${key}`,
    })
  } else if (found && kind === 'amend') {
    const parts = found.personIds.map(part)
    const done = await office.call(amendContact, {
      params: { id: found.id },
      body: { ...occasion, parts, reason: '日期写错' },
      version: found.version,
    })
    if (!done.ok) return
    found.version = done.value.version
    amended += 1
  } else if (found) {
    await office.call(withdrawContact, {
      params: { id: found.id },
      body: { reason: '记错了人' },
      version: found.version,
    })
  }
}

describe('counts kept write by write', () => {
  it('are the counts of a full evaluation, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
        for (const each of writes) await perform(each)
        const kept = await allCounts()
        expect(await rebuild()).toEqual({ added: 0, changed: 0, removed: 0 })
        expect(await allCounts()).toEqual(kept)
      }),
      { numRuns: 12, examples: [[loggedThenAmended]] },
    )
  })

  it('hold something', async () => {
    expect((await allCounts()).length).toBeGreaterThan(10)
    expect(amended).toBeGreaterThan(0)
  })

  it('miss nothing when two people write about one pair at once', async () => {
    const pairId = await pairUp(app, { cadreId: bian, personId: school.persons.yerlan })
    await rebuild()
    const log = (n: number) =>
      office.call(logContact, {
        body: {
          heldOn: '2026-11-19',
          form: '个别谈心',
          place: '',
          cadreId: bian,
          parts: [firstPart(school.persons.yerlan)],
        },
        key: `at-once-${n}`,
      })
    const answers = await Promise.all([1, 2, 3, 4].map(log))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const [row] = await app.test.asOwner(
      "select counted from duty_count where requirement = 'contact.semester' and bearer_id = $1 and period = '2026-2027-1'",
      [pairId],
    )
    expect(row?.['counted']).toBe(4)
  })
})
