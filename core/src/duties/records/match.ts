import { type NotCountedReason, notCountedReasons } from './not-counted.ts'

/** `reason` is null exactly when the record counts for certain. */
export type Match =
  | { readonly counts: true; readonly reason: null }
  | { readonly counts: false | 'perhaps'; readonly reason: NotCountedReason }

export const yes: Match = { counts: true, reason: null }

/** Made once for each reason: a school asks about hundreds of thousands of records. */
export function no(reason: NotCountedReason): Match {
  return noes.get(reason) ?? { counts: false, reason }
}

export function perhaps(reason: NotCountedReason): Match {
  return maybes.get(reason) ?? { counts: 'perhaps', reason }
}

const noes = forEachReason(false)
const maybes = forEachReason('perhaps')

function forEachReason(counts: false | 'perhaps'): ReadonlyMap<NotCountedReason, Match> {
  return new Map(notCountedReasons.map((reason) => [reason, { counts, reason }]))
}

export type Reasons = readonly [missing: NotCountedReason, other: NotCountedReason]

/** true, false, or null when data are missing. */
export function answered(answer: boolean | null, [missing, other]: Reasons): Match {
  return answer === null ? perhaps(missing) : answer ? yes : no(other)
}

/** A single word, perhaps not recorded. */
export function oneOf(value: string | undefined, wanted: readonly string[], reasons: Reasons): Match {
  return answered(value === undefined ? null : wanted.includes(value), reasons)
}

/** Several words; none at all means they were not recorded. */
export function someOf(values: readonly string[], wanted: readonly string[], reasons: Reasons): Match {
  return answered(values.length === 0 ? null : values.some((value) => wanted.includes(value)), reasons)
}
