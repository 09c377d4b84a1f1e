import { isMap } from '../../reading/reader.ts'
import type { PolicyEdit } from '../editing/policy-edit.ts'
import type { Policy } from '../policy.ts'
import { type LeftToUnits, leftToUnits } from './left-to-units.ts'

type Raw = Readonly<Record<string, unknown>>

/** The school's document, read and as its file writes it. */
export interface BaseText {
  readonly policy: Policy
  readonly raw: unknown
}

/**
 * The edits of a unit's file that set or take back one value: a requirement the file does not have yet comes with what it
 * must say like the school's, one that sets nothing any more goes.
 */
export function unitTextEdits(
  { place, ...edit }: PolicyEdit,
  base: BaseText,
  own: unknown,
): readonly PolicyEdit[] {
  const [part, id = '', field = ''] = place
  const left = leftToUnits(base.policy).find(({ requirement }) => requirement.id === id)
  if (part !== 'requirements' || place.length !== 3 || left === undefined) return [{ place, ...edit }]
  const there = itemIn(own, id)
  const whole = ['requirements', id]
  if (there === undefined)
    return 'value' in edit
      ? [{ place: whole, value: { ...frameOf(itemIn(base.raw, id) ?? {}, left), [field]: edit.value } }]
      : []
  const others = left.fields.some((one) => one.field !== field && there[one.field] !== undefined)
  return 'value' in edit || others ? [{ place, ...edit }] : [{ place: whole }]
}

function itemIn(document: unknown, id: string): Raw | undefined {
  const items = isMap(document) ? document['requirements'] : undefined
  if (!Array.isArray(items)) return undefined
  return items.filter(isMap).find((item) => item['id'] === id)
}

/** What a reader asks of every requirement, as the school's document has it. */
const frame = [
  ...['id', 'label', 'bearer', 'of', 'after', 'count', 'anyOf', 'atLeast', 'atMost', 'target', 'force'],
]

function frameOf(requirement: Raw, { fields }: LeftToUnits): Raw {
  const open = fields.map(({ field }): string => field)
  const kept = frame.filter((field) => requirement[field] !== undefined && !open.includes(field))
  return Object.fromEntries(kept.map((field) => [field, requirement[field]]))
}
