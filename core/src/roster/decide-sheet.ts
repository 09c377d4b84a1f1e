import type { Span } from '../calendar/period.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Refusal } from '../decision/refusal.ts'
import { forbiddenWordIn } from '../policy/forbidden-words.ts'
import { compareText } from '../reading/compare-text.ts'
import {
  type FactKind,
  factKinds,
  type IdentityRow,
  type SentSheet,
  type SheetSpan,
  type StoredSheet,
} from './human-sheet.ts'
import { identityText } from './identity-words.ts'
import { openStart } from './open-start.ts'
import { findParty } from './party.ts'
import { changesOfSheet, type SheetChanges } from './sheet-changes.ts'

export interface SheetDeciding {
  readonly stored: StoredSheet
  /** With its detail as `readDetail` gives it. */
  readonly sent: SentSheet
  readonly isNew: boolean
  /** Every unit that was ever entered. */
  readonly unitIds: ReadonlySet<string>
  /** Whose the sent staff number is already; null when free. */
  readonly staffNoOwner: string | null
}

/** May this sheet be entered, and what does it change? One refusal names the first mistake found. */
export function decideSheet(deciding: SheetDeciding): Decision<SheetChanges> {
  const { stored, isNew } = deciding
  const mistake = mistakeIn(deciding)
  if (mistake) return refuse(mistake)
  const changes = changesOfSheet(stored, deciding.sent, isNew)
  return accept(changes, {
    act: 'human.recorded',
    subjectKind: 'human',
    subjectIds: [deciding.stored.id],
    fields: changes.fields,
  })
}

function mistakeIn({ stored, sent, unitIds, staffNoOwner }: SheetDeciding): Refusal | undefined {
  const { staffNo } = sent.detail
  if (staffNo && staffNoOwner !== null && staffNoOwner !== stored.id)
    return { code: 'staff-number-taken', staffNo }
  return unknownUnit(sent, unitIds) ?? refusedWord(sent) ?? wrongDays(sent)
}

function unknownUnit({ facts }: SentSheet, unitIds: ReadonlySet<string>): Refusal | undefined {
  const rows = [
    ...(facts.roles ?? []),
    ...(facts.posts ?? []),
    ...(facts.employments ?? []),
    ...(facts.portfolios ?? []),
  ]
  const unknown = rows.find(({ unitId }) => unitId !== null && !unitIds.has(unitId))
  // An id is no word for anybody.
  return unknown ? { code: 'unit-unknown', unit: '' } : undefined
}

/** A register or identity never says what somebody believes or how they behave. */
function refusedWord({ facts }: SentSheet): Refusal | undefined {
  const words = [
    ...(facts.registers ?? []).map((row) => row.register),
    ...(facts.identities ?? []).flatMap((row) => [row.word, row.role ?? '', row.organisation ?? '']),
    ...(facts.posts ?? []).map((row) => row.body ?? ''),
  ]
  const refused = words.find((word) => forbiddenWordIn(word) !== undefined)
  return refused === undefined ? undefined : { code: 'vocabulary-refused', word: refused }
}

function wrongDays({ facts }: SentSheet): Refusal | undefined {
  for (const kind of factKinds) {
    const rows: readonly SheetSpan[] = facts[kind] ?? []
    if (rows.some(isReversed)) return { code: 'dates-reversed', field: kind }
  }
  return overlapping(facts)
}

function isReversed({ from, to }: SheetSpan): boolean {
  return from !== null && to !== null && from >= to
}

/** The same thing twice at one time is a slip; two parties, two seats or two posts at one time are not, unless both posts are the main one. */
function overlapping(facts: SentSheet['facts']): Refusal | undefined {
  const { roles, memberships, posts, employments, qualifications, identities, registers, portfolios } = facts
  return (
    twice('roles', roles, (row) => row.role) ??
    twice(
      'memberships',
      memberships,
      ({ party }) => party,
      ({ party }) => findParty(party)?.name,
    ) ??
    twice(
      'posts',
      posts?.filter(({ isMain }) => isMain),
      () => '主要',
      ({ title }) => title,
    ) ??
    twice('employments', employments, (row) => `${row.status} ${row.unitId}`) ??
    twice(
      'qualifications',
      qualifications,
      (row) => `${row.kind} ${row.word}`,
      ({ word }) => word,
    ) ??
    twice('identities', identities, seatOf, identityText) ??
    twice(
      'registers',
      registers,
      ({ register }) => register,
      ({ register }) => register,
    ) ??
    twice('portfolios', portfolios, (row) => `${row.kind} ${row.unitId}`)
  )
}

function seatOf({ word, role, level, organisation }: IdentityRow): string {
  return JSON.stringify([word, role, level, organisation])
}

function twice<Row extends SheetSpan>(
  field: FactKind,
  rows: readonly Row[] | undefined,
  ...[keyOf, wordOf]: readonly [keyOf: (row: Row) => string, wordOf?: (row: Row) => string | undefined]
): Refusal | undefined {
  const sorted = [...(rows ?? [])].sort(
    (a, b) => compareText(keyOf(a), keyOf(b)) || compareText(start(a), start(b)),
  )
  const found = sorted.find((row, at) => {
    const next = sorted[at + 1]
    return next !== undefined && keyOf(next) === keyOf(row) && (row.to === null || start(next) < row.to)
  })
  if (found === undefined) return undefined
  const what = wordOf?.(found)
  return { code: 'dates-overlap', field, ...(what !== undefined && { what }) }
}

const start = (row: SheetSpan): Span['from'] => row.from ?? openStart
