// The forms in a file that was filled from a school's own template: its rows are looked for in the order of the template.

import type { FilledForm } from './find-forms.ts'
import type { FormField } from './form-labels.ts'
import type { Paper } from './paper.ts'
import { type PaperRow, type PlaceRow, rowsOfPaper } from './template-places.ts'
import { isBlank, writtenLines } from './written-lines.ts'

export type TemplatePlaces = readonly PlaceRow[]

/**
 * The forms of the file by whichever template explains most of it; none where it was filled from none of them. A row that was
 * put in by hand is told under what stands before it; one that was left out says nothing.
 */
export function findTemplateForms(paper: Paper, templates: readonly TemplatePlaces[]): readonly FilledForm[] {
  const rows = rowsOfPaper(paper)
  const read = templates.map((template) => formsBy(template, rows))
  const places = (forms: readonly Filling[]) => forms.reduce((sum, { taken }) => sum + taken, 0)
  return read.reduce<readonly Filling[]>((best, one) => (places(one) > places(best) ? one : best), [])
}

interface Filling extends FilledForm {
  readonly said: Map<FormField, readonly string[]>
  readonly listed: Map<FormField, readonly string[]>[]
  readonly others: { label: string; text: string }[]
  /** How many rows with something to fill were found. */
  taken: number
}

/** Where one stands in the template. */
interface Standing {
  readonly template: TemplatePlaces
  readonly forms: Filling[]
  /** The row that was found last; -1 before the first. */
  at: number
}

function formsBy(template: TemplatePlaces, rows: readonly PaperRow[]): readonly Filling[] {
  const standing: Standing = { template, forms: [], at: -1 }
  for (const row of rows) takeRow(row, standing)
  const least = Math.min(2, template.filter(isFilled).length)
  return standing.forms.filter((form) => form.taken >= least).map(withoutEmptyRows)
}

function takeRow(row: PaperRow, standing: Standing): void {
  const found = nextPlace(row, standing)
  if (found === undefined) {
    takeStrange(row, standing)
    return
  }
  const place = standing.template[found]
  const isNew = standing.forms.length === 0 || (found <= standing.at && !place?.repeats)
  if (isNew) standing.forms.push({ said: new Map(), listed: [], others: [], taken: 0 })
  const form = standing.forms.at(-1)
  if (!place || !form) return
  const begins = place.repeats && (found <= standing.at || !standing.template[found - 1]?.repeats || isNew)
  if (begins) form.listed.push(new Map())
  standing.at = found
  const into = (place.repeats && form.listed.at(-1)) || form.said
  if (isFilled(place)) form.taken += 1
  for (const [field, lines] of saidIn(row, place)) into.set(field, [...(into.get(field) ?? []), ...lines])
}

const isFilled = ({ cells }: PlaceRow) => cells.some(({ fields }) => fields.length > 0)

/** Words of the template tell where one is; a row of placeholders alone is only known by what stands before it. */
function nextPlace(row: PaperRow, { template, at }: Standing): number | undefined {
  const matches = (place: number) => isSame(row, template[place])
  const anchored = template.flatMap((place, index) => (place.isAnchor && matches(index) ? [index] : []))
  const ahead = anchored.find((index) => index > at)
  const again = firstOfRepeated(template, at)
  if (ahead !== undefined)
    return again !== undefined && again < ahead && matches(again) && ahead > at + 1 ? again : ahead
  if (again !== undefined && matches(again)) return again
  const expected = template[at + 1]
  if (expected && !expected.isAnchor && matches(at + 1)) return at + 1
  return anchored[0]
}

/** The first row of what is repeated, where the row found last was the end of it. */
function firstOfRepeated(template: TemplatePlaces, at: number): number | undefined {
  if (!template[at]?.repeats || template[at + 1]?.repeats) return undefined
  let first = at
  while (template[first - 1]?.repeats) first -= 1
  return first
}

function isSame(row: PaperRow, place: PlaceRow | undefined): boolean {
  if (!place || place.isParagraph !== row.isParagraph || place.cells.length !== row.cells.length) return false
  return place.cells.every(({ pattern }, index) => pattern.test(row.cells[index] ?? ''))
}

function saidIn(row: PaperRow, place: PlaceRow): readonly (readonly [FormField, readonly string[]])[] {
  return place.cells.flatMap(({ pattern, fields }, index) => {
    const [, ...values] = pattern.exec(row.cells[index] ?? '') ?? []
    return fields.flatMap((field, at) => {
      if (field === null) return []
      return [[field, writtenLines((values[at] ?? '').split('\n'))] as const]
    })
  })
}

/** A line more of a paragraph that was filled with several; or a row nobody printed, whose words are not lost. */
function takeStrange({ cells, isParagraph }: PaperRow, { template, forms, at }: Standing): void {
  const form = forms.at(-1)
  const place = template[at]
  const field = place?.isParagraph ? place.cells[0]?.fields.at(-1) : undefined
  if (!form) return
  if (isParagraph && field) {
    const into = (place?.repeats && form.listed.at(-1)) || form.said
    into.set(field, [...(into.get(field) ?? []), ...writtenLines(cells)])
    return
  }
  const [label = '', ...texts] = cells.map((cell) => writtenLines(cell.split('\n')).join('\n').trim())
  const text = texts.filter((one) => one !== '').join('\n')
  if (!isParagraph && label !== '' && text !== '') form.others.push({ label, text })
}

function withoutEmptyRows(form: Filling): Filling {
  const listed = form.listed.filter((row) => [...row.values()].some((lines) => !lines.every(isBlank)))
  return { ...form, listed }
}
