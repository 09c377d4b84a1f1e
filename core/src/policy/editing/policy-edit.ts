import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../policy.ts'
import type { ValuePlace } from '../value-place.ts'

/** One change of a policy file: what stands at a place from now on, as the file would write it; without a value it is taken away. */
export interface PolicyEdit {
  readonly place: ValuePlace
  readonly value?: unknown
}

/** The version a change begins from. */
export interface BaseVersion {
  readonly id: string
  readonly effectiveOn: Day
  readonly policy: Policy
}
