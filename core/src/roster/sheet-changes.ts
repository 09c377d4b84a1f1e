import { factsUntilDeath } from './death.ts'
import {
  type FactKind,
  factKinds,
  noFacts,
  type SentSheet,
  type SheetDetail,
  type SheetFacts,
  type StoredSheet,
} from './human-sheet.ts'

/** Rows of one kind to enter, and the ids of rows they take the place of. A row that says the same stays. */
export interface FactDiff<Row> {
  readonly added: readonly Row[]
  readonly superseded: readonly string[]
}

export interface SheetChanges {
  readonly humanId: string
  readonly isNew: boolean
  /** The whole new detail, or null when nothing of it changes. */
  readonly detail: SheetDetail | null
  readonly facts: { readonly [K in FactKind]: FactDiff<SheetFacts[K][number]> }
  /** Names of what changes, for the audit: never values. */
  readonly fields: readonly string[]
}

/**
 * What a sent sheet changes in the books. Facts are compared as wholes: a row whose word or day differs is a new
 * row, and the old one is superseded; nothing is overwritten. Sending the same sheet again changes nothing.
 */
export function changesOfSheet(stored: StoredSheet, sent: SentSheet, isNew = false): SheetChanges {
  const detail = changedDetail(stored.detail, sent.detail)
  const sentFacts = factsUntilDeath(stored, sent)
  const facts = {
    roles: diff(stored.facts.roles, sentFacts.roles),
    memberships: diff(stored.facts.memberships, sentFacts.memberships),
    posts: diff(stored.facts.posts, sentFacts.posts),
    employments: diff(stored.facts.employments, sentFacts.employments),
    qualifications: diff(stored.facts.qualifications, sentFacts.qualifications),
    identities: diff(stored.facts.identities, sentFacts.identities),
    registers: diff(stored.facts.registers, sentFacts.registers),
    portfolios: diff(stored.facts.portfolios, sentFacts.portfolios),
  }
  const kinds = factKinds.filter((kind) => facts[kind].added.length + facts[kind].superseded.length > 0)
  return {
    humanId: stored.id,
    isNew,
    detail: isNew || detail.fields.length > 0 ? detail.value : null,
    facts,
    fields: [...detail.fields, ...kinds],
  }
}

/** A sheet of which nothing changes, to say what does. */
export function noChanges(humanId: string): SheetChanges {
  return changesOfSheet(
    { id: humanId, version: 0, detail: noDetail, facts: noFacts },
    { detail: {}, facts: {} },
  )
}

const everyDetailField = [
  'name',
  'pinyin',
  'staffNo',
  'gender',
  'born',
  'died',
  'phone',
  'email',
  'ethnicity',
] as const satisfies readonly (keyof SheetDetail)[]

const noDetail: SheetDetail = {
  name: '',
  pinyin: null,
  staffNo: null,
  gender: null,
  born: null,
  died: null,
  phone: null,
  email: null,
  ethnicity: null,
}

export function changesNothing(changes: SheetChanges): boolean {
  return !changes.isNew && changes.fields.length === 0
}

/** A pinyin that was corrected belongs to its name: under another name it is computed anew, unless sent with it. */
function changedDetail(stored: SheetDetail, sent: SentSheet['detail']) {
  const name = sent.name ?? stored.name
  const value: SheetDetail = {
    name,
    pinyin: sentOr(sent.pinyin, name === stored.name ? stored.pinyin : null),
    staffNo: sentOr(sent.staffNo, stored.staffNo),
    gender: sentOr(sent.gender, stored.gender),
    born: sentOr(sent.born, stored.born),
    died: sentOr(sent.died, stored.died),
    phone: sentOr(sent.phone, stored.phone),
    email: sentOr(sent.email, stored.email),
    ethnicity: sentOr(sent.ethnicity, stored.ethnicity),
  }
  return { value, fields: everyDetailField.filter((field) => value[field] !== stored[field]) }
}

function sentOr(sent: string | null | undefined, stored: string | null): string | null {
  return sent === undefined ? stored : sent
}

function diff<Row extends object>(
  stored: readonly (Row & { readonly id: string })[],
  sent: readonly Row[] | undefined,
): FactDiff<Row> {
  if (sent === undefined) return unchanged
  // Somebody new: thousands of them in an import, and nothing to compare with.
  if (stored.length === 0) return { added: sent.length < 2 ? sent : distinct(sent), superseded: none }
  const kept = new Map(stored.map((row) => [contentOf(row), row.id]))
  const wanted = new Set(sent.map(contentOf))
  return {
    added: distinct(sent).filter((row) => !kept.has(contentOf(row))),
    superseded: stored.filter((row) => !wanted.has(contentOf(row))).map((row) => row.id),
  }
}

const none: readonly never[] = []
const unchanged: FactDiff<never> = { added: none, superseded: none }

function distinct<Row extends object>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [contentOf(row), row])).values()]
}

/** The row as text without its id, whatever the order of its fields. */
function contentOf(row: object): string {
  return JSON.stringify(
    Object.entries(row)
      .filter(([field]) => field !== 'id')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
