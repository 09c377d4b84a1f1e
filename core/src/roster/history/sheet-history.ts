// 变更记录: what each recorded change did to a sheet, in words. Facts are never overwritten, so the books themselves tell it.
import type { Showing } from '../../account/field-access.ts'
import { isPartialDate, partialDateLabel } from '../../calendar/partial-date.ts'
import { type FactKind, factKinds, type SheetDetail } from '../human-sheet.ts'
import { maskEmail, maskPhone } from '../masks.ts'
import { clashKey } from '../merging/fact-clash.ts'
import { spelledName } from '../names/name-pinyin.ts'
import { type FactOf, factSentence } from './fact-sentences.ts'
import { detailFieldName, partName } from './part-names.ts'

/** In which event a row was entered, and in which another took its place or took it away. */
export interface Stamp {
  readonly recordedIn: string
  readonly supersededIn: string | null
}

export interface WrittenSheet {
  readonly details: readonly (SheetDetail & Stamp)[]
  readonly facts: { readonly [K in FactKind]: readonly (FactOf<K> & Stamp)[] }
}

export interface PartChange {
  /** As the sheet calls what changed. */
  readonly part: string
  /** null: there was none. */
  readonly before: string | null
  /** null: there is none any more. */
  readonly after: string | null
}

export type HistoryShowing = Readonly<Record<'phone' | 'email' | 'ethnicity' | 'party' | 'identity', Showing>>

/** What an event changed of a sheet, as much of it as the asker sees of the sheet; what is hidden leaves no trace. */
export function sheetChangesIn(
  event: string,
  written: WrittenSheet,
  { shown, unitName }: { readonly shown: HistoryShowing; readonly unitName: (id: string) => string },
): readonly PartChange[] {
  const facts = factKinds.flatMap((kind) => {
    if (!isKindShown(kind, shown)) return []
    const rows: readonly (FactOf & Stamp)[] = written.facts[kind]
    const told = (row: FactOf) => factSentence(row, unitName)
    return factChanges(kind, { event, rows, told })
  })
  return [...detailChanges(event, written, shown), ...facts]
}

/** Every event that changed the sheet, in no order. */
export function eventsOf({ details, facts }: WrittenSheet): ReadonlySet<string> {
  const rows: readonly Stamp[] = [...details, ...factKinds.flatMap((kind): readonly Stamp[] => facts[kind])]
  return new Set(
    rows.flatMap(({ recordedIn, supersededIn }) => [recordedIn, ...(supersededIn ? [supersededIn] : [])]),
  )
}

function isKindShown(kind: FactKind, shown: HistoryShowing): boolean {
  if (kind === 'memberships') return shown.party === 'plain'
  return kind === 'identities' || kind === 'registers' ? shown.identity === 'plain' : true
}

const detailFields: readonly (keyof SheetDetail)[] = [
  'name',
  'pinyin',
  'staffNo',
  'gender',
  'born',
  'died',
  'phone',
  'email',
  'ethnicity',
]

function detailChanges(
  event: string,
  { details }: WrittenSheet,
  shown: HistoryShowing,
): readonly PartChange[] {
  const before = details.find(({ supersededIn }) => supersededIn === event)
  const after = details.find(({ recordedIn }) => recordedIn === event)
  if (!before && !after) return []
  return detailFields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null]
    if (was === is || isFieldHidden(field, shown)) return []
    const told = (detail: SheetDetail | undefined) =>
      detail?.[field] ? detailInWords(field, detail, shown) : null
    return { part: detailFieldName[field], before: told(before), after: told(after) }
  })
}

function isFieldHidden(field: keyof SheetDetail, shown: HistoryShowing): boolean {
  return (field === 'phone' || field === 'email' || field === 'ethnicity') && shown[field] === 'hidden'
}

function detailInWords(field: keyof SheetDetail, detail: SheetDetail, shown: HistoryShowing): string {
  const text = detail[field] ?? ''
  if (field === 'pinyin') return spelledName(detail.name, text.split(' '))
  if (field === 'born' || field === 'died') return isPartialDate(text) ? partialDateLabel(text) : text
  if (field === 'phone') return shown.phone === 'plain' ? text : maskPhone(text)
  if (field === 'email') return shown.email === 'plain' ? text : maskEmail(text)
  if (field === 'ethnicity') return shown.ethnicity === 'plain' ? text : '****'
  return text
}

interface FactsOfEvent {
  readonly event: string
  readonly rows: readonly (FactOf & Stamp)[]
  readonly told: (row: FactOf) => string
}

/** A row that took another's place stands beside it where both speak of one thing; the rest came or went. */
function factChanges(kind: FactKind, { event, rows, told }: FactsOfEvent): readonly PartChange[] {
  const part = partName[kind]
  const gone = rows.filter(({ supersededIn }) => supersededIn === event)
  const came = rows.filter(({ recordedIn }) => recordedIn === event)
  const left = [...came]
  const replaced = gone.map((row): PartChange => {
    const at = left.findIndex((other) => clashKey(kind, other) === clashKey(kind, row))
    const [after] = at < 0 ? [] : left.splice(at, 1)
    return { part, before: told(row), after: after ? told(after) : null }
  })
  return [...replaced, ...left.map((row) => ({ part, before: null, after: told(row) }))]
}
