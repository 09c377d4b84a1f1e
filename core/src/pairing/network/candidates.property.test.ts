import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always, on, unitId } from '../../roster/human.cases.ts'
import { indexRoster } from '../../roster/roster.ts'
import { eligible } from '../eligibility/eligibility.ts'
import { cadreOf, documentWith, networkFor, pair, pairsOf, personOf, units } from './network.cases.ts'

const link = fc.constantFrom('chemistry', 'letters', 'minghu')
const links = fc
  .uniqueArray(link, { maxLength: 2 })
  .map((ids) => ids.map((id) => ({ ...always, unit: unitId(id) })))

const cadres = fc.array(fc.record({ unit: link, portfolios: links, contactPoints: links, groups: links }), {
  minLength: 1,
  maxLength: 3,
})
const persons = fc.array(
  fc.record({
    unit: link,
    groups: links,
    titles: fc.constantFrom([], [{ ...always, word: '教授' }], [{ ...always, word: '讲师' }]),
    isListed: fc.boolean(),
    isOutside: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

/** Targets that ask about the person alone, about both sides, about either; in some documents a scope comes on top. */
const targets = fc.subarray(
  [
    { id: 'professors', is: { party: 'outside', title: '教授' }, soft: { listed: '名册' } },
    { id: 'own', is: { party: 'outside', any: [{ inUnitOf: true }, { sameGroupAs: true }] } },
    { id: 'charge', is: { title: '讲师', inPortfolioOf: true }, priority: 1 },
    { id: 'not-own', is: { not: { inUnitOf: true }, listed: '名册' } },
  ],
  { minLength: 0 },
)
const scope = fc.constantFrom(undefined, ['ownUnit'], ['portfolio', 'contactPoint'], ['whole'])

describe('the candidates of each cadre', () => {
  it('are exactly those whom the rules let be paired without a reason written down', () => {
    fc.assert(
      fc.property(fc.record({ cadres, persons, targets, scope }), (drawn) => {
        const policy = documentWith({
          tiers: [
            { id: 'unit', cadres: { body: '班子' }, targets: drawn.targets, scope: drawn.scope },
            { id: 'school' },
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
            },
          ],
        })
        const humans = [
          ...drawn.cadres.map((one, index) => cadreOf(`c${index}`, '班子', one)),
          ...drawn.persons.map(({ isListed, isOutside, ...one }, index) =>
            personOf(`p${index}`, {
              ...one,
              registers: isListed ? [{ ...always, register: '名册' }] : [],
              ...(isOutside ? {} : { memberships: [{ ...always, party: '中共党员' }] }),
            }),
          ),
        ]
        const others = [pair('c0', 'p0', 'school')]
        const [tier] = policy.tiers
        const facts = { roster: indexRoster({ units, humans, pairings: others }), at: on('2026-11-20') }
        const expected = humans
          .filter(({ id }) => id.startsWith('c'))
          .flatMap((cadre) =>
            humans
              .filter(({ id }) => id.startsWith('p'))
              .filter((person) => {
                const answer = tier && eligible({ policy, tier, cadre, person }, facts)
                return answer?.truth === 'true' && !answer.needsReason
              })
              .map((person) => `${cadre.id}-${person.id}`),
          )
        expect(pairsOf(networkFor({ policy, humans, more: { others } }))).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('are found by index: 40 cadres and 800 persons in 40 units are asked about 800 times, not 32,000', () => {
    const names = Array.from({ length: 40 }, (_, index) => `u${index}`)
    const tree = [...units, ...names.map((id) => ({ ...units[1]!, id: unitId(id), name: id }))]
    const policy = documentWith({
      tiers: [
        {
          id: 'unit',
          cadres: { body: '班子' },
          targets: [{ id: 'all', is: { party: 'outside' } }],
          scope: 'ownUnit',
        },
      ],
    })
    const humans = [
      ...names.map((unit) => cadreOf(`c-${unit}`, '班子', { unit })),
      ...names.flatMap((unit) =>
        Array.from({ length: 20 }, (_, at) => personOf(`p-${unit}-${at}`, { unit })),
      ),
    ]
    const network = networkFor({ policy, humans, more: { units: tree } })
    expect(network.looked).toBe(800)
    expect(pairsOf(network)).toHaveLength(800)
  })
})
