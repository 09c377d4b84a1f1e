import type { UnitVersion } from '@tongxin/contract/policy/unit-document'
import type { Day } from '@tongxin/core/calendar/day'
import type { Policy } from '@tongxin/core/policy/policy'

/** A unit's own document, with how many versions the page has seen. */
export interface OwnDocument {
  readonly id: string
  readonly unitName: string
  readonly base: Policy
  readonly notBefore: Day
  readonly versions: readonly UnitVersion[]
  readonly seen: number
}
