import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { evaluate } from '../../duties/evaluate.ts'
import { calendar, document, factsOf, policyOf, policyWith } from '../../duties/school.cases.ts'
import { pathText } from '../../reading/mistake.ts'
import { checkAgainstLoaded } from '../documents/check-documents.ts'
import { policyChain } from '../policy-chain.ts'
import { readPolicy } from '../read-policy.ts'
import { decideUnitVersion } from './decide-unit-version.ts'
import { documentOfUnit } from './document-of-unit.ts'
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

const leaves = (role: string) => ({ festivals: { delegated: role } })
const [schoolTier, unitTier] = document.tiers
/** Everything the language lets a document leave to units, but for the fields of requirements. */
const widelyOpen = policyOf({
  periods: { ...document.periods, festival: leaves('unitOrg') },
  tiers: [
    schoolTier,
    {
      ...unitTier,
      cadres: { delegated: 'unitOrg' },
      scope: { delegated: 'unitOrg' },
      adjust: { every: { delegated: 'unitOrg' }, force: 'should' },
    },
  ],
  forms: [{ id: '座谈', group: true, counts: { delegated: 'unitOrg' } }],
  annexForms: [{ id: 'registration', title: '登记表', fields: ['时间'], per: { delegated: 'unitOrg' } }],
})

function own(fields: object) {
  const reading = readPolicy({ ...emptyUnitDocument(base, chem), effective: '2026-09-01', ...fields })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

function mistakesOf(fields: object, school = base) {
  const found = checkUnitDocument(own(fields), { base: school, unit: chem, ownId: 'minghu-2026.chem' })
  return found.map(({ path, code }) => [pathText(path), code])
}

describe('what is left to units', () => {
  it('is every value delegated to a role within each unit, and nothing left to the school', () => {
    const left = leftToUnits(base).map(({ id, fields }) => [id, fields.map(({ field }) => field)])
    expect(Object.fromEntries(left)).toEqual({
      'unit-quota': ['atLeast', 'atMost'],
      contact: ['every'],
    })
  })

  it('may be of a tier, a period, a form of contact or an annex', () => {
    const left = leftToUnits(widelyOpen).map(({ part, id, fields }) => [
      part,
      id,
      fields.map(({ field }) => field),
    ])
    expect(left).toEqual([
      ['requirements', 'unit-quota', ['atLeast']],
      ['tiers', 'unit', ['cadres', 'scope', 'adjust']],
      ['periods', 'festival', ['festivals']],
      ['forms', '座谈', ['counts']],
      ['annexForms', 'registration', ['per']],
    ])
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
    const festival = { periods: { festival: { festivals: ['国庆'] } } }
    const leftToOffice = policyOf({ periods: { ...document.periods, festival: leaves('ufwd') } })
    expect(mistakesOf(festival, leftToOffice)).toEqual([['periods.festival.festivals', 'not-left-open']])
  })

  it('is told in the words of the page', () => {
    const said = filledWords(own({ requirements: [{ ...quota, atLeast: 1, atMost: 3 }] }), base)
    expect(said.map(({ path, words }) => [path, words])).toEqual([['requirements.unit-quota', '1–3 人']])
  })
})

const everything = {
  tiers: [
    {
      id: 'unit',
      cadres: { body: '党组织班子' },
      scope: 'ownUnit',
      adjust: { every: 'academic-year', force: 'should' },
    },
  ],
  periods: { festival: { festivals: ['元旦'] } },
  forms: [{ id: '座谈', counts: 'talk' }],
  annexForms: [{ id: 'registration', per: 'contact' }],
}

describe('what a unit’s document sets beside the fields of requirements', () => {
  const besideSchool = (fields: object) =>
    checkAgainstLoaded(own(fields), [widelyOpen]).mistakes.map(({ mistake: { path, code } }) => [
      pathText(path),
      code,
    ])

  it('stands where it was left to units', () => {
    expect(mistakesOf(everything, widelyOpen)).toEqual([])
    expect(besideSchool(everything)).toEqual([])
    expect(filledWords(own(everything), widelyOpen).map(({ path, words }) => [path, words])).toEqual([
      ['tiers.unit.cadres', '党组织班子成员'],
      ['tiers.unit.scope', '本单位'],
      ['tiers.unit.adjust.1', '每学年'],
      ['periods.festival', '元旦'],
      ['forms.座谈', '只计入谈了话的人'],
      ['annexForms.registration', '登记表：一次联系一张'],
    ])
  })

  it.each<[string, object, string, string]>([
    [
      'a tier’s targets',
      { tiers: [{ id: 'unit', targets: [{ id: 'a', is: { party: 'none' } }] }] },
      'tiers[0].targets',
      'not-left-open',
    ],
    [
      'a tier that is not left open',
      { tiers: [{ id: 'school', scope: 'ownUnit' }] },
      'tiers[0].scope',
      'not-left-open',
    ],
    [
      'a tier that is not there',
      { tiers: [{ id: 'faculty', scope: 'ownUnit' }] },
      'tiers[0].id',
      'unknown-part-there',
    ],
    [
      'a period that is settled',
      { periods: { 'wrap-up': { months: [6] } } },
      'periods.wrap-up',
      'not-left-open',
    ],
    [
      'another kind of window',
      { periods: { festival: { months: [6] } } },
      'periods.festival',
      'not-left-open',
    ],
    ['the acts of a form', { forms: [{ id: '座谈', acts: ['走访'] }] }, 'forms[0].acts', 'not-left-open'],
    [
      'the columns of an annex',
      { annexForms: [{ id: 'registration', fields: ['地点'] }] },
      'annexForms[0].fields',
      'not-left-open',
    ],
    ['the record', { record: { by: 'cadre', ledger: true } }, 'record', 'fills-more'],
    [
      'an order of words',
      { vocabulary: { orders: { title: ['讲师', '教授'] } } },
      'vocabulary.orders',
      'fills-more',
    ],
    [
      'what it leaves open again',
      { forms: [{ id: '座谈', counts: { delegated: 'unitOrg' } }] },
      'forms[0].counts',
      'delegates-again',
    ],
  ])('is refused at its place where it is %s', (_, fields, path, code) => {
    expect(besideSchool(fields)).toEqual([[path, code]])
  })
})

describe('the school’s document as it stands for a unit', () => {
  const filling = {
    ...own(everything),
    relation: { to: 'minghu-2026', as: 'fills' as const, units: ['chem'], requirements: [] },
  }
  const scopeFor = (unit: string | null, on: string) =>
    documentOfUnit([widelyOpen, filling], { unit, on: day(on) }).tiers[1]?.scope

  it('has what the unit has set from its day on, and nothing of another’s', () => {
    expect(scopeFor('chem', '2026-09-01')).toEqual({ state: 'set', value: ['ownUnit'] })
    for (const [unit, on] of [
      ['chem', '2026-08-31'],
      ['office', '2026-09-01'],
      [null, '2026-09-01'],
    ] as const)
      expect(scopeFor(unit, on)).toMatchObject({ state: 'delegated' })
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

describe('a value of another part set in the form', () => {
  const raw = {
    tiers: [
      schoolTier,
      { ...unitTier, adjust: { every: { delegated: 'unitOrg' }, force: 'should', by: 'unitOrg' } },
    ],
  }
  const edited = (place: readonly string[], ownRaw: object, value?: unknown) =>
    unitTextEdits({ place, ...(value !== undefined && { value }) }, { policy: widelyOpen, raw }, ownRaw)
  const counts = ['forms', '座谈', 'counts']
  const cycle = ['tiers', 'unit', 'adjust', '0', 'every']

  it('brings what it stands in', () => {
    expect(edited(counts, {}, 'talk')).toEqual([
      { place: ['forms'], value: [{ id: '座谈', counts: 'talk' }] },
    ])
    expect(edited(counts, { forms: [{ id: '个别谈心' }] }, 'talk')).toEqual([
      { place: ['forms', '座谈'], value: { id: '座谈', counts: 'talk' } },
    ])
    expect(edited(['periods', 'festival', 'festivals'], {}, ['元旦'])).toEqual([
      { place: ['periods', 'festival'], value: { festivals: ['元旦'] } },
    ])
    const adjust = [{ every: 'academic-year', force: 'should', by: 'unitOrg' }]
    expect(edited(cycle, { tiers: [{ id: 'unit', scope: 'ownUnit' }] }, 'academic-year')).toEqual([
      { place: ['tiers', 'unit', 'adjust'], value: adjust },
    ])
    expect(edited(cycle, { tiers: [{ id: 'unit', adjust }] }, 'semester')).toEqual([
      { place: cycle, value: 'semester' },
    ])
  })

  it('takes it away again with the last', () => {
    expect(edited(counts, { forms: [{ id: '座谈', counts: 'talk' }] })).toEqual([{ place: ['forms'] }])
    const both = { tiers: [{ id: 'unit', scope: 'ownUnit', cadres: { body: '党组织班子' } }] }
    expect(edited(['tiers', 'unit', 'scope'], both)).toEqual([{ place: ['tiers', 'unit', 'scope'] }])
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
