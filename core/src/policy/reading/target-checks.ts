import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

/** Where a requirement names a tier and categories, the categories must be of that tier: else it judges nobody. */
export function targetsAreOfTheTier(file: unknown, root: Place): void {
  if (!isMap(file) || !Array.isArray(file['tiers']) || !Array.isArray(file['requirements'])) return
  const byTier = targetsByTier(file['tiers'])
  const requirements: readonly unknown[] = file['requirements']
  requirements.forEach((rule, index) => {
    if (!isMap(rule)) return
    const at = root.inside('requirements').inside(index)
    for (const field of ['of', 'where']) targetsFit(rule[field], byTier, at.inside(field))
  })
}

function targetsByTier(tiers: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    tiers.flatMap((tier) =>
      isMap(tier) && typeof tier['id'] === 'string' ? [[tier['id'], idsOf(tier['targets'])]] : [],
    ),
  )
}

function idsOf(targets: unknown): readonly string[] {
  if (!Array.isArray(targets)) return []
  return targets.flatMap((target: unknown) =>
    isMap(target) && typeof target['id'] === 'string' ? [target['id']] : [],
  )
}

function targetsFit(value: unknown, byTier: ReadonlyMap<string, readonly string[]>, at: Place): void {
  if (!isMap(value)) return
  const tiers = textsOf(value['tier'])
  if (tiers.length === 0 || tiers.some((tier) => !byTier.has(tier))) return
  const own = tiers.flatMap((tier) => byTier.get(tier) ?? [])
  const everywhere = new Set([...byTier.values()].flat())
  // A name that no tier has is told as unknown.
  const strange = textsOf(value['target']).filter((target) => everywhere.has(target) && !own.includes(target))
  for (const found of strange) {
    at.inside('target').mistake('target-of-another-tier', {
      found,
      tier: tiers.join('、'),
      known: own.join('、') || '（无）',
    })
  }
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one) => typeof one === 'string')
}
