import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { always, humanWith, on, pairingWith, since, unitId, unitWith } from './human.cases.ts'
import { indexRoster } from './roster.ts'
import { unitsOf } from './units-of.ts'

const moved = [
  { ...unitWith('english', '系', 'languages'), ...since('2000-01-01', '2026-09-01') },
  { ...unitWith('english', '系', 'humanities'), ...since('2026-09-01') },
]
const units = [unitWith('languages', '学院'), unitWith('humanities', '学院'), ...moved]

describe('the tree of units', () => {
  const roster = indexRoster({ units, humans: [], pairings: [] })
  const above = (date: string) => roster.unitAndAbove(unitId('english'), on(date)).map(({ id }) => id)

  it('is that of the day asked about', () => {
    expect(above('2026-08-31')).toEqual(['english', 'languages'])
    expect(above('2026-09-01')).toEqual(['english', 'humanities'])
  })

  it('ends where somebody entered a ring', () => {
    const ring = indexRoster({
      units: [unitWith('a', '系', 'b'), unitWith('b', '系', 'a')],
      humans: [],
      pairings: [],
    })
    expect(ring.unitAndAbove(unitId('a'), on('2026-10-01')).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('pairings of a human', () => {
  const pairing = {
    ...pairingWith({ tier: 'school', cadre: 'c', person: 'p' }),
    ...since('2026-09-01', '2026-12-01'),
  }
  const roster = indexRoster({ units, humans: [], pairings: [pairing] })
  const count = (date: string) => roster.pairingsOf(pairing.person, on(date)).length

  it('hold from their first day up to the day they end', () => {
    expect(['2026-08-31', '2026-09-01', '2026-11-30', '2026-12-01'].map(count)).toEqual([0, 1, 1, 0])
  })

  it('are known only from the day they were entered', () => {
    const late = { ...pairing, recordedOn: day('2026-10-10') }
    const known = indexRoster({ units, humans: [], pairings: [late] })
    const at = (knownAt: string) =>
      known.pairingsOf(pairing.cadre, { on: day('2026-09-15'), knownAt: day(knownAt) })
    expect([at('2026-10-09').length, at('2026-10-10').length]).toEqual([0, 1])
  })
})

describe('the units a human belongs to', () => {
  it('are where employed, before where a post is held', () => {
    const post = { ...always, unit: unitId('humanities'), title: '院长' }
    const employment = { ...always, status: 'active', unit: unitId('english') }
    expect(unitsOf(humanWith({ posts: [post] }), on('2026-10-01'))).toEqual(['humanities'])
    expect(unitsOf(humanWith({ posts: [post], employments: [employment] }), on('2026-10-01'))).toEqual([
      'english',
    ])
  })

  it('are not known where none was ever recorded, and none where the only one has ended', () => {
    const ended = { ...since('2000-01-01', '2020-01-01'), status: 'active', unit: unitId('english') }
    expect(unitsOf(humanWith(), on('2026-10-01'))).toBeUndefined()
    expect(unitsOf(humanWith({ employments: [ended] }), on('2026-10-01'))).toEqual([])
  })
})
