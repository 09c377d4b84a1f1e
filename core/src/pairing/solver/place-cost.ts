// What one more unit costs: a cadre's j-th person, a person's j-th cadre. Both grow with j, which is what makes a
// minimum-cost flow exact here.
import type { CadreSpan, PersonNeed } from './instance.ts'

/** Balance of one place never counts more: an overloaded cadre must not outweigh the fit of many. */
export const highestBalance = 40

/** Quota, the j-th person of a cadre: −1 while below min, then 0, and 2, 3, 4 … for the first, second, third above max. */
export function quotaOfPlace({ min, max }: CadreSpan, place: number): number {
  if (place <= min) return -1
  return max !== null && place > max ? place - max + 1 : 0
}

/**
 * Balance, the j-th person of a cadre: 10 at the middle of the span. Without a max the ceiling of the run stands in for
 * it, and without one the min.
 */
export function balanceOfPlace({ min, max, hardMax }: CadreSpan, place: number): number {
  const middle = Math.max(1, (min + (max ?? hardMax ?? min)) / 2)
  return Math.min(highestBalance, Math.round((10 * place) / middle))
}

/** Coverage, the j-th cadre of a person: the first ends being without one. */
export function coverageOfPlace({ weight }: PersonNeed, place: number): number {
  return place === 1 ? -weight : 0
}

/** Continuity, the j-th cadre of a person: +1 for each beyond the first. */
export function continuityOfPlace(place: number): number {
  return place === 1 ? 0 : 1
}
