// A pair's own card finds what the whole board finds for it, whatever a document asks about either side.
import { readFileSync } from 'node:fs'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { showPairDuties } from '@tongxin/contract/duties/duties'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { describe, expect, it } from 'vitest'
import { trialNames } from '../../intake/hostile/trials.cases.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'
import { loadDutyFacts } from './facts.ts'
import { loadGround } from './ground.ts'

/** The sample document with what only the person's own facts can tell. */
const aboutPersons = samplePolicy.replace(
  'record: {',
  `  - { id: of-person, bearer: pairing, of: { person: { party: 民盟 } }, every: semester, count: contact, atLeast: 1, force: must }
  - { id: of-retired, bearer: pairing, of: { person: { employment: retired } }, every: semester, count: contact, atLeast: 1, force: must }
  - { id: of-rank, bearer: pairing, of: { target: all-unit }, every: semester, count: contact, where: { person: { title: 教授 } }, atLeast: 1, force: must }
  - { id: spared, bearer: pairing, exempt: [{ person: { party: 无党派 } }], every: semester, count: contact, atLeast: 2, force: should }
  - { id: born, bearer: pairing, of: { person: { age: { below: 45 } } }, every: semester, count: contact, atLeast: 1, force: should }
  - { id: minority, bearer: pairing, of: { person: { identity: 少数民族 } }, every: semester, count: contact, atLeast: 1, force: should }
  - { id: near, bearer: pairing, of: { person: { inUnitOf: true } }, every: semester, count: contact, atLeast: 1, force: should }
record: {`,
)

/** An invented document, moved from its year to that of the sample school. */
function inOurYears(name: string): string {
  const text = readFileSync(
    new URL(`../../../../policies/trials/${name}/policy.yaml`, import.meta.url),
    'utf8',
  )
  return text.replace(/203(\d)/g, (_, digit: string) => String(2025 + Number(digit)))
}

const documents: readonly (readonly [string, string])[] = [
  ['asking about persons', aboutPersons],
  ...trialNames.map((name) => [name, inOurYears(name)] as const),
]

describe.each(documents)('a document %s', (_, source) => {
  it('finds for each pair on its card what it finds for it on the board', async () => {
    const app = await createTestApp()
    const school = await createSampleSchool(app)
    const office = await app.signIn('office')
    const loaded = await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'p' })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
    const tiers = [...source.matchAll(/tiers:\n(?: {2}.*\n)*/g)].flatMap(([part]) =>
      [...part.matchAll(/^ {2}- (?:\{ )?id: (\S+?),?$/gm)].map(([, id = '']) => id),
    )
    const [tier = 'school'] = tiers
    const { wen, bian, teng, tang } = school.cadres
    const { bai, wenruyu, yerlan, lu, jian, yuezheng } = school.persons
    const pairs = [
      await pairUp(app, pair(bian, bai, tier)),
      await pairUp(app, pair(teng, wenruyu, tier)),
      await pairUp(app, pair(teng, yerlan, tier)),
      await pairUp(app, { ...pair(tang, lu, tier), endedOn: '2026-11-01' }),
      await pairUp(app, { ...pair(tang, jian, tier), from: '2026-11-02' }),
      await pairUp(app, pair(wen, bai, tiers.at(-1) ?? tier)),
      await pairUp(app, pair(wen, yuezheng, tier)),
    ]
    if (source === aboutPersons) await talk(office, bian, bai)
    const { policies, calendar, facts } = await app.arrange(async (work) => ({
      ...(await loadGround(work)),
      facts: await loadDutyFacts(work),
    }))
    const on = day('2026-11-20')
    const board = evaluate(policies, calendar, facts, { on, knownAt: on })
    for (const id of pairs) {
      const card = await office.call(showPairDuties, { params: { id } })
      if (!card.ok) throw new Error(JSON.stringify(card.refusal))
      const found = card.value.findings.map(({ title: _t, when: _w, settled: _s, ...finding }) => finding)
      expect(told(found)).toEqual(told(board.filter((one) => one.bearer.id === id)))
    }
    if (source === aboutPersons) expect(new Set(board.map(({ state }) => state))).toContain('met')
  })
})

async function talk(office: Client, cadreId: string, personId: string): Promise<void> {
  const part = { personId, initiatedBy: 'cadre' as const, brief: '谈了课程', topics: [], raised: null }
  const parts = [{ ...part, remark: '', spoke: null, promise: null }]
  const body = { cadreId, heldOn: day('2026-10-12'), form: '个别谈心', place: '', parts }
  const done = await office.call(logContact, { body, key: 'talk' })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

function pair(cadreId: string, personId: string, tier: string) {
  return { cadreId, personId, tier: tier as 'unit', from: '2026-09-01' }
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => JSON.stringify(finding)).sort()
}
