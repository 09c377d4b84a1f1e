import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import { cadreRule } from '@tongxin/core/pairing/eligibility/cadre-rule'
import { eligible } from '@tongxin/core/pairing/eligibility/eligibility'
import { progressOf } from '@tongxin/core/pairing/lists/list-steps'
import type { StepMark } from '@tongxin/core/pairing/lists/step-mark'
import { inForceFrom } from '@tongxin/core/policy/in-force'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Human } from '@tongxin/core/roster/human'
import { always, on, unitId, unitWith } from '@tongxin/core/roster/human.cases'
import { indexRoster } from '@tongxin/core/roster/roster'
import { describe, expect, it } from 'vitest'
import { type DocumentKey, documents, readAdopting, readDocument, readFilling } from './documents.cases.ts'
import {
  cadreOf,
  leader,
  paired,
  personWith,
  registered,
  schoolWith,
  seated,
  secretary,
  talk,
} from './school.cases.ts'

// A1 to A35: what the five documents leave open. Where the readings agree, that is the finding; where they differ it is
// undecided; once the school adopts one, that one decides. What no reading can settle is shown as it stands.

type Adoptions = Readonly<Record<string, number>>
const adopting = (key: DocumentKey, adoptions: Adoptions = {}) => readAdopting(key, adoptions)
const document = (key: DocumentKey) => readDocument(documents[key]).policy

interface Asked {
  readonly facts?: Partial<Facts>
  readonly on?: string
  readonly requirement: string
  readonly bearer?: string
  readonly turn?: string
}

const spring = '2026-2027-2'
const afterSpring = '2027-07-20'
const afterYear = '2028-01-02'

function find(policy: Policy, { facts = {}, on: date = afterSpring, requirement, bearer, turn }: Asked) {
  const school = schoolWith(facts)
  return evaluate([policy], school.calendar, school, { on: day(date), knownAt: day(date) }).find(
    (finding) =>
      finding.requirement === requirement &&
      (bearer === undefined || finding.bearer.id === bearer) &&
      (turn === undefined || finding.turn?.id === turn),
  )
}

const stateOf = (policy: Policy, asked: Asked): FindingState | undefined => find(policy, asked)?.state

/** May the cadre be paired with the person: true, false, unknown, or undecided while readings differ. */
function mayPair(policy: Policy, tierId: 'school' | 'unit', person: Human, cadre: Human): string {
  const tier = policy.tiers.find(({ id }) => id === tierId)
  if (tier === undefined) throw new Error(tierId)
  const humans = [cadre, person, personWith('kept', registered('党外代表人士', '重点培养对象'))]
  const school = schoolWith({ humans, units: [...schoolWith({}).units, branch, retiredBranch] })
  const { truth, rules } = eligible(
    { policy, tier, cadre, person },
    { roster: indexRoster(school), at: on('2026-11-20') },
  )
  return rules.some((rule) => rule.truth === 'unknown' && rule.undecided) ? 'undecided' : truth
}

const branch = unitWith('branch', '党总支')
const retiredBranch = unitWith('retired-branch', '离退休党总支')
const inGroup = (unit: string) => ({ groups: [{ ...always, unit: unitId(unit) }] })
const inUnit = (unit: string, status = 'active') => ({
  employments: [{ ...always, status, unit: unitId(unit) }],
})
const partyMember = { memberships: [{ ...always, party: '民盟' }] }

const [a, b, c] = ['a', 'b', 'c'].map((id) => personWith(id, seated('政协委员'))) as [Human, Human, Human]
const friends = (...ids: readonly string[]) => ids.map((id) => paired('leader', id, 'school'))
const meeting = { mode: 'in-person', part: { acts: ['交谈'] } }
const talksWith = (id: string, ...days: readonly string[]) =>
  days.map((date) => talk(date, ['leader', id], meeting))

it('A1 本单位 of a department is its branch or itself: S0', () => {
  const cadre = { ...secretary, ...inGroup('branch') }
  const sister = personWith('sister', { ...inUnit('law'), ...inGroup('branch') })
  const ask = (policy: Policy, person = sister) => mayPair(policy, 'unit', person, cadre)
  expect(ask(document('S0'), personWith('own'))).toBe('true')
  expect(ask(document('S0'), personWith('far', inUnit('law')))).toBe('false')
  expect(ask(document('S0'))).toBe('undecided')
  const place = 'tiers[unit].targets[own-unit].is'
  expect([1, 2].map((reading) => ask(adopting('S0', { [place]: reading })))).toEqual(['true', 'false'])
})

describe('A2 so often with each, or with all together', () => {
  const enough = talksWith('a', '2027-03-10', '2027-04-20')
  const facts = { humans: [a, b], pairings: friends('a', 'b'), contacts: enough }
  it.each([
    ['S0', 'contact'],
    ['S1', 'contact'],
    ['S2', 'contact.semester'],
    ['S3', 'contact'],
  ] as const)('%s', (key, requirement) => {
    const must: Adoptions = key === 'S3' ? { 'requirements[contact].force': 1 } : {}
    const place = `requirements[${requirement}].bearer`
    const ask = (bearer: string, reading: Adoptions = {}) =>
      stateOf(adopting(key, { ...must, ...reading }), { facts, requirement, bearer, turn: spring })
    expect(ask('leader-a')).toBe('met')
    expect(ask('leader-b')).toBe('undecided')
    expect(ask('leader')).toBe('undecided')
    expect([ask('leader-b', { [place]: 1 }), ask('leader', { [place]: 1 })]).toEqual(['short', undefined])
    expect([ask('leader-b', { [place]: 2 }), ask('leader', { [place]: 2 })]).toEqual([undefined, 'met'])
  })
})

it('A3 区委 counts as a district committee or also as what has its standing: S0', () => {
  const office = (more: object) =>
    personWith('p', { ...partyMember, ...seated('民主党派组织职务', { role: '委员', ...more }) })
  const ask = (policy: Policy, person: Human) => mayPair(policy, 'school', person, leader)
  const equivalent = office({ of: '省直工委', level: 'school' })
  expect(ask(document('S0'), office({ of: '区委', level: 'county' }))).toBe('true')
  expect(ask(document('S0'), office({ of: '支部', level: 'unit' }))).toBe('false')
  expect(ask(document('S0'), equivalent)).toBe('undecided')
  const place = 'tiers[school].targets[party-offices].is'
  expect([1, 2].map((reading) => ask(adopting('S0', { [place]: reading }), equivalent))).toEqual([
    'false',
    'true',
  ])
})

it('A4 商定 is signed by both, or by the unit once it has asked: S0', () => {
  const marked = (policy: Policy, ...roles: readonly string[]) => {
    const steps = policy.tiers.find(({ id }) => id === 'unit')?.list?.steps ?? []
    const marks = roles.map(
      (role): StepMark => ({ round: 1, step: 0, outcome: 'done', role, on: day('2026-09-10'), lineId: null }),
    )
    const { effective, steps: views } = progressOf(steps, marks, [])
    return [effective !== null, views[0]?.awaits]
  }
  const place = 'tiers[unit].list.steps[decide].with'
  expect(marked(document('S0'), 'unitOrg', 'ufwd')).toEqual([true, []])
  expect(marked(document('S0'), 'unitOrg')).toEqual([false, ['ufwd']])
  expect(marked(adopting('S0', { [place]: 1 }), 'unitOrg')).toEqual([false, ['ufwd']])
  expect(marked(adopting('S0', { [place]: 2 }), 'unitOrg')).toEqual([true, []])
})

it('A5 the duty rests on 正副书记, or on the whole group: S1', () => {
  const viceDean = cadreOf('vice-dean', '副院长', '副处级')
  const humans = [viceDean, personWith('seat', seated('政协委员'))]
  const ask = (policy: Policy, bearer: string) =>
    stateOf(policy, { facts: { humans }, requirement: 'quota.unit', bearer })
  expect(ask(document('S1'), 'secretary')).toBe('short')
  expect(ask(document('S1'), 'vice-dean')).toBe('undecided')
  const place = 'tiers[unit].cadres'
  expect([1, 2].map((reading) => ask(adopting('S1', { [place]: reading }), 'vice-dean'))).toEqual([
    undefined,
    'short',
  ])
})

/** A quota of the leader: the state with so many friends, under no reading and under each. */
function quotas(key: DocumentKey, place: string, numbers: readonly number[]) {
  const ask = (policy: Policy) =>
    numbers.map((number) => {
      const pairings = friends('a', 'b', 'c').slice(0, number)
      return stateOf(policy, {
        facts: { humans: [a, b, c], pairings },
        requirement: 'quota.school',
        bearer: 'leader',
      })
    })
  return [document(key), adopting(key, { [place]: 1 }), adopting(key, { [place]: 2 })].map(ask)
}

it('A6 1-2 名重点联系对象 limits all friends, or the 重点 ones: S1', () => {
  expect(quotas('S1', 'requirements[quota.school].atMost', [1, 2, 3])).toEqual([
    ['met', 'met', 'undecided'],
    ['met', 'met', 'over'],
    ['met', 'met', 'met'],
  ])
})

const step = (date: string, procedure: string, act: string) => ({
  ...{ id: `${date} ${act}`, on: day(date), recordedOn: day(date), procedure, subject: '2026', act },
  ...{ role: 'schoolCommittee' },
})

it('A7 what the office adjusts needs a new decision, or not: S1', () => {
  const events = [{ id: 'e', on: day('2027-03-01'), recordedOn: day('2027-03-01'), kind: '名单调整' }]
  const ask = (policy: Policy, steps: Facts['steps'] = []) =>
    stateOf(policy, { facts: { events, steps }, requirement: 'adjust.decided' })
  const place = 'requirements[adjust.decided].atLeast'
  expect(ask(document('S1'), [step('2027-03-05', 'school', 'decide')])).toBe('met')
  expect(ask(document('S1'))).toBe('undecided')
  expect([1, 2].map((reading) => ask(adopting('S1', { [place]: reading })))).toEqual(['met', 'due'])
})

it('A8 a unit files its list every year, or when it has changed: S1', () => {
  const units = [...schoolWith({}).units, unitWith('party', '二级党组织')]
  const filed = { ...step('2026-10-10', 'unit', 'file'), unit: unitId('party') }
  const ask = (policy: Policy, steps: Facts['steps'] = []) =>
    stateOf(policy, {
      ...{ facts: { units, steps }, requirement: 'filing.unit', bearer: 'party' },
      turn: '2026-2027',
    })
  const place = 'requirements[filing.unit].atLeast'
  expect(ask(document('S1'), [filed])).toBe('met')
  expect(ask(document('S1'))).toBe('undecided')
  expect([1, 2].map((reading) => ask(adopting('S1', { [place]: reading })))).toEqual(['short', 'met'])
})

it('A9 每年 is the calendar year or the academic year: S1', () => {
  const report = {
    ...{ id: 'd', on: day('2026-12-20'), recordedOn: day('2026-12-20'), kind: '汇总报告' },
    ...{ role: 'ufwd', to: ['schoolCommittee'] },
  }
  const ask = (policy: Policy, turn: string) =>
    stateOf(policy, { facts: { documents: [report] }, on: afterYear, requirement: 'summary.committee', turn })
  const years = ['2026', '2027', '2026-2027']
  const place = 'requirements[summary.committee].every'
  expect(years.map((turn) => ask(document('S1'), turn))).toEqual(['undecided', 'undecided', 'undecided'])
  expect(years.map((turn) => ask(adopting('S1', { [place]: 1 }), turn))).toEqual(['met', 'short', undefined])
  expect(years.map((turn) => ask(adopting('S1', { [place]: 2 }), turn))).toEqual([
    undefined,
    undefined,
    'met',
  ])
})

it('A10 印发之日 is the day in the 版记 or of the signature: S1', () => {
  const from = (policy: Policy) => inForceFrom(policy)?.from
  expect(from(document('S1'))).toBe('2019-12-13')
  expect(openingsOf(document('S1'), 'effective')).toEqual([['2019-12-16', '2019-12-13']])
  expect([1, 2].map((reading) => from(adopting('S1', { effective: reading })))).toEqual([
    '2019-12-16',
    '2019-12-13',
  ])
})

it('A11 1 名 is exactly one, or one at least: S2', () => {
  expect(quotas('S2', 'requirements[quota.school].atMost', [0, 1, 2])).toEqual([
    ['short', 'met', 'undecided'],
    ['short', 'met', 'over'],
    ['short', 'met', 'met'],
  ])
})

function openingsOf(policy: Policy, path: string) {
  const { sections, uncited } = outlineOf(policy)
  const entries = [...sections.flatMap((section) => section.entries), ...uncited]
  return entries.find((entry) => entry.path === path)?.openings.map(({ readings }) => readings)
}

it('A12 a form is for one contact, or for a pair and a period: S2', () => {
  const path = 'annexForms.registration'
  expect(openingsOf(document('S2'), path)).toEqual([['一次联系一张', '一对一期一张']])
  expect(adopting('S2', { 'annexForms[registration].per': 1 }).annexForms[0]?.per).toMatchObject({
    adopted: 1,
  })
})

describe('A13 and A29 定期 and 适时: left to the role that does it', () => {
  it.each([
    ['S2', 'summary'],
    ['S2', 'inspection'],
    ['S4', 'study-tour'],
    ['S4', 'collect'],
    ['S4', 'summary'],
  ] as const)('%s %s', (key, requirement) => {
    expect(stateOf(document(key), { requirement })).toBe('delegated')
    const filled = readFilling(key, `requirements[${requirement}].every`, 'semester')
    expect(stateOf(filled, { requirement, turn: spring })).toBe('short')
  })
})

const register = personWith('register', registered('党外代表人士'))
const democrat = personWith('democrat', partyMember)

it('A14 a school leader covers a person of the unit, or only the unit does: S2', () => {
  const both = { ...democrat, ...registered('党外代表人士') }
  const ask = (policy: Policy, pairings: Facts['pairings']) =>
    stateOf(policy, {
      facts: { humans: [both], pairings },
      requirement: 'coverage.unit',
      bearer: 'democrat',
    })
  const ofLeader = friends('democrat')
  expect(ask(document('S2'), [paired('secretary', 'democrat', 'unit')])).toBe('met')
  expect(ask(document('S2'), [])).toBe('short')
  expect(ask(document('S2'), ofLeader)).toBe('undecided')
  const place = 'requirements[coverage.unit].where'
  expect([1, 2].map((reading) => ask(adopting('S2', { [place]: reading }), ofLeader))).toEqual([
    'met',
    'short',
  ])
})

it('A15 everybody of the categories is to be covered, or who is on the register: S2', () => {
  const ask = (policy: Policy) =>
    stateOf(policy, {
      facts: { humans: [democrat, register] },
      requirement: 'coverage.unit',
      bearer: 'democrat',
    })
  expect(ask(document('S2'))).toBe('undecided')
  const place = 'requirements[coverage.unit].of'
  expect([1, 2].map((reading) => ask(adopting('S2', { [place]: reading })))).toEqual(['short', undefined])
})

it('A16 nobody is named to decide the school list: S2', () => {
  expect(find(document('S2'), { requirement: 'tiers.school.list.steps.decide' })).toMatchObject({
    state: 'silent',
    label: '学校党委班子成员：名单由谁决定',
  })
})

it('A17 other 无党派人士 of the school: all, or the recommended ones: S3', () => {
  const nonparty = { memberships: [{ ...always, party: '无党派人士' }] }
  const ask = (policy: Policy, person: Human) => mayPair(policy, 'school', person, leader)
  const anyone = personWith('p', nonparty)
  expect(ask(document('S3'), personWith('p', { ...nonparty, ...registered('推荐的无党派人士') }))).toBe(
    'true',
  )
  expect(ask(document('S3'), anyone)).toBe('undecided')
  const place = 'tiers[school].targets[nonparty].is'
  expect([1, 2].map((reading) => ask(adopting('S3', { [place]: reading }), anyone))).toEqual([
    'true',
    'false',
  ])
})

it('A18 一般…不得少于 is a must or a should: S3', () => {
  const ask = (policy: Policy, contacts: Facts['contacts'] = []) =>
    stateOf(policy, {
      facts: { humans: [a], pairings: friends('a'), contacts },
      ...{ requirement: 'contact', bearer: 'leader-a', turn: spring },
    })
  expect(ask(document('S3'), talksWith('a', '2027-03-10'))).toBe('met')
  expect(ask(document('S3'))).toBe('undecided')
  const place = 'requirements[contact].force'
  expect([1, 2].map((reading) => ask(adopting('S3', { [place]: reading })))).toEqual(['short', 'advice'])
})

const rankOf = (rank: string) => ({ posts: [{ ...always, unit: unitId('arts'), title: '主任', rank }] })

it('A19 membership makes a 处级 a cadre or a person, not the rank: S3', () => {
  const tier = document('S3').tiers.find(({ id }) => id === 'unit')
  if (tier === undefined) throw new Error('no unit tier')
  const outsider = personWith('head', rankOf('正处级'))
  const facts = { roster: indexRoster(schoolWith({ humans: [outsider] })), at: on('2026-11-20') }
  const isCadre = (cadre: Human) => cadreRule({ policy: document('S3'), tier, cadre }, facts).truth
  expect([isCadre(secretary), isCadre(outsider)]).toEqual(['true', 'false'])
  expect(mayPair(document('S3'), 'school', outsider, leader)).toBe('true')
  expect(mayPair(document('S3'), 'school', secretary, leader)).toBe('false')
})

describe('A20 who has retired belongs to the last unit, or to the branch of the retired', () => {
  const old = { ...inUnit('arts', 'retired'), ...registered('老一代党外代表人士') }
  const ofBranch = personWith('old', { ...old, ...inGroup('retired-branch') })
  const head = cadreOf('head', '书记', '正处级', 'law')
  const place = 'tiers[unit].targets[retired].is'
  it.each(['S0', 'S3'] as const)('%s', (key) => {
    const ask = (cadre: Human, adoptions: Adoptions = {}) =>
      mayPair(adopting(key, adoptions), 'unit', ofBranch, { ...cadre, ...inGroup('retired-branch') })
    expect(ask(secretary)).toBe('true')
    expect(ask(head)).toBe('undecided')
    expect([1, 2].map((reading) => ask(head, { [place]: reading }))).toEqual(['false', 'true'])
  })
})

it('A21 the columns of the 分配表 are not printed: S3', () => {
  expect(find(document('S3'), { requirement: 'annexForms.allocation.fields' })).toMatchObject({
    state: 'silent',
    label: '附件表的栏目',
  })
})

describe('A22 处级 includes 副处级, or not', () => {
  const place = 'tiers[school].targets[division-heads].is'
  it.each(['S0', 'S3'] as const)('%s', (key) => {
    const ask = (policy: Policy, rank: string) =>
      mayPair(policy, 'school', personWith('head', rankOf(rank)), leader)
    expect(['正处级', '正科级'].map((rank) => ask(document(key), rank))).toEqual(['true', 'false'])
    expect(ask(document(key), '副处级')).toBe('undecided')
    expect([1, 2].map((reading) => ask(adopting(key, { [place]: reading }), '副处级'))).toEqual([
      'true',
      'false',
    ])
  })
})

it('A23 至少…1-2 次: once and twice aimed at, twice, or once: S4', () => {
  const ask = (adoptions: Adoptions, ...days: readonly string[]) =>
    stateOf(adopting('S4', adoptions), {
      facts: { humans: [a], pairings: friends('a'), contacts: talksWith('a', ...days) },
      ...{ on: afterYear, requirement: 'contact', bearer: 'leader-a', turn: '2027' },
    })
  expect(ask({})).toBe('short')
  expect(ask({}, '2027-03-10', '2027-04-20')).toBe('met')
  expect(ask({}, '2027-03-10')).toBe('undecided')
  const [least, aim] = ['requirements[contact].atLeast', 'requirements[contact].target']
  expect(ask({ [least]: 1, [aim]: 1 }, '2027-03-10')).toBe('minimum')
  expect(ask({ [least]: 2 }, '2027-03-10')).toBe('short')
  expect(ask({ [least]: 1, [aim]: 2 }, '2027-03-10')).toBe('met')
})

it('A24 a telephone call is 交谈, or not; a festival greeting alone never is: S4', () => {
  const ask = (adoptions: Adoptions, form: string) => {
    const contacts = ['2027-03-10', '2027-04-20'].map((date) => talk(date, ['leader', 'a'], { form }))
    return stateOf(adopting('S4', adoptions), {
      facts: { humans: [a], pairings: friends('a'), contacts },
      ...{ on: afterYear, requirement: 'contact', bearer: 'leader-a', turn: '2027' },
    })
  }
  const place = 'requirements[contact].where'
  expect([ask({}, '访谈'), ask({}, '走访看望')]).toEqual(['met', 'short'])
  expect(ask({}, '电话交流')).toBe('undecided')
  expect([1, 2].map((reading) => ask({ [place]: reading }, '电话交流'))).toEqual(['met', 'short'])
})

it('A25 2 名以上 includes two, or not: S4', () => {
  expect(quotas('S4', 'requirements[quota.school].atLeast', [1, 2, 3])).toEqual([
    ['short', 'undecided', 'met'],
    ['short', 'met', 'met'],
    ['short', 'short', 'met'],
  ])
})

it('A26 市 is a prefecture in S0 and a municipality in S4: the rank decides, not the word', () => {
  const seat = (level: string) => personWith('p', { ...partyMember, ...seated('政协委员', { level }) })
  const targets = (key: DocumentKey, level: string) => {
    const policy = document(key)
    const [tier] = policy.tiers
    if (tier === undefined) throw new Error(key)
    const school = schoolWith({ humans: [seat(level)] })
    return eligible(
      { policy, tier, cadre: leader, person: seat(level) },
      { roster: indexRoster(school), at: on('2026-11-20') },
    ).target?.id
  }
  expect(['prefecture', 'provincial'].map((level) => targets('S0', level))).toEqual([
    'seats-prefecture',
    'seats-prefecture',
  ])
  expect(['prefecture', 'provincial'].map((level) => targets('S4', level))).toEqual([undefined, 'seats'])
})

it('A27 党员领导干部 of a unit are its group, or all of 处级: S4', () => {
  const office = { ...cadreOf('office', '主任', '正处级'), ...rankOf('正处级') }
  const ask = (policy: Policy) =>
    stateOf(policy, {
      facts: { humans: [office, register] },
      requirement: 'quota.unit',
      bearer: 'office',
    })
  expect(ask(document('S4'))).toBe('undecided')
  const place = 'tiers[unit].cadres'
  expect([1, 2].map((reading) => ask(adopting('S4', { [place]: reading })))).toEqual([undefined, 'short'])
})

it('A28 a leader who does not confirm sends the list back for a new recommendation: S4', () => {
  const steps = document('S4').tiers[0]?.list?.steps ?? []
  const mark = { round: 1, on: day('2026-09-10') }
  const progress = progressOf(
    steps,
    [
      { ...mark, step: 0, outcome: 'done', role: 'ufwd', lineId: null },
      { ...mark, step: 1, outcome: 'no', role: 'cadre', lineId: 'line' },
    ],
    ['line'],
  )
  expect([progress.round, progress.effective]).toEqual([2, null])
  expect(progress.steps.map(({ step: { act }, status }) => [act, status])).toEqual([
    ['recommend', 'open'],
    ['confirm-self', 'waiting'],
  ])
})

describe('A30 the festivals are not named, but in S0', () => {
  const facts = { humans: [a], pairings: friends('a') }
  it('S0 names three', () => {
    expect(document('S0').periods['重大节日']).toEqual({
      festivals: { state: 'set', value: ['元旦', '春节', '国庆'] },
      late: 'never',
    })
  })

  it.each(['S1', 'S2', 'S3', 'S4'] as const)(
    '%s takes those the school enters, or the office names',
    (key) => {
      const named = Object.entries(document(key).periods)
      expect(named.map(([, spec]) => 'festivals' in spec && spec.festivals.state)).toEqual(
        named.map(() => 'delegated'),
      )
      const [name = ''] = Object.keys(document(key).periods)
      const turns = (policy: Policy, names: readonly string[]) => {
        const festivals = entered.filter((festival) => names.includes(festival.name))
        const school = schoolWith(facts)
        const calendar = { ...school.calendar, festivals }
        return evaluate([policy], calendar, school, { on: day('2027-03-01'), knownAt: day('2027-03-01') })
          .filter(
            ({ requirement, turn }) => requirement === 'visit.festival' && turn?.id !== 'calendar-missing',
          )
          .map(({ turn }) => turn?.label)
      }
      expect(turns(document(key), [])).toEqual([])
      expect(turns(document(key), ['春节', '元宵'])).toEqual(['2027年春节', '2027年元宵'])
      const filled = readFilling(key, `periods.${name}.festivals`, ['春节'])
      expect(turns(filled, ['春节', '元宵'])).toEqual(['2027年春节'])
    },
  )
})

const entered = [
  { name: '春节', from: day('2027-02-01'), to: day('2027-02-18') },
  { name: '元宵', from: day('2027-02-18'), to: day('2027-02-22') },
]

it('A31 及时 has no number: due without a date, never overdue: S4', () => {
  const events = [
    { id: 'e', on: day('2027-03-01'), recordedOn: day('2027-03-01'), kind: '取得突出成绩', human: a.id },
  ]
  const asked = { facts: { humans: [a], pairings: friends('a'), events }, on: '2028-06-01' }
  expect(find(document('S4'), { ...asked, requirement: 'congratulate' })).toMatchObject({
    state: 'due',
    need: { more: 1, by: null },
  })
})

describe('A32 how somebody stood at a key moment is told about the work of the cadre and never computed', () => {
  it.each(['S0', 'S3'] as const)('%s', (key) => {
    const { assessment, requirements } = document(key)
    expect(assessment.filter(({ narrative }) => narrative).map(({ of, weight }) => [of, weight])).toEqual([
      ['cadre', '重要标准'],
    ])
    const school = schoolWith({ humans: [a], pairings: friends('a') })
    const at = { on: day(afterSpring), knownAt: day(afterSpring) }
    const judged = evaluate([document(key)], school.calendar, school, at).filter(
      ({ state }) => state !== 'silent',
    )
    const rules = [...requirements.map(({ id }) => id), 'eligible.school']
    expect(judged.filter(({ requirement }) => !rules.includes(requirement))).toEqual([])
  })
})

describe('A33 必要时 is for people to say: no one is reminded of it', () => {
  it.each(['S0', 'S1'] as const)('%s', (key) => {
    const escalate = document(key).procedures.reporting?.steps.find(({ act }) => act === 'escalate')
    expect(escalate).toMatchObject({ only: '必要时', force: 'may' })
    expect(find(document(key), { requirement: 'reporting.escalate' })).toBeUndefined()
  })
})

it('A34 a festival visit counts when there was a talk, or never: S0', () => {
  const ask = (adoptions: Adoptions, hadTalk: boolean) =>
    stateOf(adopting('S0', adoptions), {
      facts: {
        ...{ humans: [a], pairings: friends('a') },
        contacts: [talk('2027-02-10', ['leader', 'a'], { form: '登门拜访', part: { talk: hadTalk } })],
      },
      ...{ requirement: 'contact', bearer: 'leader-a', turn: spring },
    })
  expect(ask({}, false)).toBe('short')
  expect(ask({}, true)).toBe('undecided')
  expect([1, 2].map((reading) => ask({ 'forms[登门拜访].counts': reading }, true))).toEqual(['met', 'short'])
})

describe('A35 a group talk counts for each, for who spoke, or for nobody', () => {
  it.each([
    ['S2', '座谈研讨', 'contact.semester'],
    ['S3', '茶话会', 'contact'],
  ] as const)('%s', (key, form, requirement) => {
    const must: Adoptions = key === 'S3' ? { 'requirements[contact].force': 1 } : {}
    const ask = (adoptions: Adoptions, spoke: boolean) =>
      stateOf(adopting(key, { ...must, ...adoptions }), {
        facts: {
          ...{ humans: [a], pairings: friends('a') },
          contacts: [talk('2027-03-10', ['leader', 'a'], { form, part: { spoke } })],
        },
        ...{ requirement, bearer: 'leader-a', turn: spring },
      })
    expect([ask({}, true), ask({}, false)]).toEqual(['undecided', 'undecided'])
    const readings = [1, 2, 3].map((reading) => ({ [`forms[${form}].counts`]: reading }))
    expect(readings.map((reading) => ask(reading, true))).toEqual(['met', 'met', 'short'])
    expect(readings.map((reading) => ask(reading, false))).toEqual(['met', 'short', 'short'])
  })
})
