import type { Cite } from '@tongxin/core/policy/cite'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Value } from '@tongxin/core/policy/value'
import { countsWords, draftWords, scopeWords, ruleFormWords as words } from '../../../words/policy-editing.ts'
import type { TextPart } from './in-text.tsx'
import { fileValue, sheetOfValue, type ValueKind, type ValueSheet } from './value-sheet.ts'

/** A part of the document a form can change: a requirement, a form of contact, a tier. */
export interface DraftItem {
  /** Where it stands in the file. */
  readonly place: readonly [part: string, id: string]
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
}

export interface DraftValue {
  readonly field: string
  readonly label: string
  readonly hint?: string
  readonly kind: ValueKind
  readonly words?: Readonly<Record<string, string>>
  readonly value: Value<unknown> | undefined
  /** Set or left empty, nothing else. */
  readonly plain?: true
}

export function draftItems({ requirements, forms, tiers }: Policy): readonly DraftItem[] {
  return [
    ...requirements.map((rule): DraftItem => {
      const { id, label = '', cite, force } = rule
      return {
        place: ['requirements', id],
        group: draftWords.rules,
        name: label || (cite[0]?.phrase ?? id),
        label,
        force: force.state === 'set' ? force.value : null,
        cite,
        values: valuesOfRule(rule),
        inText: [],
      }
    }),
    ...forms.map(
      ({ id, cite, counts }): DraftItem => ({
        place: ['forms', id],
        group: draftWords.forms,
        name: id,
        label: null,
        force: null,
        cite,
        values: [{ field: 'counts', label: words.counts, kind: 'word', words: countsWords, value: counts }],
        inText: [],
      }),
    ),
    ...tiers.map(
      ({ id, label = '', cite, scope }): DraftItem => ({
        place: ['tiers', id],
        group: draftWords.tiers,
        name: label || id,
        label,
        force: null,
        cite,
        values: [{ field: 'scope', label: words.scope, kind: 'word', words: scopeWords, value: scope }],
        inText: [],
      }),
    ),
  ]
}

/** Times only where the rule has one: another kind of time is another rule, and written as text. */
function valuesOfRule(rule: Policy['requirements'][number]): readonly DraftValue[] {
  const { every, within, after, atLeast, atMost, target, before } = rule
  const standing = every === undefined && after === undefined && before === undefined
  return [
    ...(every ? [{ field: 'every', label: words.every, kind: 'period', value: every } as const] : []),
    ...(after ? [{ field: 'within', label: words.within, kind: 'span', value: within } as const] : []),
    { field: 'atLeast', label: words.atLeast, hint: words.atLeastHint, kind: 'least', value: atLeast },
    ...(standing
      ? [
          {
            field: 'atMost',
            label: words.atMost,
            hint: words.atMostHint,
            kind: 'most',
            value: atMost,
          } as const,
        ]
      : []),
    { field: 'target', label: words.target, kind: 'number', value: target },
  ]
}

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
  const values = item.values.map(({ field, kind, value }): PolicyEdit | null | undefined => {
    const now = sheet.values[field] ?? sheetOfValue(kind, value)
    if (JSON.stringify(now) === JSON.stringify(before.values[field])) return null
    const written = fileValue(kind, now)
    return written && { place: [...item.place, field], ...written }
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
  const value = Object.fromEntries(
    [...new Set(all.map(keyOf))].map((key) => {
      const phrases = all.filter((one) => keyOf(one) === key).map(({ phrase }) => phrase)
      return [key, phrases.length === 1 ? phrases[0] : phrases]
    }),
  )
  return [{ place: [...place, 'cite'], value }]
}

function keyOf({ section, occurrence }: Cite): string {
  return occurrence > 1 ? `${section}#${occurrence}` : section
}
