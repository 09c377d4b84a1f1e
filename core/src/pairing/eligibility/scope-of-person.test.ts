import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../policy/read-policy.ts'
import { always, humanWith, on, since, unitId, unitWith } from '../../roster/human.cases.ts'
import { indexRoster } from '../../roster/roster.ts'
import { enteredAs } from './entered-as.ts'
import { personsOfCadre } from './persons-of-cadre.ts'
import { scopeOfPerson } from './scope-of-person.ts'

const reading = readPolicy({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  tiers: [
    {
      id: 'school',
      cadres: { body: '校领导班子' },
      targets: [{ id: 'seats', is: { party: 'outside', identity: '政协委员' }, cite: { 二: '政协委员' } }],
    },
    {
      id: 'unit',
      cadres: { body: '党组织班子' },
      scope: 'ownUnit',
      cites: { scope: { 二: '本单位' } },
      targets: [{ id: 'all', is: { party: 'outside' } }],
    },
    { id: 'branch', cadres: { body: '支部委员会' }, targets: [{ id: 'all', is: { party: 'outside' } }] },
  ],
})
if (!reading.ok) throw new Error('not read')
const { policy } = reading

const seated = (id: string, unit: string, body: string) =>
  humanWith({ id, posts: [{ ...always, unit: unitId(unit), title: '委员', body }] })
const cadres = [
  seated('president', 'minghu', '校领导班子'),
  seated('languages-1', 'languages', '党组织班子'),
  seated('languages-2', 'languages', '党组织班子'),
  seated('economics-1', 'economics', '党组织班子'),
]
const person = humanWith({
  id: 'person',
  memberships: [{ ...always, party: '民盟盟员' }],
  employments: [{ ...since('2020-01-01', '2026-10-01'), status: 'active', unit: unitId('languages') }],
})
const units = [
  unitWith('minghu', '学校'),
  unitWith('languages', '二级党组织', 'minghu'),
  unitWith('economics', '二级党组织', 'minghu'),
]
const ask = (date: string, who = person) =>
  scopeOfPerson(
    { policyOf: () => policy, cadres, person: who },
    { roster: indexRoster({ units, humans: [...cadres, who], pairings: [] }), at: on(date) },
  )

describe('in whose scope a person is', () => {
  it('names the cadres and the clause, tier by tier', () => {
    const [school, unit] = ask('2026-09-30')
    expect(school).toMatchObject({
      tier: 'school',
      cadres: [],
      why: [{ rule: 'target', cite: [{ phrase: '政协委员' }] }],
    })
    expect(unit).toMatchObject({ tier: 'unit', cadres: ['languages-1', 'languages-2'], why: [] })
  })

  it('says why, where it is nobody’s', () => {
    const [, unit] = ask('2026-10-01')
    expect(unit).toMatchObject({ cadres: [], why: [{ rule: 'scope', cite: [{ phrase: '本单位' }] }] })
  })

  it('keeps apart those of whom facts are missing', () => {
    const [, unit] = ask('2026-09-30', humanWith({ ...person, memberships: [] }))
    expect(unit).toMatchObject({ cadres: [], open: ['languages-1', 'languages-2'], why: [] })
    expect(unit?.missing).toMatchObject([{ rule: 'target', truth: 'unknown' }])
  })

  it('tells a tier without cadres from one whose cadres do not fit', () => {
    expect(ask('2026-09-30').map(({ hasCadres }) => hasCadres)).toEqual([true, true, false])
  })
})

describe('who is looked at as a cadre', () => {
  const role = (word: string) => [{ ...always, role: word, unit: null }]
  const humans = [
    humanWith({ id: 'cadre', roles: role('cadre') }),
    humanWith({ id: 'person', roles: role('person') }),
    humanWith({ id: 'both', roles: [...role('cadre'), ...role('person')] }),
    humanWith({ id: 'nothing' }),
  ]

  it('is whoever is entered as one, or as nothing', () => {
    const ids = (side: 'cadre' | 'person') => enteredAs(side, humans, on('2026-09-30')).map(({ id }) => id)
    expect(ids('cadre')).toEqual(['cadre', 'both', 'nothing'])
    expect(ids('person')).toEqual(['person', 'both', 'nothing'])
  })
})

describe('whom a cadre may be paired with', () => {
  const tiers = (who: string, persons = [person]) =>
    personsOfCadre(
      { policy, persons, cadre: cadres.find(({ id }) => id === who) ?? person },
      { roster: indexRoster({ units, humans: [...cadres, ...persons], pairings: [] }), at: on('2026-09-30') },
    )

  it('is told for the tiers the cadre is one of, and why not for others', () => {
    expect(tiers('languages-1')).toMatchObject([
      { tier: 'school', isCadre: { truth: 'false' }, persons: [] },
      {
        tier: 'unit',
        isCadre: { truth: 'true' },
        persons: [{ person: { id: 'person' }, targets: [{ id: 'all' }] }],
      },
      { tier: 'branch', isCadre: { truth: 'false' } },
    ])
    expect(tiers('economics-1')[1]).toMatchObject({ isCadre: { truth: 'true' }, persons: [], open: [] })
  })

  it('keeps apart those of whom facts are missing, with the rules that wait for them', () => {
    const unknown = humanWith({ ...person, memberships: [] })
    expect(tiers('languages-1', [unknown])[1]).toMatchObject({
      persons: [],
      open: [{ person: { id: 'person' }, rules: [{ rule: 'target', truth: 'unknown' }] }],
    })
  })
})
