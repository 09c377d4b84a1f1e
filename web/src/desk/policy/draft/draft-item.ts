import type { Cite } from '@tongxin/core/policy/cite'
import type { Step } from '@tongxin/core/policy/step'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import type { DraftValue } from './draft-value.ts'
import type { TextPart } from './in-text.tsx'

/** A part of the document a form can change: a requirement, a form of contact, a tier, a target, the steps of a list. */
export interface DraftItem {
  /** Where it stands in the file. */
  readonly place: ValuePlace
  readonly group: string
  readonly name: string
  /** null where the part has no name of its own. */
  readonly label: string | null
  readonly force: string | null
  /** null where it is not cited here. */
  readonly cite: readonly Cite[] | null
  readonly values: readonly DraftValue[]
  /** What no field can say, with where it stands. */
  readonly inText: readonly TextPart[]
  /** Of a list: its steps, in order. */
  readonly steps?: readonly Step[]
}
