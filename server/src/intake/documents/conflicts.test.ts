import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { cadreRule } from '@tongxin/core/pairing/eligibility/cadre-rule'
import { eligible } from '@tongxin/core/pairing/eligibility/eligibility'
import { progressOf } from '@tongxin/core/pairing/lists/list-steps'
import type { StepMark } from '@tongxin/core/pairing/lists/step-mark'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Step } from '@tongxin/core/policy/step'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Human } from '@tongxin/core/roster/human'
import { always, on, unitId } from '@tongxin/core/roster/human.cases'
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

// The sixteen ways in which the five documents differ, each on the same few facts.

const five = Object.fromEntries(
  Object.entries(documents).map(([key, name]) => [key, readDocument(name).policy]),
) as Record<DocumentKey, Policy>
const keys: readonly DocumentKey[] = ['S0', 'S1', 'S2', 'S3', 'S4']

function findings(policy: Policy, facts: Partial<Facts>, date: string): readonly Finding[] {
  const school = schoolWith(facts)
  return evaluate([policy], school.calendar, school, { on: day(date), knownAt: day(date) })
}

/** Requirement without what a document adds to its name, bearer and period → state. */
function stateOf(
  found: readonly Finding[],
  { requirement, bearer, turn }: { requirement: string; bearer: string; turn?: string },
): string | undefined {
  return found.find(
    (finding) =>
      finding.requirement.startsWith(requirement) &&
      finding.bearer.id === bearer &&
      (turn === undefined || finding.turn?.id === turn),
  )?.state
}

/** The same answer asked of each document. */
const ofEach = <T>(ask: (policy: Policy, key: DocumentKey) => T) =>
  Object.fromEntries(keys.map((key) => [key, ask(five[key], key)]))

const member = personWith('member', {
  memberships: [{ ...always, party: '民盟' }],
  ...seated('政协委员', { level: 'provincial' }),
  ...registered('党外代表人士'),
})
const chosen = [paired('leader', 'member', 'school', '2026-08-01')]
const talks = (...days: readonly string[]) =>
  days.map((date) => talk(date, ['leader', 'member'], { mode: 'in-person', part: { acts: ['交谈'] } }))

describe('1 the period', () => {
  const facts = { humans: [member], pairings: chosen, contacts: talks('2027-03-10', '2027-04-20') }
  const in2027 = (policy: Policy, turn: string) =>
    stateOf(findings(policy, facts, '2028-01-24'), { requirement: 'contact', bearer: 'leader-member', turn })

  it('talks of 10 March and 20 April are the whole of 2027 for S4, and one semester for the others', () => {
    expect(ofEach((policy) => [in2027(policy, '2027'), in2027(policy, '2026-2027-2')])).toEqual({
      S0: [undefined, 'met'],
      S1: [undefined, 'met'],
      S2: [undefined, 'met'],
      S3: [undefined, 'met'],
      S4: ['met', undefined],
    })
  })

  it('the autumn semester is short of them; in S3 the force of the duty is open', () => {
    expect(ofEach((policy) => in2027(policy, '2027-2028-1'))).toEqual({
      S0: 'short',
      S1: 'short',
      S2: 'short',
      S3: 'undecided',
      S4: undefined,
    })
  })
})

it('2 the minimum: one talk in the spring and none after is enough in three, too few in one, open in S4', () => {
  const facts = { humans: [member], pairings: chosen, contacts: talks('2027-03-10') }
  const spring = (policy: Policy, key: DocumentKey) =>
    stateOf(findings(policy, facts, '2028-01-24'), {
      requirement: 'contact',
      bearer: 'leader-member',
      turn: key === 'S4' ? '2027' : '2026-2027-2',
    })
  expect(ofEach(spring)).toEqual({ S0: 'met', S1: 'short', S2: 'met', S3: 'met', S4: 'undecided' })
})

describe('3 the quota', () => {
  const persons = ['a', 'b', 'c'].map((id) => personWith(id))
  const leaders = (policy: Policy, number: number) => {
    const pairings = persons.slice(0, number).map(({ id }) => paired('leader', id, 'school'))
    const found = findings(policy, { humans: persons, pairings }, '2026-11-20')
    return stateOf(found, { requirement: 'quota.school', bearer: 'leader' })
  }

  it('is none in S0 and S3, 1 to 2 in S1, 1 in S2 and 2 or more in S4', () => {
    expect(ofEach((policy) => [1, 2, 3].map((number) => leaders(policy, number)))).toEqual({
      S0: [undefined, undefined, undefined],
      S1: ['met', 'met', 'undecided'],
      S2: ['met', 'undecided', 'undecided'],
      S3: [undefined, undefined, undefined],
      S4: ['short', 'undecided', 'met'],
    })
  })

  it('makes three pairings too many in S1 and S2 once the school reads a ceiling', () => {
    const ceiling = { 'requirements[quota.school].atMost': 1 }
    expect(leaders(readAdopting('S1', ceiling), 3)).toBe('over')
    expect(leaders(readAdopting('S2', ceiling), 3)).toBe('over')
  })

  it('of a unit is left to the unit in S2', () => {
    const found = findings(five.S2, { humans: [] }, '2026-11-20')
    expect(stateOf(found, { requirement: 'quota.unit', bearer: 'secretary' })).toBe('delegated')
  })
})

const stepsOf = (policy: Policy, tier: string): readonly Step[] =>
  policy.tiers.find(({ id }) => id === tier)?.list?.steps ?? []

function doneUpTo(steps: readonly Step[], last: string) {
  const end = steps.findIndex(({ act }) => act === last)
  const marks = steps.slice(0, end + 1).flatMap((step, at) =>
    [step.by ?? '', ...step.with].map(
      (role): StepMark => ({
        ...{ round: 1, step: at, outcome: 'done', role, on: day('2026-09-10') },
        lineId: step.act === 'confirm-self' ? 'line' : null,
      }),
    ),
  )
  return progressOf(steps, marks, ['line'])
}

it('4 who decides the school list: the committee, nobody, or the leader', () => {
  const deciding = (policy: Policy) => {
    const steps = stepsOf(policy, 'school')
    const { effective, nobodyDecides } = doneUpTo(steps, steps.at(-1)?.act ?? '')
    const step = steps[effective?.step ?? -1]
    return [step?.act, step?.by, step?.body, nobodyDecides]
  }
  expect(ofEach(deciding)).toEqual({
    S0: ['decide', 'schoolCommittee', undefined, false],
    S1: ['decide', 'schoolCommittee', '党委会议', false],
    S2: ['propose', 'ufwd', undefined, true],
    S3: ['decide', 'schoolCommittee', '学院党委会议', false],
    S4: ['confirm-self', 'cadre', undefined, false],
  })
})

it('5 who decides the unit list, and whether a decided one waits for its filing', () => {
  const deciding = (policy: Policy) => {
    const steps = stepsOf(policy, 'unit')
    const decide = steps.find(({ act }) => act === 'decide')
    return [decide?.by, decide?.with, decide?.body, doneUpTo(steps, 'decide').decidedNotFiled]
  }
  expect(ofEach(deciding)).toEqual({
    S0: ['unitOrg', ['ufwd'], undefined, true],
    S1: ['unitOrg', [], undefined, true],
    S2: ['unitOrg', [], undefined, true],
    S3: ['unitOrg', [], '党政联席会议', false],
    S4: ['units', [], undefined, false],
  })
})

it('6 when lists are adjusted: yearly, on events, or both; with what force', () => {
  const adjusted = ({ tiers }: Policy) =>
    tiers.flatMap(({ adjust }) =>
      adjust.map(({ every, after, force }) => [every?.state === 'set' ? every.value : null, ...after, force]),
    )
  const work = ['reelection', 'post.changed', '工作需要']
  expect(ofEach(adjusted)).toEqual({
    S0: [
      ['academic-year', 'may'],
      ['academic-year', 'may'],
    ],
    S1: [
      [null, 'post.changed', 'must'],
      ['academic-year', 'may'],
    ],
    S2: [
      [null, '人员变动', 'must'],
      [null, '人员变动', 'must'],
    ],
    S3: [
      ['academic-year', 'may'],
      ['academic-year', 'may'],
    ],
    S4: [
      [null, ...work, 'must'],
      [null, ...work, 'must'],
    ],
  })
})

describe('7 the cadres of a unit', () => {
  const isCadre = (policy: Policy, cadre: Human) => {
    const school = schoolWith({ humans: [cadre] })
    const facts = { roster: indexRoster(school), at: on('2026-11-20') }
    const tier = policy.tiers.find(({ id }) => id === 'unit')
    if (tier === undefined) throw new Error('no unit tier')
    const { truth, undecided } = cadreRule({ policy, tier, cadre }, facts)
    return undecided ? 'undecided' : truth
  }
  const viceDean = cadreOf('vice-dean', '副院长', '副处级')
  const office = {
    ...cadreOf('office', '主任', '正处级'),
    posts: [{ ...always, unit: unitId('arts'), title: '办公室主任', rank: '正处级' }],
  }

  it.each([
    ['a secretary', secretary, { S0: 'true', S1: 'true', S2: 'true', S3: 'true', S4: 'true' }],
    [
      'a vice-dean of 副处级',
      viceDean,
      { S0: 'true', S1: 'undecided', S2: 'true', S3: 'undecided', S4: 'true' },
    ],
    [
      '正处级 outside the group',
      office,
      { S0: 'false', S1: 'false', S2: 'false', S3: 'true', S4: 'undecided' },
    ],
  ])('%s', (_who, cadre, expected) => {
    expect(ofEach((policy) => isCadre(policy, cadre))).toEqual(expected)
  })
})

describe('8 who has retired', () => {
  const retired = personWith('retired', {
    employments: [{ ...always, status: 'retired', unit: unitId('arts') }],
    memberships: [{ ...always, party: '民盟' }],
    ...registered('老一代党外代表人士'),
  })
  const mayPair = (policy: Policy, tierId: string, cadre: Human) => {
    const tier = policy.tiers.find(({ id }) => id === tierId)
    if (tier === undefined) throw new Error(tierId)
    const school = schoolWith({ humans: [retired, personWith('kept', registered('党外代表人士'))] })
    return eligible(
      { policy, tier, cadre, person: retired },
      { roster: indexRoster(school), at: on('2026-11-20') },
    )
  }

  it('is named in S0 and at the unit tier of S3, out in S2; the others do not say', () => {
    expect(mayPair(five.S0, 'school', leader).target?.id).toBe('retired')
    expect(mayPair(five.S0, 'unit', secretary).truth).toBe('true')
    expect(
      mayPair(readAdopting('S3', { 'tiers[unit].targets[retired].is': 1 }), 'unit', secretary).target?.id,
    ).toBe('retired')
    expect(mayPair(five.S2, 'unit', secretary).truth).toBe('false')
    expect(ofEach(({ silent }) => silent.filter((path) => path.endsWith('.employment')))).toEqual({
      S0: [],
      S1: ['tiers.school.employment', 'tiers.unit.employment'],
      S2: ['tiers.school.employment'],
      S3: ['tiers.school.employment'],
      S4: ['tiers.school.employment', 'tiers.unit.employment'],
    })
  })
})

it('9 only S2 asks from the side of the person', () => {
  const ofPersons = (policy: Policy) =>
    findings(policy, { humans: [member] }, '2026-11-20')
      .filter(({ bearer }) => bearer.kind === 'person')
      .map(({ requirement, bearer, state, by }) => [requirement, bearer.id, state, by])
  expect(ofEach(ofPersons)).toEqual({
    S0: [],
    S1: [],
    S2: [['coverage.unit', 'member', 'short', 'unitOrg']],
    S3: [],
    S4: [],
  })
})

it('10 the way of a report: through the office to the committee, straight to the own team, or unsaid', () => {
  const line = ({ procedures }: Policy) =>
    procedures.reporting?.steps.map(({ act, via, to, force }) => [act, via, ...to, force]) ?? null
  expect(ofEach(line)).toEqual({
    S0: [
      ['report', 'ufwd', 'schoolCommittee', 'must'],
      ['escalate', undefined, 'superiorOrg', 'may'],
    ],
    S1: [
      ['report', 'ufwd', 'schoolCommittee', 'must'],
      ['escalate', undefined, 'superiorOrg', 'may'],
    ],
    S2: null,
    S3: [['report', 'ufwd', 'schoolCommittee', 'must']],
    S4: [['report', undefined, 'peerPartyGovTeam', 'must']],
  })
})

it('11 who is assessed: teams, cadres, units, branches, or nobody', () => {
  const subjects = ({ assessment }: Policy) => [
    ...new Set(assessment.filter((one) => !one.narrative).map(({ of }) => of)),
  ]
  expect(ofEach(subjects)).toEqual({
    S0: ['team', 'cadre', 'unit', 'branch'],
    S1: ['team', 'cadre'],
    S2: ['unit'],
    S3: ['unit'],
    S4: [],
  })
  expect(five.S4.governance.filter(({ duty }) => duty.startsWith('检查')).map(({ role }) => role)).toEqual([
    'secretary',
    'assistingDeputySecretary',
    'unitLeaderInCharge',
  ])
})

it('12 the right to ask for a talk: of any leader in S3, of the own cadre and to be met in S4, else unsaid', () => {
  const asked = ({ procedures, silent }: Policy) =>
    procedures.requests?.steps.map(({ act, to, force }) => [act, ...to, force]) ??
    silent.includes('procedures.requests')
  expect(ofEach(asked)).toEqual({
    S0: true,
    S1: true,
    S2: true,
    S3: [['ask', 'leaders', 'may']],
    S4: [
      ['ask', 'cadre', 'must'],
      ['arrange', 'should'],
    ],
  })
})

it('13 the record: on a form in S2, free in S1, S3 and S4, unsaid in S0; no form asks what a person thinks', () => {
  const kept = ({ record, annexForms, silent }: Policy) => [
    record?.form ?? (record === undefined ? silent.includes('record') : 'free'),
    annexForms.map(({ id }) => id),
  ]
  expect(ofEach(kept)).toEqual({
    S0: [true, []],
    S1: ['free', []],
    S2: ['registration', ['registration']],
    S3: ['free', ['allocation']],
    S4: ['free', []],
  })
  const labels = keys.flatMap((key) =>
    five[key].annexForms.flatMap(({ fields }) => fields.map(({ label }) => label)),
  )
  expect(labels.filter((label) => label.includes('思想'))).toEqual([])
})

it('14 a festival without a visit is advice in S2 and S4, nothing missed in the others', () => {
  const facts = { humans: [member], pairings: chosen }
  const visited = (policy: Policy) =>
    stateOf(findings(policy, facts, '2027-03-01'), { requirement: 'visit.festival', bearer: 'leader-member' })
  expect(visited(five.S0)).toBe('optional')
  expect(
    Object.fromEntries(
      (['S1', 'S2', 'S3', 'S4'] as const).map((key) => [
        key,
        visited(readFilling(key, festivalPlaces[key], ['春节'])),
      ]),
    ),
  ).toEqual({ S1: 'optional', S2: 'advice', S3: 'optional', S4: 'advice' })
})

const festivalPlaces = {
  S1: 'periods.重要时间节点和节假日.festivals',
  S2: 'periods.重大节日.festivals',
  S3: 'periods.重要时间节点和节假日.festivals',
  S4: 'periods.重大节日.festivals',
}

it('15 学院 is the whole institution in S3 and a unit in S1, S2 and S4', () => {
  const labels = ofEach(({ tiers }) => tiers.map(({ label }) => label?.includes('学院')))
  expect(labels).toMatchObject({ S2: [false, true], S3: [true, false] })
  expect(outlineNames(five.S3).role('schoolCommittee')).toBe('学院党委')
  expect(outlineNames(five.S1).role('schoolCommittee')).toBe('校党委')
})

it('16 the persons are called as the document calls them', () => {
  expect(ofEach((policy) => outlineNames(policy).role('person'))).toEqual({
    S0: '党外知识分子',
    S1: '党外代表人士',
    S2: '党外代表人士',
    S3: '党外人士',
    S4: '党外代表人士',
  })
})
