import { citesAsWritten } from '@tongxin/core/policy/editing/as-written'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import type { DraftItem } from './draft-item.ts'
import { fileValue, sheetOfValue, type ValueSheet } from './value-sheet.ts'

/** What was typed for an item. */
export interface ItemSheet {
  readonly label: string
  readonly force: string
  readonly section: string
  readonly phrase: string
  readonly values: Readonly<Record<string, ValueSheet>>
}

export function sheetOfItem({ label, force, cite, values }: DraftItem): ItemSheet {
  return {
    label: label ?? '',
    force: force ?? '',
    section: cite?.[0]?.section ?? '',
    phrase: cite?.[0]?.phrase ?? '',
    values: Object.fromEntries(values.map(({ field, kind, value }) => [field, sheetOfValue(kind, value)])),
  }
}

/** The edits that make the item what was typed; undefined while something is amiss, none where nothing changed. */
export function editsOf(item: DraftItem, sheet: ItemSheet): readonly PolicyEdit[] | undefined {
  const before = sheetOfItem(item)
  const values = item.values.map(({ field, place, kind, value }): PolicyEdit | null | undefined => {
    const now = sheet.values[field] ?? sheetOfValue(kind, value)
    if (JSON.stringify(now) === JSON.stringify(before.values[field])) return null
    const written = fileValue(kind, now)
    return written && { place: place ?? [...item.place, field], ...written }
  })
  if (values.includes(undefined)) return undefined
  return [
    ...wordEdits(item, before, sheet),
    ...values.filter((edit) => edit !== null && edit !== undefined),
    ...citeEdits(item, before, sheet),
  ]
}

function wordEdits({ place }: DraftItem, before: ItemSheet, now: ItemSheet): readonly PolicyEdit[] {
  return (['label', 'force'] as const).flatMap((field): readonly PolicyEdit[] => {
    const value = now[field].trim()
    if (value === before[field]) return []
    return value === '' ? [{ place: [...place, field] }] : [{ place: [...place, field], value }]
  })
}

/** The first citation is what the form shows; those after it stay. */
function citeEdits(
  { place, cite: cited }: DraftItem,
  before: ItemSheet,
  now: ItemSheet,
): readonly PolicyEdit[] {
  if (now.section === before.section && now.phrase === before.phrase) return []
  const cite = cited ?? []
  const first =
    now.section.trim() === '' || now.phrase.trim() === ''
      ? []
      : [{ section: now.section.trim(), phrase: now.phrase.trim(), occurrence: cite[0]?.occurrence ?? 1 }]
  const all = [...first, ...cite.slice(1)]
  if (all.length === 0) return [{ place: [...place, 'cite'] }]
  return [{ place: [...place, 'cite'], value: citesAsWritten(all) }]
}
