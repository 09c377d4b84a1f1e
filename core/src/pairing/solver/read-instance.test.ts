import { describe, expect, it } from 'vitest'
import { pathText } from '../../reading/mistake.ts'
import { mistakesOfInstance, readInstance } from './read-instance.ts'

const sound = {
  format: 'tongxin-pairing/1',
  tiers: ['coverage', 'quota', 'continuity', 'fit', 'balance'],
  cadres: [
    { id: 'c1', min: 1, max: 2, hardMax: 3 },
    { id: 'c2', min: 0, max: null, hardMax: null },
  ],
  persons: [
    { id: 'p1', weight: 1, k: 1 },
    { id: 'p2', weight: 3, k: 2 },
  ],
  arcs: [
    ['c1', 'p1', 1, 7],
    ['c2', 'p1', 0, 0],
    ['c2', 'p2', 0, 10],
  ],
  locks: [['c1', 'p1']],
  exclusions: [['c2', 'p1']],
}

function mistakesIn(changes: object) {
  const reading = readInstance({ ...sound, ...changes })
  return reading.ok ? [] : reading.mistakes
}

function placesIn(changes: object): readonly string[] {
  return mistakesIn(changes).map(({ path, code }) => `${pathText(path)} ${code}`)
}

describe('an instance of the pairing engine', () => {
  it('is read as it is written', () => {
    expect(readInstance(sound)).toEqual({ ok: true, instance: sound })
  })

  it('counts a person once and with one cadre where weight and k are left out', () => {
    const reading = readInstance({ ...sound, persons: [{ id: 'p1' }, { id: 'p2' }] })
    expect(reading.ok && reading.instance.persons[0]).toEqual({ id: 'p1', weight: 1, k: 1 })
  })

  it('tells every mistake at once, each at its place', () => {
    expect(
      placesIn({
        format: 'tongxin-pairing/9',
        tiers: ['coverage', 'loyalty'],
        cadres: [{ id: 'c1', min: -1, max: 2, hardMax: 3 }],
        persons: [{ id: 'p1', weight: 0, k: 1.5 }],
        arcs: [['c1', 'p1', 2, 11], 'c1-p1'],
        locks: [['c1']],
      }),
    ).toEqual([
      'format unknown-word',
      'tiers[1] unknown-word',
      'cadres[0].min not-a-number',
      'persons[0].weight not-a-number',
      'persons[0].k not-a-number',
      'arcs[0][2] not-a-number',
      'arcs[0][3] not-a-number',
      'arcs[1] not-an-arc',
      'locks[0] not-a-pair',
    ])
  })

  it.each([
    ['an unknown cadre', { locks: [['c9', 'p1']] }, ['locks[0] unknown-name']],
    ['an unknown person of an arc', { arcs: [['c1', 'p9', 0, 0]] }, ['arcs[0] unknown-name']],
    ['two cadres of one id', { cadres: [...sound.cadres, sound.cadres[0]] }, ['cadres[2].id duplicate-name']],
    ['a tier named twice', { tiers: ['fit', 'quota', 'fit'] }, ['tiers[2] duplicate-name']],
    ['a pair given twice', { arcs: [...sound.arcs, ['c1', 'p1', 0, 3]] }, ['arcs[3] pair-twice']],
    [
      'a max below the min',
      { cadres: [{ id: 'c1', min: 3, max: 2, hardMax: 9 }, sound.cadres[1]] },
      ['cadres[0].max max-below-min'],
    ],
    [
      'a ceiling below the min',
      { cadres: [{ id: 'c1', min: 2, max: 2, hardMax: 1 }, sound.cadres[1]] },
      ['cadres[0].hardMax ceiling-below-min'],
    ],
    ['a lock that is excluded', { exclusions: [['c1', 'p1']] }, ['locks[0] lock-is-excluded']],
  ])('refuses %s', (_, changes, places) => {
    expect(placesIn(changes)).toEqual(places)
  })

  it('names all the locks that clash over one person', () => {
    const locks = [
      ['c1', 'p1'],
      ['c2', 'p2'],
      ['c2', 'p1'],
    ]
    const clash = mistakesIn({ locks, exclusions: [] })
    expect(clash.map(({ path }) => pathText(path))).toEqual(['locks[0]', 'locks[2]'])
    expect(clash[0]?.reason).toBe(
      '“p1”锁定了 2 位干部，超过最多 1 位（k）。相互冲突的锁定：locks[0]、locks[2]。',
    )
    expect(clash[0]?.suggestion).toContain('请解除其中几条锁定')
  })

  it('names all the locks above a ceiling', () => {
    const cadres = [{ id: 'c1', min: 0, max: 1, hardMax: 1 }, sound.cadres[1]]
    const locks = [
      ['c1', 'p1'],
      ['c1', 'p2'],
    ]
    expect(placesIn({ cadres, locks })).toEqual([
      'locks[0] locks-above-ceiling',
      'locks[1] locks-above-ceiling',
    ])
  })

  it('refuses what could no longer be summed exactly, and says what to do', () => {
    // One chain of 3,000 cadres and as many persons, with six tiers and weights up to 1,000.
    const ids = Array.from({ length: 3_000 }, (_, index) => index)
    const chain = {
      tiers: ['coverage', 'quota', 'continuity', 'stability', 'fit', 'balance'],
      cadres: ids.map((id) => ({ id: `c${id}`, min: 1, max: 2, hardMax: 3 })),
      persons: ids.map((id) => ({ id: `p${id}`, weight: 1_000, k: 2 })),
      arcs: ids.flatMap((id) => [
        [`c${id}`, `p${id}`, 0, 5],
        ...(id > 0 ? [[`c${id - 1}`, `p${id}`, 0, 5]] : []),
      ]),
      locks: [],
      exclusions: [],
    }
    expect(mistakesIn(chain)[0]?.code).toBe('instance-too-large')
    expect(mistakesIn({ ...chain, tiers: ['coverage', 'quota', 'fit'] })).toEqual([])
  })

  it('suggests the id somebody meant', () => {
    const [mistake] = mistakesIn({ locks: [['c11', 'p1']] })
    expect(mistake?.suggestion).toBe('是否为“c1”？已有的干部：c1、c2。')
  })

  it('checks an instance made by the program in the same words', () => {
    const reading = readInstance(sound)
    const instance = reading.ok ? reading.instance : undefined
    expect(instance && mistakesOfInstance(instance)).toEqual([])
    expect(instance && mistakesOfInstance({ ...instance, locks: [['c9', 'p1']] })[0]?.reason).toBe(
      '找不到名为“c9”的干部。',
    )
  })
})
