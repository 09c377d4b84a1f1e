import type { Tried } from '@tongxin/contract/policy/what-if'
import type { ShownPolicy } from '../shown-policy.ts'

/** A trial of the document in force as it is: what somebody changes is said on top. */
export const nothingTried = { source: null, versionId: null, numbers: [], terms: null } satisfies Tried

export interface TrialFieldsProps {
  readonly shown: ShownPolicy
  /** null while what is entered cannot be tried. */
  readonly onChange: (tried: Tried | null) => void
}
