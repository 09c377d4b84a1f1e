import type { PairingInstance } from './instance.ts'
import { type CycleBounds, type TierWeights, weightsOf } from './tier-weights.ts'

/** The arcs by index: `cadres[i]` with `persons[i]`. */
export interface ArcEnds {
  readonly cadres: Int32Array
  readonly persons: Int32Array
}

type Weighed = Pick<PairingInstance, 'tiers' | 'cadres' | 'persons' | 'locks'>

/** Room for cadres and units that edits bring, so that few of them need new weights. */
const room = { breadth: 16, over: 8 }

/**
 * The bounds and weights for an instance: of the whole of it where a double is exact that far, else of its largest
 * component. Undefined when even that is too large.
 */
export function weighInstance(
  instance: Weighed,
  ends: ArcEnds,
): { readonly bounds: CycleBounds; readonly weights: TierWeights } | undefined {
  const whole = Math.min(instance.cadres.length, instance.persons.length)
  const over = mostOver(instance, ends)
  const weight = instance.persons.reduce((most, person) => Math.max(most, person.weight), 1)
  const roomy = { breadth: whole + room.breadth, over: over + room.over, weight }
  const tight = () => ({ breadth: largestComponent(instance, ends), over, weight })
  for (const bounds of [() => roomy, tight]) {
    const found = bounds()
    const weights = weightsOf(instance.tiers, found)
    if (weights) return { bounds: found, weights }
  }
  return undefined
}

/** How far above its max a cadre can come: to the ceiling, or to all it could be paired with. */
function mostOver({ cadres, locks }: Weighed, ends: ArcEnds): number {
  const degrees = new Int32Array(cadres.length)
  for (const cadre of ends.cadres) degrees[cadre] = (degrees[cadre] ?? 0) + 1
  return cadres.reduce((most, { max, hardMax }, index) => {
    if (max === null) return most
    const reachable = (degrees[index] ?? 0) + locks.length
    return Math.max(most, Math.min(hardMax ?? reachable, reachable) - max)
  }, 0)
}

/** The cadres of the component with the most, or its persons where they are fewer. */
function largestComponent({ cadres, persons }: Weighed, ends: ArcEnds): number {
  const roots = Int32Array.from({ length: cadres.length + persons.length }, (_, node) => node)
  ends.cadres.forEach((cadre, arc) => {
    const a = rootOf(roots, cadre)
    const b = rootOf(roots, cadres.length + (ends.persons[arc] ?? 0))
    roots[Math.max(a, b)] = Math.min(a, b)
  })
  const sizes = [new Int32Array(roots.length), new Int32Array(roots.length)] as const
  roots.forEach((_, node) => {
    const size = node < cadres.length ? sizes[0] : sizes[1]
    const root = rootOf(roots, node)
    size[root] = (size[root] ?? 0) + 1
  })
  return sizes[0].reduce((most, size, root) => Math.max(most, Math.min(size, sizes[1][root] ?? 0)), 0)
}

function rootOf(roots: Int32Array, node: number): number {
  let at = node
  while (roots[at] !== at) {
    const above = roots[roots[at] ?? 0] ?? 0
    roots[at] = above
    at = above
  }
  return at
}
