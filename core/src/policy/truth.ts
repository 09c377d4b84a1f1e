/** Three values: what is not recorded is unknown, never false. */
export type Truth = 'true' | 'false' | 'unknown'

export function truthOf(yes: boolean): Truth {
  return yes ? 'true' : 'false'
}

/** One false makes it false, else one unknown makes it unknown; of nothing it is true. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false'
  return truths.includes('unknown') ? 'unknown' : 'true'
}

/** One true makes it true, else one unknown makes it unknown; of nothing it is false. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true'
  return truths.includes('unknown') ? 'unknown' : 'false'
}

export function notOf(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'true' ? 'false' : 'true'
}
