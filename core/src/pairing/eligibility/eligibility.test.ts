import { describe, expect, it } from 'vitest'
import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { always, humanWith, on, pairingWith, since, unitId, unitWith } from '../../roster/human.cases.ts'
import type { Human } from '../../roster/human.ts'
import { indexRoster } from '../../roster/roster.ts'
import { eligible, failingRules } from './eligibility.ts'
import { ruleSentence } from './eligibility-sentences.ts'

const units = [
  unitWith('minghu', '学校'),
  unitWith('languages', '二级党组织', 'minghu'),
  unitWith('english', '系', 'languages'),
  unitWith('economics', '二级党组织', 'minghu'),
]

const policy = read({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  vocabulary: { orders: { title: ['讲师', '副教授', '教授'] } },
  tiers: [
    {
      id: 'school',
      label: '校级',
      cadres: { body: '学校党委班子', party: 'CPC' },
      cites: { cadres: { 三: '学校党委班子成员' } },
      targets: [
        {
          id: 'seats',
          is: { party: 'outside', identity: '政协委员' },
          cite: { 四: '政协委员' },
          priority: 2,
        },
        {
          id: 'experts',
          is: { party: 'outside', judged: '有较大影响力' },
          soft: { employment: 'active' },
          priority: 1,
        },
      ],
    },
    {
      id: 'unit',
      cadres: { body: '党组织班子', party: 'CPC' },
      scope: ['ownUnit', 'contactPoint'],
      cites: { scope: { 四: '本单位' } },
      targets: [
        {
          id: 'titled',
          is: { party: 'outside', title: { atLeast: '副教授' }, employment: 'active' },
          cite: { 四: '副高' },
        },
      ],
    },
    { id: 'open' },
    {
      id: 'wide',
      cadres: { party: 'CPC' },
      targets: [
        { id: 'others', is: { party: 'outside', judged: '需联系交友' }, needsReason: true, priority: 9 },
        { id: 'seats', is: { party: 'outside', identity: '政协委员' } },
      ],
    },
  ],
  requirements: [
    {
      id: 'once',
      bearer: 'person',
      of: { pairedIn: 'school' },
      count: 'pairing',
      where: { tier: 'unit' },
      atMost: 0,
      force: 'must',
      cite: { 五: '不重复联系' },
    },
  ],
})

const member = { memberships: [{ ...always, party: '中共党员' }] }
const outside = { memberships: [{ ...always, party: '民盟盟员' }] }
const employed = { employments: [{ ...always, status: 'active', unit: unitId('english') }] }
const secretary = humanWith({
  id: 'secretary',
  ...member,
  posts: [
    { ...always, unit: unitId('languages'), title: '书记', body: '党组织班子' },
    { ...always, unit: unitId('minghu'), title: '委员', body: '学校党委班子' },
  ],
  contactPoints: [{ ...since('2026-01-01', '2026-07-01'), unit: unitId('economics') }],
})
const professor = humanWith({
  id: 'professor',
  ...outside,
  ...employed,
  identities: [{ ...since('2022-01-01', '2027-01-01'), is: '政协委员' }],
  titles: [{ ...always, word: '教授' }],
  registers: [{ ...always, register: '有较大影响力' }],
})
const economist = { employments: [{ ...always, status: 'active', unit: unitId('economics') }] }

function ask(tierId: string, person: Human, { cadre = secretary, date = '2026-10-01', paired = '' } = {}) {
  const tier = policy.tiers.find(({ id }) => id === tierId)
  if (!tier) throw new Error(tierId)
  const pairings = paired === '' ? [] : [pairingWith({ tier: 'school', cadre: 'other', person: paired })]
  const roster = indexRoster({ units, humans: [cadre, person, professor], pairings })
  return eligible({ policy, tier, cadre, person }, { roster, at: on(date) })
}

function read(value: unknown): Policy {
  const reading = readPolicy(value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

describe('whether a pair may be made', () => {
  it('names every target that fits, the first by priority first, each with its clause', () => {
    const answer = ask('school', professor)
    expect(answer.truth).toBe('true')
    expect(answer.targets.map(({ id }) => id)).toEqual(['experts', 'seats'])
    expect(answer.targets[1]?.cite).toEqual([{ section: '四', occurrence: 1, phrase: '政协委员' }])
    expect(answer.needsReason).toBe(false)
  })

  it('asks for a reason where only the soft part of a target fails', () => {
    const retired = humanWith({
      ...professor,
      employments: [{ ...always, status: 'retired', unit: unitId('english') }],
    })
    expect(ask('school', retired)).toMatchObject({
      truth: 'true',
      needsReason: true,
      target: { id: 'experts', soft: 'false' },
    })
  })

  it('asks for a reason of whoever comes under a 兜底 target that needs one, and under no other', () => {
    const registers = [{ ...always, register: '需联系交友' }]
    expect(ask('wide', humanWith({ id: 'other', ...outside, registers }))).toMatchObject({
      truth: 'true',
      needsReason: true,
      target: { id: 'others', asksReason: true },
    })
    const both = humanWith({ ...professor, registers: [...professor.registers, ...registers] })
    expect(ask('wide', both)).toMatchObject({ needsReason: false, target: { id: 'seats' } })
  })

  it('says which target questions fail for who comes under none', () => {
    const answer = ask('school', humanWith({ id: 'lecturer', ...outside }))
    expect(answer.truth).toBe('false')
    const [failing] = failingRules(answer)
    expect(failing?.rule).toBe('target')
    expect(failing?.because.map(({ atom }) => atom.op)).toEqual(['judged', 'identity'])
    expect(failing && ruleSentence(failing)).toBe(
      '不属于本层级的任何一类对象：未认定为“有较大影响力”；不是政协委员',
    )
  })

  it('is unknown where only missing facts stand between a person and the target', () => {
    const untitled = humanWith({ id: 'untitled', ...outside, ...employed })
    const answer = ask('unit', untitled)
    expect(answer.truth).toBe('unknown')
    expect(answer.rules.find(({ truth }) => truth === 'unknown')?.because.map(({ atom }) => atom.op)).toEqual(
      ['title'],
    )
  })

  it('changes when the person joins the Party', () => {
    const joins = {
      ...professor,
      memberships: [...professor.memberships, { ...since('2026-09-01'), party: '中共预备党员' }],
    }
    expect(ask('school', joins, { date: '2026-08-31' }).truth).toBe('true')
    expect(ask('school', joins, { date: '2026-09-01' }).truth).toBe('false')
  })

  it('refuses a cadre who is not one of the tier, by its clause', () => {
    const dean = humanWith({ id: 'dean', ...member })
    const failing = failingRules(ask('school', professor, { cadre: dean }))
    expect(failing.map(({ rule, cite }) => [rule, cite[0]?.phrase])).toEqual([['cadre', '学校党委班子成员']])
  })

  it('never pairs a human with themselves', () => {
    const failing = failingRules(ask('school', secretary))
    expect(failing.map(({ rule }) => rule)).toContain('two-people')
  })
})

describe('the scope of a tier', () => {
  const other = humanWith({ ...professor, ...economist, id: 'economist' })

  it('is the own unit with all below it', () => {
    expect(ask('unit', professor).truth).toBe('true')
  })

  it('does not grow by a seat in the committee of the whole school', () => {
    const failing = failingRules(ask('unit', other))
    expect(failing.map(({ rule, cite }) => [rule, cite[0]?.phrase])).toEqual([['scope', '本单位']])
    expect(failing[0]?.because.map(({ atom }) => atom.op)).toEqual(['inUnitOf', 'atContactPointOf'])
  })

  it('reaches a contact point while it is one', () => {
    expect(ask('unit', other, { date: '2026-06-30' }).truth).toBe('true')
    expect(ask('unit', other, { date: '2026-07-01' }).truth).toBe('false')
  })
})

describe('between tiers', () => {
  it('a person paired in the other tier is excluded, by the clause', () => {
    const failing = failingRules(ask('unit', professor, { paired: 'professor' }))
    expect(failing.map(({ rule, cite }) => [rule, cite[0]?.phrase])).toEqual([['exclusion', '不重复联系']])
    expect(failing.map(ruleSentence)).toEqual(['按规定不再结对：已有“校级”层级的结对'])
  })

  it('and stays eligible in the tier the exclusion is not about', () => {
    expect(ask('school', professor, { paired: 'professor' }).truth).toBe('true')
  })
})

describe('a tier about which the document says nothing', () => {
  const cadre = humanWith({ id: 'cadre', roles: [{ ...always, role: 'cadre', unit: null }] })

  it('takes whoever is entered as a cadre and as a person', () => {
    const person = humanWith({ id: 'person', roles: [{ ...always, role: 'person', unit: null }] })
    expect(ask('open', person, { cadre }).truth).toBe('true')
    expect(ask('open', humanWith({ id: 'nobody' }), { cadre }).truth).toBe('false')
  })
})
