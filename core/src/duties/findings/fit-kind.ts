import type { Finding } from './finding.ts'

/**
 * What there is to do about a pair that stands, from its finding of `eligible.<tier>`: `unfit` no longer fits the document ·
 * `lapsed` fitted when it was made, and does not today · `unexplained` needs a reason nobody has written down · `open` waits for a
 * reading to be adopted · `unclear` lacks facts · `explained` has its reason · `fits` nothing.
 */
export const fitKinds = ['unfit', 'lapsed', 'unexplained', 'open', 'unclear', 'explained', 'fits'] as const
export type FitKind = (typeof fitKinds)[number]

export function fitKindOf({ state, reasons }: Pick<Finding, 'state' | 'reasons'>): FitKind {
  switch (state) {
    case 'short':
      return 'unfit'
    case 'advice':
      return 'unexplained'
    case 'undecided':
      return 'open'
    case 'unknown':
      return 'unclear'
    case 'explained':
      return 'explained'
    default:
      return reasons.includes('basis-lapsed') ? 'lapsed' : 'fits'
  }
}
