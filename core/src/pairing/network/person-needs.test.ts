import { describe, expect, it } from 'vitest'
import { always, unitId } from '../../roster/human.cases.ts'
import { groundsOfFit } from './fit.ts'
import {
  cadreOf,
  documentWith,
  listed,
  networkFor,
  pair,
  personOf,
  proposed,
  units,
} from './network.cases.ts'

const coverage = {
  id: 'coverage',
  bearer: 'person',
  of: { listed: '名册' },
  count: 'pairing',
  atLeast: 1,
  force: 'must',
}
const open = { id: 'unit', cadres: { body: '班子' }, targets: [{ id: 'all', is: { party: 'outside' } }] }

describe('who comes first', () => {
  const ranked = {
    ...open,
    targets: [
      { id: 'last', priority: 9, is: { party: 'outside' } },
      { id: 'usual', is: { party: 'outside', title: '教授' } },
      { id: 'first', priority: 1, is: { party: 'outside', identity: '政协委员' } },
    ],
  }
  const first = personOf('z-first', { identities: [{ ...always, is: '政协委员' }] })
  const usual = personOf('y-usual', { titles: [{ ...always, word: '教授' }] })
  const last = personOf('x-last')
  const named = personOf('w-named', listed('名册'))
  const policy = documentWith({ tiers: [ranked], requirements: [coverage] })
  const humans = [cadreOf('gu', '班子'), first, usual, last, named]

  it('is whom the document says must be contacted, then 重点, then 一般, then 兜底', () => {
    const persons = networkFor({ policy, humans }).persons.toSorted((a, b) => b.weight - a.weight)
    expect(persons.map(({ id, rank, weight }) => [id, rank, weight])).toEqual([
      ['w-named', 'last', 4],
      ['z-first', 'first', 3],
      ['y-usual', 'usual', 2],
      ['x-last', 'last', 1],
    ])
  })

  it('in every shortage: with two places the two who come first have them', () => {
    expect(proposed({ policy, humans }, { ceiling: 2 }).pairs).toEqual([
      ['gu', 'w-named'],
      ['gu', 'z-first'],
    ])
  })
})

describe('somebody who has a cadre in another list', () => {
  const humans = [cadreOf('gu', '班子'), personOf('met', listed('名册')), personOf('new', listed('名册'))]
  const others = [pair('leader', 'met', 'school')]
  const tiers = [open, { id: 'school' }]
  const network = (where: object) =>
    networkFor({
      policy: documentWith({ tiers, requirements: [{ ...coverage, ...where }] }),
      humans,
      more: { others },
    })

  it('is covered where pairs of other tiers count, and left alone', () => {
    expect(network({}).persons.map((one) => one.coveredElsewhere)).toEqual([true, false])
    expect(network({}).notes).toContainEqual({ kind: 'covered-elsewhere', persons: ['met'] })
    const policy = documentWith({ tiers, requirements: [coverage] })
    expect(proposed({ policy, humans, more: { others } }).pairs).toEqual([['gu', 'new']])
  })

  it('is not covered where only pairs of the list’s own tier count', () => {
    expect(network({ where: { tier: 'unit' } }).persons.map((one) => one.coveredElsewhere)).toEqual([
      false,
      false,
    ])
  })

  it('is not while one of two readings leaves that open', () => {
    const where = { readings: [{ tier: ['school', 'unit'] }, { tier: 'unit' }], adopted: null }
    expect(network({ where }).persons.map((one) => one.coveredElsewhere)).toEqual([false, false])
  })

  it('is covered in a document that asks for no coverage; the office may pair again all the same', () => {
    const policy = documentWith({ tiers })
    const school = { policy, humans, more: { others } }
    expect(proposed(school).pairs).toEqual([['gu', 'new']])
    expect(proposed(school, { again: true }).pairs).toEqual([
      ['gu', 'met'],
      ['gu', 'new'],
    ])
  })

  it('keeps the pair of this list that is in force', () => {
    const standing = [pair('gu', 'met')]
    const policy = documentWith({ tiers, requirements: [coverage] })
    expect(proposed({ policy, humans, more: { others, standing } }).pairs).toEqual([
      ['gu', 'met'],
      ['gu', 'new'],
    ])
  })

  it('may not be paired at all where the document excludes it', () => {
    const exclusion = {
      id: 'once',
      bearer: 'person',
      of: { pairedIn: 'school' },
      count: 'pairing',
      where: { tier: 'unit' },
      atMost: 0,
      force: 'must',
    }
    const policy = documentWith({ tiers, requirements: [exclusion] })
    expect(proposed({ policy, humans, more: { others } }, { again: true }).pairs).toEqual([['gu', 'new']])
  })
})

describe('how well a pair fits', () => {
  it('rests on recorded facts alone, and says by its number on which', () => {
    const link = (unit: string) => [{ ...always, unit: unitId(unit) }]
    const physics = { ...units[1]!, id: unitId('physics'), kind: '学科' }
    const gu = cadreOf('gu', '班子', { portfolios: link('chemistry'), groups: link('physics') })
    const wu = cadreOf('wu', '班子', { contactPoints: link('chemistry') })
    const network = networkFor({
      policy: documentWith({ tiers: [open] }),
      humans: [gu, wu, personOf('a', { groups: link('physics') }), personOf('b', { unit: 'letters' })],
      more: { units: [...units, physics] },
    })
    expect(network.cadres.map(({ fits }) => fits)).toEqual([
      [7, 0],
      [3, 0],
    ])
    expect(groundsOfFit(7)).toEqual(['portfolio', 'discipline'])
    expect(groundsOfFit(9)).toEqual(['portfolio', 'contact-point'])
    expect(groundsOfFit(0)).toEqual([])
  })

  it('decides between cadres who are otherwise alike, and never against a pair in force', () => {
    const contactPoints = [{ ...always, unit: unitId('chemistry') }]
    const humans = [cadreOf('gu', '班子'), cadreOf('wu', '班子', { contactPoints }), personOf('a')]
    const policy = documentWith({ tiers: [open] })
    expect(proposed({ policy, humans }).pairs).toEqual([['wu', 'a']])
    expect(proposed({ policy, humans, more: { standing: [pair('gu', 'a')] } }).pairs).toEqual([['gu', 'a']])
  })

  it('comes before continuity where the document, or the office for the run, says so', () => {
    const contactPoints = [{ ...always, unit: unitId('chemistry') }]
    const humans = [cadreOf('gu', '班子'), cadreOf('wu', '班子', { contactPoints }), personOf('a')]
    const more = { standing: [pair('gu', 'a')] }
    const order = ['coverage', 'fit'] as const
    const policy = documentWith({ tiers: [{ ...open, order }] })
    expect(networkFor({ policy, humans }).order).toEqual([
      'coverage',
      'fit',
      'quota',
      'continuity',
      'balance',
    ])
    expect(proposed({ policy, humans, more }).pairs).toEqual([['wu', 'a']])
    const plain = documentWith({ tiers: [open] })
    expect(proposed({ policy: plain, humans, more }, { order }).pairs).toEqual([['wu', 'a']])
  })
})

describe('a line of the list with a reason written down', () => {
  const soft = { ...open, targets: [{ ...open.targets[0], soft: { listed: '名册' } }] }
  const humans = [cadreOf('gu', '班子'), personOf('outsider'), personOf('named', listed('名册'))]
  const policy = documentWith({ tiers: [soft] })

  it('may stay in a proposal though its person is outside a soft target', () => {
    const draft = [{ ...pair('gu', 'outsider'), reason: '书面说明' }]
    expect(proposed({ policy, humans, more: { draft } }).pairs).toEqual([
      ['gu', 'named'],
      ['gu', 'outsider'],
    ])
  })

  it('without one the engine does not make it, and the network names the line', () => {
    const draft = [pair('gu', 'outsider')]
    expect(proposed({ policy, humans, more: { draft } }).pairs).toEqual([['gu', 'named']])
    expect(networkFor({ policy, humans, more: { draft } }).notes).toContainEqual({
      kind: 'not-eligible',
      where: 'draft',
      cadre: 'gu',
      person: 'outsider',
    })
  })
})
