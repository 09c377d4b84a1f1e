import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { notesOfReading } from '../reading/place.ts'
import { always, humanWith, on, pairingWith, since, unitId, unitWith } from '../roster/human.cases.ts'
import type { Human } from '../roster/human.ts'
import { indexRoster } from '../roster/roster.ts'
import { predicateHolds } from './predicate-holds.ts'
import { predicateTruth } from './predicate-truth.ts'
import { predicate } from './reading/predicate-reader.ts'
import type { Truth } from './truth.ts'

const units = [
  unitWith('school', '学校'),
  unitWith('languages', '二级党组织', 'school'),
  unitWith('english', '系', 'languages'),
  unitWith('economics', '二级党组织', 'school'),
  unitWith('team-a', '课题组'),
]
const orders = {
  title: [['讲师'], ['副教授', '副研究员'], ['教授']],
  rank: [['正科'], ['副处'], ['正处']],
  role: [['委员'], ['副主委'], ['主委']],
}
const cadre = humanWith({
  id: 'cadre',
  posts: [{ ...always, unit: unitId('languages'), title: '书记' }],
  portfolios: [{ ...always, unit: unitId('economics') }],
  groups: [{ ...always, unit: unitId('team-a') }],
})
const registered = humanWith({ id: 'other', registers: [{ ...always, register: '党外代表人士' }] })

function ask(raw: unknown, human: Human, date = '2026-10-01'): Truth {
  const notes = notesOfReading()
  const read = predicate(raw, notes.root)
  if (!read) throw new Error(JSON.stringify(notes.mistakes))
  const pairings = [pairingWith({ tier: 'school', cadre: 'cadre', person: 'paired' })]
  const roster = indexRoster({ units, humans: [human, registered], pairings })
  const asking = { roster, orders, at: on(date), otherSide: cadre }
  const { truth } = predicateHolds(read, human, asking)
  // Who does not ask why is told the same.
  expect(predicateTruth(read, human, asking)).toBe(truth)
  return truth
}

const democrat = [{ ...always, party: '民盟盟员' }]
const joinedParty = [...democrat, { ...since('2026-09-01'), party: '中共预备党员' }]
const seat = { ...since('2022-01-01', '2027-01-01'), is: '政协委员', level: 'prefecture' }
const employed = { ...since('2010-01-01', '2026-09-01'), status: 'active', unit: unitId('english') }
const retired = { ...since('2026-09-01'), status: 'retired', unit: unitId('english') }

describe('a predicate about a human at a day', () => {
  it.each<[string, unknown, Human, Truth]>([
    [
      '党外 is the absence of a membership of the CPC',
      { party: 'outside' },
      humanWith({ memberships: democrat }),
      'true',
    ],
    ['党外 is unknown where no membership is recorded', { party: 'outside' }, humanWith(), 'unknown'],
    [
      'a probationary member is in the Party',
      { party: 'CPC' },
      humanWith({ memberships: joinedParty }),
      'true',
    ],
    [
      'a democrat who joins the Party is not 党外',
      { party: 'outside' },
      humanWith({ memberships: joinedParty }),
      'false',
    ],
    ['a party by its short name', { party: '民盟' }, humanWith({ memberships: democrat }), 'true'],
    ['a democratic party, any', { party: 'democratic' }, humanWith({ memberships: democrat }), 'true'],
    [
      '无党派人士 are not 群众',
      { party: 'masses' },
      humanWith({ memberships: [{ ...always, party: '12' }] }),
      'false',
    ],
    ['a seat', { identity: '政协委员' }, humanWith({ identities: [seat] }), 'true'],
    [
      'one of several seats',
      { identity: ['人大代表', '政协委员'] },
      humanWith({ identities: [seat] }),
      'true',
    ],
    ['a seat that nobody recorded is not held', { identity: '政协委员' }, humanWith(), 'false'],
    [
      'a level and above includes the level',
      { identity: { is: '政协委员', level: { atLeast: 'prefecture' } } },
      humanWith({ identities: [seat] }),
      'true',
    ],
    [
      'above a level excludes it',
      { identity: { is: '政协委员', level: { above: 'prefecture' } } },
      humanWith({ identities: [seat] }),
      'false',
    ],
    [
      'a role that the entry leaves out',
      { identity: { is: '政协委员', role: '委员' } },
      humanWith({ identities: [seat] }),
      'unknown',
    ],
    [
      'a role along its order',
      { identity: { role: { atLeast: '副主委' } } },
      humanWith({ identities: [{ ...always, is: '民主党派职务', role: '主委' }] }),
      'true',
    ],
    [
      'titles of other series on the same rung',
      { title: '副教授' },
      humanWith({ titles: [{ ...always, word: '副研究员' }] }),
      'true',
    ],
    [
      '副高以上 includes 副高',
      { title: { atLeast: '副教授' } },
      humanWith({ titles: [{ ...always, word: '副研究员' }] }),
      'true',
    ],
    [
      'a title outside the order cannot be compared',
      { title: { atLeast: '副教授' } },
      humanWith({ titles: [{ ...always, word: '一级演员' }] }),
      'unknown',
    ],
    ['no title recorded', { title: '教授' }, humanWith(), 'unknown'],
    [
      '处级 is 副处 and 正处',
      { rank: { atLeast: '副处', atMost: '正处' } },
      humanWith({ posts: [{ ...always, unit: unitId('english'), title: '院长', rank: '副处' }] }),
      'true',
    ],
    [
      'a post without a recorded rank',
      { rank: '正处' },
      humanWith({ posts: [{ ...always, unit: unitId('english'), title: '院长' }] }),
      'unknown',
    ],
    ['no post, no rank', { rank: '正处' }, humanWith(), 'false'],
    [
      'a member of a body',
      { body: '党委会' },
      humanWith({ posts: [{ ...always, unit: unitId('school'), title: '副书记', body: '党委会' }] }),
      'true',
    ],
    [
      'who has retired is no longer active',
      { employment: 'active' },
      humanWith({ employments: [employed, retired] }),
      'false',
    ],
    ['age by a year of birth', { age: { atMost: 45 } }, humanWith({ born: '1990' }), 'true'],
    [
      'age at a bound that the year of birth leaves open',
      { age: { atMost: 45 } },
      humanWith({ born: '1980' }),
      'unknown',
    ],
    ['age on the birthday itself', { age: { atLeast: 46 } }, humanWith({ born: '1980-10-01' }), 'true'],
    ['age on the day before', { age: { atLeast: 46 } }, humanWith({ born: '1980-10-02' }), 'false'],
    ['on a register that is kept', { listed: '党外代表人士' }, humanWith(), 'false'],
    ['on a register nobody has begun', { listed: '重点培养名单' }, humanWith(), 'unknown'],
    ['judged by nobody is not judged', { judged: '有较大影响力' }, humanWith(), 'false'],
    ['in a unit, through the tree', { unit: '二级党组织' }, humanWith({ employments: [retired] }), 'true'],
    ['in no recorded unit', { unit: '二级党组织' }, humanWith(), 'unknown'],
    ['paired in a tier', { pairedIn: 'school' }, humanWith({ id: 'paired' }), 'true'],
    ['not paired in a tier', { pairedIn: 'unit' }, humanWith({ id: 'paired' }), 'false'],
    ['in the unit of the cadre', { inUnitOf: true }, humanWith({ employments: [retired] }), 'true'],
    [
      'not in the portfolio of the cadre',
      { inPortfolioOf: 'cadre' },
      humanWith({ employments: [retired] }),
      'false',
    ],
    [
      'in the same group as the cadre',
      { sameGroupAs: '课题组' },
      humanWith({ groups: [{ ...always, unit: unitId('team-a') }] }),
      'true',
    ],
    [
      'a list is one of them',
      [{ party: 'CPC' }, { identity: '政协委员' }],
      humanWith({ memberships: democrat, identities: [seat] }),
      'true',
    ],
    ['a false part outweighs an unknown one', { identity: '院士', title: '教授' }, humanWith(), 'false'],
    [
      'a true part outweighs an unknown one',
      { any: [{ title: '教授' }, { not: { identity: '院士' } }] },
      humanWith(),
      'true',
    ],
    ['not unknown is unknown', { not: { title: '教授' } }, humanWith(), 'unknown'],
  ])('%s', (_, raw, human, truth) => {
    expect(ask(raw, human)).toBe(truth)
  })

  it('changes with the day', () => {
    const human = humanWith({
      memberships: joinedParty,
      identities: [seat],
      employments: [employed, retired],
    })
    const inScope = { party: 'outside', identity: '政协委员', employment: 'active' }
    expect(ask(inScope, human, '2026-08-31')).toBe('true')
    expect(ask(inScope, human, '2026-09-01')).toBe('false')
  })

  it('uses only what was known', () => {
    const late = { ...always, recordedOn: day('2026-11-01'), party: 'CPC' }
    expect(ask({ party: 'CPC' }, humanWith({ memberships: [late] }), '2026-10-31')).toBe('unknown')
    expect(ask({ party: 'CPC' }, humanWith({ memberships: [late] }), '2026-11-01')).toBe('true')
  })

  it('says which parts decided', () => {
    const notes = notesOfReading()
    const read = predicate({ party: 'outside', identity: '政协委员', title: '教授' }, notes.root)
    if (!read) throw new Error('not read')
    const human = humanWith({ memberships: democrat })
    const roster = indexRoster({ units, humans: [human], pairings: [] })
    const answer = predicateHolds(read, human, { roster, orders, at: on('2026-10-01') })
    expect(answer.because.map(({ atom, truth }) => [atom.op, truth])).toEqual([['identity', 'false']])
  })

  it('turns round under not, and all and any mirror each other', () => {
    const atoms = { true: { identity: '政协委员' }, false: { identity: '院士' }, unknown: { title: '教授' } }
    const human = humanWith({ identities: [seat] })
    const truths = array(constantFrom<Truth>('true', 'false', 'unknown'), { minLength: 1, maxLength: 6 })
    assert(
      property(truths, (list) => {
        const parts = list.map((truth) => atoms[truth])
        const all = ask({ all: parts }, human)
        const mirrored = ask({ not: { any: parts.map((part) => ({ not: part })) } }, human)
        expect(all).toBe(mirrored)
        expect(all).toBe(list.includes('false') ? 'false' : list.includes('unknown') ? 'unknown' : 'true')
      }),
      { numRuns: 50 },
    )
  })
})
