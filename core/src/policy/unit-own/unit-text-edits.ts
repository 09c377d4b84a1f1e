import { isMap } from '../../reading/reader.ts'
import type { PolicyEdit } from '../editing/policy-edit.ts'
import type { LeftField, LeftPart } from '../left-parts.ts'
import type { Policy } from '../policy.ts'
import type { ValuePlace } from '../value-place.ts'
import { leftToUnits } from './left-to-units.ts'

type Raw = Readonly<Record<string, unknown>>

/** The school's document, read and as its file writes it. */
export interface BaseText {
  readonly policy: Policy
  readonly raw: unknown
}

/**
 * The edits of a unit's file that set or take back one value: a part the file does not have yet comes with what it must say
 * like the school's, one that sets nothing any more goes.
 */
export function unitTextEdits(
  { place, ...edit }: PolicyEdit,
  base: BaseText,
  own: unknown,
): readonly PolicyEdit[] {
  const part = leftToUnits(base.policy).find(({ fields }) => fields.some((one) => isSame(one.place, place)))
  if (part === undefined) return [{ place, ...edit }]
  const set = part.fields.filter((field) => rawAt(own, field.place) !== undefined)
  if (!('value' in edit)) return takenBack(part, place, { set, own })
  if (rawAt(own, place.slice(0, -1)) !== undefined) return [{ place, ...edit }]
  return [brought(part, { place, value: edit.value }, { base: base.raw, own })]
}

interface Standing {
  /** What the file sets of the part so far. */
  readonly set: readonly LeftField[]
  readonly own: unknown
}

/** The whole part once nothing of it is set, and the list it stood in with its last. */
function takenBack({ part, id }: LeftPart, place: ValuePlace, { set, own }: Standing): readonly PolicyEdit[] {
  const others = set.filter((one) => !isSame(one.place, place))
  if (others.length > 0) return [{ place }]
  if (rawAt(own, [part, id]) === undefined) return []
  const last = part !== 'requirements' && isMap(own) && sizeOf(own[part]) === 1
  return [{ place: last ? [part] : [part, id] }]
}

interface Files {
  readonly base: unknown
  readonly own: unknown
}

/** The part, or what of it the file does not have yet, with the value in it. */
function brought(left: LeftPart, edit: Required<PolicyEdit>, { base, own }: Files): PolicyEdit {
  const { part, id } = left
  const [, , field = '', index] = edit.place
  const theirs = rawAt(base, [part, id])
  const value =
    index === undefined ? edit.value : adjustments(isMap(theirs) ? theirs : {}, Number(index), edit.value)
  if (rawAt(own, [part, id]) !== undefined) return { place: [part, id, field], value }
  if (part === 'periods') return { place: [part, id], value: { [field]: value } }
  const item = { ...frameOf(isMap(theirs) ? theirs : {}, left), id, [field]: value }
  const isListed = isMap(own) && Array.isArray(own[part])
  return isListed ? { place: [part, id], value: item } : { place: [part], value: [item] }
}

/** What a reader asks of every requirement, as the school's document has it; of other parts the id is enough. */
const frame = [
  ...['id', 'label', 'bearer', 'of', 'after', 'count', 'anyOf', 'atLeast', 'atMost', 'target', 'force'],
]

function frameOf(item: Raw, { part, fields }: LeftPart): Raw {
  const open = fields.map(({ field }): string => field)
  const asked = part === 'requirements' ? frame : ['id']
  const kept = asked.filter((field) => item[field] !== undefined && !open.includes(field))
  return Object.fromEntries(kept.map((field) => [field, item[field]]))
}

/** The adjustments of a tier are told apart by their number: all of them stand, the one with its cycle. */
function adjustments({ adjust }: Raw, index: number, every: unknown): readonly Raw[] {
  const items = (Array.isArray(adjust) ? adjust : [adjust]).filter(isMap)
  return items.map((item, at) => {
    const { every: theirs, ...rest } = item
    if (at === index) return { every, ...rest }
    return isMap(theirs) ? rest : item
  })
}

/** What stands at a place of a file as data; items of a list by their id, or by number. */
function rawAt(file: unknown, place: ValuePlace): unknown {
  return place.reduce<unknown>((at, key) => {
    if (isMap(at)) return key === '0' && at[key] === undefined ? at : at[key]
    if (!Array.isArray(at)) return undefined
    return at.find((item: unknown) => isMap(item) && item['id'] === key) ?? at[Number(key)]
  }, file)
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

function isSame(a: ValuePlace, b: ValuePlace): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at])
}
