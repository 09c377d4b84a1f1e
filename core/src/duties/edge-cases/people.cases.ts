import { expect } from 'vitest'
import { day } from '../../calendar/day.ts'
import { eligible } from '../../pairing/eligibility/eligibility.ts'
import type { Policy } from '../../policy/policy.ts'
import { predicateHolds } from '../../policy/predicate-holds.ts'
import { always, humanWith, since, unitId, unitWith } from '../../roster/human.cases.ts'
import type { Human } from '../../roster/human.ts'
import { readFacts } from '../../roster/read-facts.ts'
import { indexRoster } from '../../roster/roster.ts'
import { cadre, document, factsOf, pair, person, policyOf, policyWith, seat, talk } from '../school.cases.ts'
import { changed, type EdgeCase, entered, findingOn, findingsOn, post, statesOf } from './edge-case.cases.ts'

const at = (on: string) => ({ on: day(on), knownAt: day(on) })
const [schoolTier, unitTier] = document.tiers

/** Who somebody is: identities, memberships, posts, units. */
export const casesOfPeople: readonly EdgeCase[] = [
  {
    name: 'E01',
    says: 'a person with several identities is one pair, matched by several clauses: 人数 and 人次 differ',
    holds: () => {
      const targets = ['政协委员', '归国留学'].map((is) => ({ id: is, is: { identity: is } }))
      const policy = policyOf({ tiers: [{ ...schoolTier, targets }, unitTier] })
      const identities = ['政协委员', '归国留学'].map((is) => ({ ...always, is }))
      const humans = changed('p1', { identities })
      const [found] = [eligibilityOf(policy, humans)]
      expect(found?.targets.map(({ id }) => id)).toEqual(['政协委员', '归国留学'])
      expect(statesOf('contact', { policies: [policy], facts: { humans } })).toHaveLength(2 + 2)
    },
  },
  {
    name: 'E02',
    says: 'an identity that ends inside a period leaves the pair judged; its basis has lapsed, to be looked at',
    holds: () => {
      const humans = changed('p1', { identities: [{ ...since('2020-01-01', '2026-10-01'), is: '政协委员' }] })
      expect(findingOn('contact', 'c1-p1', { facts: { humans } }).state).toBe('due')
      expect(findingOn('eligible.school', 'c1-p1', { facts: { humans } })).toMatchObject({
        state: 'met',
        reasons: ['basis-lapsed'],
      })
      expect(findingOn('eligible.school', 'c1-p1', { on: '2026-09-30', facts: { humans } }).reasons).toEqual(
        [],
      )
    },
  },
  {
    name: 'E03',
    says: 'who joins the CPC is out of scope from that day; a democratic party beside it changes nothing',
    holds: () => {
      const policies = [policyWith({ coverage: { of: { listed: '党外代表人士', party: 'outside' } } })]
      const memberships = [
        { ...always, party: '民盟盟员' },
        { ...since('2026-10-01'), party: '中共预备党员' },
      ]
      const humans = changed('p2', { memberships })
      const bearers = (on: string) =>
        statesOf('coverage', { on, policies, facts: { humans } }).map(([id]) => id)
      expect(bearers('2026-09-30')).toEqual(['p1', 'p2', 'p3'])
      expect(bearers('2026-10-01')).toEqual(['p1', 'p3'])
    },
  },
  {
    name: 'E04',
    says: 'who retires leaves a coverage of those in active service on both sides of the figure',
    holds: () => {
      const employments = [
        { ...since('2020-01-01', '2026-11-01'), status: 'active', unit: unitId('chem') },
        { ...since('2026-11-01'), status: 'retired', unit: unitId('chem') },
      ]
      const humans = changed('p2', { employments })
      const states = (on: string) =>
        statesOf('coverage', { on, facts: { humans } }).map(([id, , state]) => [id, state])
      expect(states('2026-10-31')).toEqual([
        ['p1', 'met'],
        ['p2', 'met'],
        ['p3', 'short'],
      ])
      expect(states('2026-11-01')).toEqual([
        ['p1', 'met'],
        ['p3', 'short'],
      ])
    },
  },
  {
    name: 'E05',
    says: 'who moves to another unit keeps what was talked of before; the pair asks to be handed over',
    holds: () => {
      const employments = [
        { ...since('2020-01-01', '2026-10-15'), status: 'active', unit: unitId('chem') },
        { ...since('2026-10-15'), status: 'active', unit: unitId('office') },
      ]
      const policies = [
        policyWith({ hardship: { after: 'unit.changed', count: 'handover', where: {}, within: '30 days' } }),
      ]
      const facts = {
        humans: changed('p2', { employments }),
        contacts: [talk('2026-09-10', ['c3', 'p2'], { id: 'before' })],
        events: [
          { id: 'moved', kind: 'unit.changed', human: person('p2', 'chem').id, ...entered('2026-10-15') },
        ],
      }
      expect(findingOn('contact', 'c3-p2', { policies, facts })).toMatchObject({
        state: 'met',
        counted: ['before'],
      })
      expect(findingOn('eligible.unit', 'c3-p2', { policies, facts }).reasons).toEqual(['basis-lapsed'])
      expect(findingOn('hardship', 'c3-p2', { policies, facts })).toMatchObject({
        state: 'overdue',
        need: { more: 1, by: '2026-11-14' },
      })
    },
  },
  {
    name: 'E17',
    says: 'a cadre of two tiers bears each, or the highest only where the document says so',
    holds: () => {
      const both = { ...cadre('c3', 'chem'), posts: [post('chem', '党组织班子'), post('office', '党委班子')] }
      const humans = factsOf().humans.map((human) => (human.id === 'c3' ? both : human))
      const borne = (bothTiers: string) =>
        findingsOn({ policies: [policyOf({ bothTiers })], facts: { humans } })
          .filter(({ bearer }) => bearer.kind === 'cadre' && bearer.id === 'c3')
          .map(({ requirement }) => requirement)
      expect(borne('each')).toEqual(['school-quota', 'unit-quota'])
      expect(borne('highest')).toEqual(['school-quota'])
    },
  },
  {
    name: 'E18',
    says: 'a dean who is in the CPC is a cadre, one who is not is a person and never a cadre',
    holds: () => {
      const outside = { ...person('d1', 'chem', seat), posts: [post('office', '党委班子')] }
      const inside = { ...cadre('d2', 'office', '党委班子') }
      const humans = [...factsOf().humans, outside, inside]
      const quota = statesOf('school-quota', { facts: { humans } }).map(([id]) => id)
      expect([quota.includes('d1'), quota.includes('d2')]).toEqual([false, true])
      expect(eligibilityOf(policyOf(), humans, { person: 'd1' })?.truth).toBe('true')
    },
  },
  {
    name: 'E19',
    says: 'who belongs to two units is in the scope of the cadres of both',
    holds: () => {
      const employments = ['chem', 'physics'].map((unit) => ({
        ...always,
        status: 'active',
        unit: unitId(unit),
      }))
      const humans = [...changed('p3', { employments }), cadre('c4', 'physics')]
      const facts = {
        humans,
        units: [...factsOf().units, unitWith('physics', '二级党组织')],
        pairings: [pair('c3', 'p3', 'unit'), pair('c4', 'p3', 'unit')],
      }
      expect(statesOf('eligible.unit', { facts }).map(([, , state]) => state)).toEqual(['met', 'met'])
    },
  },
  {
    name: 'E20',
    says: 'a chair voted out becomes an ordinary member: the scope of one tier ends, that of the other begins',
    holds: () => {
      const policy = policyOf({
        tiers: [
          {
            ...schoolTier,
            targets: [{ id: 'heads', is: { identity: { is: '民主党派基层组织职务', role: '主要负责人' } } }],
          },
          unitTier,
        ],
      })
      const identities = [
        { ...since('2022-01-01', '2026-10-20'), is: '民主党派基层组织职务', role: '主要负责人' },
        { ...since('2026-10-20'), is: '民主党派基层组织职务', role: '成员' },
      ]
      const facts = {
        humans: changed('p1', { identities }),
        pairings: [pair('c1', 'p1', 'school', { from: '2026-07-01' })],
      }
      expect(findingOn('eligible.school', 'c1-p1', { policies: [policy], facts }).reasons).toEqual([
        'basis-lapsed',
      ])
      expect(eligibilityOf(policy, facts.humans, { tier: 'unit', cadre: 'c3' })?.truth).toBe('true')
    },
  },
  {
    name: 'E28',
    says: 'a unit that moves under another is judged by the tree of the day',
    holds: () => {
      const units = [
        unitWith('old', '学部'),
        unitWith('new', '学部'),
        { ...unitWith('chem', '二级党组织', 'old'), ...since('2000-01-01', '2026-10-01') },
        { ...unitWith('chem', '二级党组织', 'new'), ...since('2026-10-01') },
      ]
      const roster = indexRoster({ ...factsOf(), units })
      const under = (id: string, on: string) =>
        predicateHolds({ op: 'unit', id }, person('p2', 'chem'), { roster, orders: {}, at: at(on) }).truth
      expect([under('old', '2026-09-30'), under('new', '2026-09-30')]).toEqual(['true', 'false'])
      expect([under('old', '2026-10-01'), under('new', '2026-10-01')]).toEqual(['false', 'true'])
    },
  },
  {
    name: 'E30',
    says: 'no religion and no thinking of a person is held at all: facts that bring it are refused',
    holds: () => {
      for (const field of ['宗教信仰', '思想动态']) {
        expect(readFacts({ school: 'minghu', humans: [{ id: 'p', name: '许知远', [field]: '无' }] }).ok).toBe(
          false,
        )
      }
    },
    later:
      'who may read what (单位统战委员只看本单位，民族和党派默认不导出) is access, walked by its own tests',
  },
  {
    name: 'E33',
    says: 'two persons of one name and no staff number are two',
    holds: () => {
      const twin = (id: string) => humanWith({ ...person(id, 'chem'), id, name: '李明' })
      const humans = [...factsOf().humans, twin('x1'), twin('x2')]
      const covered = statesOf('coverage', { facts: { humans, pairings: [pair('c3', 'x1', 'unit')] } })
      expect(covered.filter(([id]) => id.startsWith('x')).map(([id, , state]) => [id, state])).toEqual([
        ['x1', 'met'],
        ['x2', 'short'],
      ])
    },
    later: 'telling them apart in a file people upload is the import, which asks',
  },
]

function eligibilityOf(
  policy: Policy,
  humans: readonly Human[],
  { tier: tierId = 'school', cadre: cadreId = 'c1', person: personId = 'p1' } = {},
) {
  const tier = policy.tiers.find(({ id }) => id === tierId)
  const [ofCadre, ofPerson] = [cadreId, personId].map((wanted) => humans.find(({ id }) => id === wanted))
  if (tier === undefined || ofCadre === undefined || ofPerson === undefined) return undefined
  const roster = indexRoster(factsOf({ humans }))
  return eligible({ policy, tier, cadre: ofCadre, person: ofPerson }, { roster, at: at('2026-11-20') })
}
