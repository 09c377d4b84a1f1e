import { filledDocument } from '../filled-document.ts'
import type { LeftPart } from '../left-parts.ts'
import type { OutlineEntry } from '../outline/entry.ts'
import { outlineNames } from '../outline/names.ts'
import { outlineOf } from '../outline/outline.ts'
import { periodSaying } from '../outline/period-words.ts'
import type { Policy } from '../policy.ts'
import { valueAt } from '../value-place.ts'
import { leftToUnits } from './left-to-units.ts'

/** What one unit has set of one part, in the words of the 制度 page: 1–3 人. */
export interface FilledPart {
  /** Where the part stands: requirements.quota.unit, forms.座谈会. */
  readonly path: string
  readonly label: string
  readonly words: string
}

/** Every part of which the unit's document sets something, as the school's document then reads. */
export function filledWords(filling: Policy, base: Policy): readonly FilledPart[] {
  const filled = filledDocument(base, filling)
  const { sections, uncited } = outlineOf(filled)
  const entries = [...sections.flatMap((section) => section.entries), ...uncited]
  return leftToUnits(base)
    .filter(({ fields }) => fields.some(({ place }) => valueAt(filling, place) !== undefined))
    .flatMap((part) => wordsOf(part, { filled, entries }))
}

interface Told {
  readonly filled: Policy
  readonly entries: readonly OutlineEntry[]
}

function wordsOf({ part, id, fields }: LeftPart, { filled, entries }: Told): readonly FilledPart[] {
  const path = `${part}.${id}`
  if (part === 'periods') {
    const spec = filled.periods[id]
    const words = spec && periodSaying(id, spec, outlineNames(filled)).words
    return words === undefined ? [] : [{ path, label: id, words }]
  }
  const paths = part === 'tiers' ? fields.map(({ place }) => entryPath(place.slice(1))) : [path]
  return [...new Set(paths)].flatMap((wanted) => {
    const entry = entries.find((one) => one.path === wanted)
    if (entry === undefined) return []
    // Of an annex the title stands first, what one sheet is for behind it.
    const words = part === 'annexForms' ? [entry.value, ...entry.notes.slice(0, 1)].join('：') : entry.value
    return [{ path: wanted, label: entry.label, words }]
  })
}

/** The outline counts adjustments from 1. */
function entryPath([tier = '', field = '', index]: readonly string[]): string {
  return index === undefined ? `tiers.${tier}.${field}` : `tiers.${tier}.${field}.${Number(index) + 1}`
}
