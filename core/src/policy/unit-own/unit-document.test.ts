import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { evaluate } from '../../duties/evaluate.ts'
import { calendar, factsOf, policyOf, policyWith } from '../../duties/school.cases.ts'
import { pathText } from '../../reading/mistake.ts'
import { policyChain } from '../policy-chain.ts'
import { readPolicy } from '../read-policy.ts'
import { decideUnitVersion } from './decide-unit-version.ts'
import { filledWords } from './filled-words.ts'
import { leftToUnits } from './left-to-units.ts'
import { emptyUnitDocument } from './unit-document.ts'
import { checkUnitDocument } from './unit-document-checks.ts'
import { unitTextEdits } from './unit-text-edits.ts'

const chem = { unitId: 'chem', name: '化学学院' }
const base = policyWith({
  'unit-quota': { atMost: { delegated: 'unitOrg', atMost: 5 } },
  contact: { every: { delegated: 'unitOrg' } },
  summary: { every: { delegated: 'ufwd' } },
})
const quota = { id: 'unit-quota', bearer: 'cadre', count: 'pairing', force: 'must' }

function own(fields: object) {
  const reading = readPolicy({ ...emptyUnitDocument(base, chem), effective: '2026-09-01', ...fields })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

function mistakesOf(fields: object) {
  const found = checkUnitDocument(own(fields), { base, unit: chem, ownId: 'minghu-2026.chem' })
  return found.map(({ path, code }) => [pathText(path), code])
}

describe('what is left to units', () => {
  it('is every value delegated to a role within each unit, and nothing left to the school', () => {
    const left = leftToUnits(base).map(({ requirement, fields }) => [
      requirement.id,
      fields.map(({ field }) => field),
    ])
    expect(Object.fromEntries(left)).toEqual({
      'unit-quota': ['atLeast', 'atMost'],
      contact: ['every'],
    })
  })
})

describe('a unit’s own document', () => {
  it('says nothing at first, and stands as it is', () => {
    expect(mistakesOf({})).toEqual([])
  })

  it('is for its own unit, fills, and keeps its name', () => {
    expect(mistakesOf({ id: 'another' })).toEqual([['id', 'must-stay']])
    expect(mistakesOf({ relation: { to: 'minghu-2026', as: 'adds', units: ['化学学院'] } })).toEqual([
      ['relation.as', 'must-stay'],
    ])
    for (const units of [[], ['物理学院'], ['化学学院', '物理学院']])
      expect(mistakesOf({ relation: { to: 'minghu-2026', as: 'fills', units } })).toEqual([
        ['relation.units', 'must-stay'],
      ])
  })

  it('sets neither what is left to the office nor what is left to nobody', () => {
    const summary = {
      id: 'summary',
      bearer: 'office',
      of: { role: 'ufwd' },
      count: 'document',
      atLeast: 1,
      force: 'must',
    }
    expect(mistakesOf({ requirements: [{ ...summary, every: 'semester' }] })).toEqual([
      ['requirements[0].every', 'not-left-open'],
    ])
    expect(mistakesOf({ forms: [{ id: '座谈会', group: true, counts: 'each' }] })).toEqual([
      ['forms', 'fills-more'],
    ])
  })

  it('is told in the words of the page', () => {
    const said = filledWords(own({ requirements: [{ ...quota, atLeast: 1, atMost: 3 }] }), base)
    expect(said.map(({ requirement, words }) => [requirement, words])).toEqual([['unit-quota', '1–3 人']])
  })
})

describe('a value set in the form', () => {
  const raw = { requirements: [{ ...quota, label: '二级数量', atLeast: { delegated: 'unitOrg' } }] }
  const place = ['requirements', 'unit-quota', 'atLeast']

  it('brings its requirement with it where the file has none of it yet', () => {
    expect(unitTextEdits({ place, value: 2 }, { policy: base, raw }, { requirements: [] })).toEqual([
      { place: ['requirements', 'unit-quota'], value: { ...quota, label: '二级数量', atLeast: 2 } },
    ])
  })

  it('takes its requirement away with the last value, and only then', () => {
    const edited = (item: object) => unitTextEdits({ place }, { policy: base, raw }, { requirements: [item] })
    expect(edited({ ...quota, atLeast: 2 })).toEqual([{ place: ['requirements', 'unit-quota'] }])
    expect(edited({ ...quota, atLeast: 2, atMost: 3 })).toEqual([{ place }])
  })
})

describe('a version of it', () => {
  const frame = {
    effectiveOn: day('2026-09-10'),
    adoptedBy: '化学学院党总支委员会',
    adoptedOn: day('2026-09-08'),
    docNo: '纪要〔2026〕7号',
  }
  const decide = (change: Partial<typeof frame>) =>
    decideUnitVersion(
      { ...frame, ...change },
      {
        id: 'v1',
        unit: chem,
        document: own({ requirements: [{ ...quota, atLeast: 2 }] }),
        base,
        notBefore: day('2026-09-01'),
      },
      day('2026-09-09'),
    )

  it('carries who adopted it and when, and its event names what it sets', () => {
    const decision = decide({})
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.changes).toContainEqual({ place: ['adoptedBy'], value: '化学学院党总支委员会' })
    expect(decision.changes).toContainEqual({ place: ['effective'], value: '2026-09-10' })
    expect(decision.events[0]).toMatchObject({
      act: 'policy.unit-value-set',
      subjectIds: ['chem', 'v1'],
      fields: ['unit-quota.atLeast'],
    })
  })

  it('neither reaches back before the one before it nor rests on a decision to come', () => {
    expect(decide({ effectiveOn: day('2026-08-31') })).toMatchObject({
      refusal: { code: 'version-too-early', from: '2026-09-01' },
    })
    expect(decide({ adoptedOn: day('2026-09-10') })).toMatchObject({
      refusal: { code: 'adopted-in-the-future' },
    })
  })

  it('holds until the next, and leaves other units to themselves', () => {
    const policy = policyOf()
    const version = (id: string, on: string, atLeast: number) => ({
      id,
      effectiveOn: day(on),
      policy: {
        ...own({ requirements: [{ ...quota, atLeast }] }),
        relation: { to: policy.id, as: 'fills' as const, units: ['chem'], requirements: [] },
      },
    })
    const chain = policyChain([
      { id: 'school-1', effectiveOn: day('2026-06-09'), policy },
      version('chem-1', '2026-09-01', 2),
      version('chem-2', '2026-12-01', 0),
      version('chem-3', '2026-12-01', 1),
    ])
    const quotaOn = (on: string) => {
      const asOf = { on: day(on), knownAt: day('2027-01-01') }
      const found = evaluate(chain, calendar, factsOf(), asOf)
      return found.filter(({ requirement }) => requirement === 'unit-quota').map(({ atLeast }) => atLeast)
    }
    expect(new Set(quotaOn('2026-08-31'))).toEqual(new Set([null]))
    expect(quotaOn('2026-11-30')).toContain(2)
    expect(quotaOn('2026-12-01')).toContain(1)
    expect(quotaOn('2026-12-01')).not.toContain(2)
  })
})
