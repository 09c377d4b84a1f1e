// Two sheets of one human made one: what agrees is kept once, what only one of them says is kept, and where they say
// otherwise the office is asked field by field.

import {
  type FactKind,
  factKinds,
  type SheetDetail,
  type SheetFacts,
  type StoredSheet,
} from '../human-sheet.ts'
import { clashKey, isSameThing, meet, sameAs } from './fact-clash.ts'
import { demotedPosts, mainPostField, rivalMainPosts, type StoredPost } from './main-posts.ts'

export type MergeSide = 'surviving' | 'merged'
export type MergeChoice = MergeSide | 'both'
export type MergeChoices = Readonly<Record<string, MergeChoice>>

export interface TwoSheets {
  readonly surviving: StoredSheet
  readonly merged: StoredSheet
}

export type DetailField = keyof SheetDetail

/** Where the two say otherwise about one thing. `field` names the question, as `born` or `roles cadre`. */
export type MergeQuestion =
  | {
      readonly kind: 'detail'
      readonly field: DetailField
      readonly surviving: string
      readonly merged: string
      readonly mayKeepBoth: false
    }
  | {
      readonly kind: FactKind
      readonly field: string
      readonly surviving: readonly StoredRow[]
      readonly merged: readonly StoredRow[]
      readonly mayKeepBoth: boolean
    }
  | {
      /** Which post stays the main one; all are kept. */
      readonly kind: 'main-post'
      readonly field: typeof mainPostField
      readonly surviving: readonly StoredPost[]
      readonly merged: readonly StoredPost[]
      readonly mayKeepBoth: false
    }

export type StoredRow = SheetFacts[FactKind][number] & { readonly id: string }

export interface SettledSheets {
  /** The whole detail of the surviving sheet. */
  readonly detail: SheetDetail
  /** Facts that stand no more, by kind; all others are the surviving human's. */
  readonly dropped: readonly { readonly kind: FactKind; readonly id: string }[]
  /** Posts that stay and are the main one no more. */
  readonly demoted: readonly StoredPost[]
}

/** What the office has to choose, in the order of the sheet. */
export function mergeQuestions(two: TwoSheets): readonly MergeQuestion[] {
  return [
    ...detailQuestions(two),
    ...factKinds.flatMap((kind) => factQuestions(kind, two)),
    ...mainPostQuestion(two),
  ]
}

function mainPostQuestion(two: TwoSheets): readonly MergeQuestion[] {
  const rivals = rivalMainPosts(two)
  if (rivals.merged.length === 0) return []
  return [{ kind: 'main-post', field: mainPostField, ...rivals, mayKeepBoth: false }]
}

/** The sheets as chosen; or the fields of questions that are not answered, or not so. */
export function settleSheets(
  two: TwoSheets,
  choices: MergeChoices,
): SettledSheets | { readonly open: readonly string[] } {
  const questions = mergeQuestions(two)
  const open = questions.filter(({ field, mayKeepBoth }) => {
    const choice = choices[field]
    return choice === undefined || (choice === 'both' && !mayKeepBoth)
  })
  if (open.length > 0) return { open: open.map(({ field }) => field) }
  const lost = questions.flatMap((question) => {
    if (question.kind === 'detail' || question.kind === 'main-post') return []
    const choice = choices[question.field]
    const rows = choice === 'both' ? [] : question[choice === 'merged' ? 'surviving' : 'merged']
    return rows.map(({ id }) => ({ kind: question.kind, id }))
  })
  const dropped = [...repeated(two), ...lost]
  const gone = new Set(dropped.map(({ id }) => id))
  const stays = choices[mainPostField] === 'merged' ? 'merged' : 'surviving'
  return {
    detail: settledDetail(two, choices),
    dropped,
    demoted: demotedPosts(two, { stays, dropped: gone }),
  }
}

const detailFields: readonly DetailField[] = [
  'name',
  'staffNo',
  'gender',
  'born',
  'died',
  'phone',
  'email',
  'ethnicity',
]

function detailQuestions({ surviving, merged }: TwoSheets): readonly MergeQuestion[] {
  return detailFields.flatMap((field) => {
    const one = surviving.detail[field]
    const other = merged.detail[field]
    if (one === null || other === null || moreExact(field, one, other) !== null) return []
    return { kind: 'detail', field, surviving: one, merged: other, mayKeepBoth: false } as const
  })
}

function settledDetail({ surviving, merged }: TwoSheets, choices: MergeChoices): SheetDetail {
  const of = (field: DetailField): string | null => {
    const one = surviving.detail[field]
    const other = merged.detail[field]
    if (one === null || other === null) return one ?? other
    return moreExact(field, one, other) ?? (choices[field] === 'merged' ? other : one)
  }
  const name = of('name') ?? surviving.detail.name
  return {
    name,
    pinyin: pinyinOf(name, { surviving, merged }),
    staffNo: of('staffNo'),
    gender: of('gender'),
    born: of('born'),
    died: of('died'),
    phone: of('phone'),
    email: of('email'),
    ethnicity: of('ethnicity'),
  }
}

/** A corrected reading goes with the name it was corrected for. */
function pinyinOf(name: string, { surviving, merged }: TwoSheets): string | null {
  const ofName = [surviving.detail, merged.detail].filter((detail) => detail.name === name)
  return ofName.find(({ pinyin }) => pinyin !== null)?.pinyin ?? null
}

/** The one that says all the other says: 1980-01 of 1980 and 1980-01. Null where they differ. */
function moreExact(field: DetailField, one: string, other: string): string | null {
  if (one === other) return one
  if (field !== 'born' && field !== 'died') return null
  if (one.startsWith(other)) return one
  return other.startsWith(one) ? other : null
}

/** Facts that both say alike, on the merged sheet; of a post only that one calls main, on the surviving one. */
function repeated({ surviving, merged }: TwoSheets): SettledSheets['dropped'] {
  const isMain = (row: StoredRow) => 'isMain' in row && row.isMain
  return factKinds.flatMap((kind) => {
    const own: readonly StoredRow[] = surviving.facts[kind]
    return merged.facts[kind].flatMap((row) => {
      const same = own.find((one) => sameAs(one, row))
      return same ? [{ kind, id: isMain(row) && !isMain(same) ? same.id : row.id }] : []
    })
  })
}

/** Facts that hold on the same days and cannot both be right, or hardly; one question for each thing they speak of. */
function factQuestions(kind: FactKind, { surviving, merged }: TwoSheets): readonly MergeQuestion[] {
  const own: readonly StoredRow[] = surviving.facts[kind]
  const theirs: readonly StoredRow[] = merged.facts[kind]
  const fresh = theirs.filter((row) => !own.some((one) => sameAs(one, row)))
  const keys = new Set(fresh.map((row) => clashKey(kind, row)))
  return [...keys].flatMap((key) => {
    const ofKey = (rows: readonly StoredRow[]) => rows.filter((row) => clashKey(kind, row) === key)
    const sides = { surviving: ofKey(own), merged: ofKey(fresh) }
    const clashing = {
      surviving: sides.surviving.filter((row) => sides.merged.some((other) => meet(row, other))),
      merged: sides.merged.filter((row) => sides.surviving.some((other) => meet(row, other))),
    }
    if (clashing.merged.length === 0) return []
    const mayKeepBoth = !clashing.surviving.some((row) =>
      clashing.merged.some((other) => meet(row, other) && isSameThing(kind, row, other)),
    )
    return { kind, field: key === '' ? kind : `${kind} ${key}`, ...clashing, mayKeepBoth }
  })
}
