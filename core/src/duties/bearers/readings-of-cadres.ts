import type { Reading } from '../../policy/plain-readings.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Which } from '../../policy/requirement.ts'

/**
 * What is asked of a tier's cadres is asked under each reading of who they are, until one is adopted: a dean who is a cadre
 * in one reading only is then neither short nor let off, but undecided.
 */
export function readingsOfCadres(reading: Reading, { tiers }: Pick<Policy, 'tiers'>): readonly Reading[] {
  const { bearer, of } = reading.requirement
  const [only, ...others] = of?.tier ?? []
  if ((bearer !== 'cadre' && bearer !== 'team') || of === undefined || others.length > 0) return [reading]
  const cadres = tiers.find(({ id }) => id === only)?.cadres
  if (cadres?.state !== 'readings' || cadres.adopted !== null) return [reading]
  return cadres.readings.map((is, at) => ({
    ...reading,
    requirement: { ...reading.requirement, of: narrowed(of, is) },
    taken: { ...reading.taken, cadres: at + 1 },
  }))
}

function narrowed(of: Which, is: NonNullable<Which['is']>): Which {
  return { ...of, is: of.is === undefined ? is : { op: 'all', of: [of.is, is] } }
}
