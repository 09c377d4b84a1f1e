import type { Value } from '@tongxin/core/policy/value'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import type { ValueKind } from './value-sheet.ts'

/** One value an item shows as a field. */
export interface DraftValue {
  /** Its name within the item. */
  readonly field: string
  /** Where it stands in the file, if not under its name in the item. */
  readonly place?: ValuePlace
  readonly label: string
  readonly hint?: string | undefined
  readonly kind: ValueKind
  readonly words?: Readonly<Record<string, string>>
  readonly value: Value<unknown> | undefined
  /** Set or left empty, nothing else. */
  readonly plain?: true
}
