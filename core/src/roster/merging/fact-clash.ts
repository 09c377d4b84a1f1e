import type { FactKind, SheetFacts, SheetSpan } from '../human-sheet.ts'
import { openStart } from '../open-start.ts'

type Row = SheetFacts[FactKind][number]

/** Where somebody stands in an order, and which post comes first, is no part of what a fact says. */
const ordering: readonly string[] = ['id', 'sortOrder', 'isMain']

/** Whether two facts of a kind say the same for the same days. */
export function sameAs(one: Row, other: Row): boolean {
  return contentOf(one) === contentOf(other)
}

/** Whether both hold on some day. */
export function meet(one: SheetSpan, other: SheetSpan): boolean {
  const startsBefore = (a: SheetSpan, b: SheetSpan) => b.to === null || (a.from ?? openStart) < b.to
  return startsBefore(one, other) && startsBefore(other, one)
}

function contentOf(row: Row): string {
  const fields = Object.entries(row).filter(([field]) => !ordering.includes(field))
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * What a fact speaks of: of two that speak of one thing for one day the office is asked which is right. Two parties, or two ways
 * of being employed, are asked about whatever they are; two posts, seats or titles only where they are the same one.
 */
export function clashKey(kind: FactKind, row: Row): string {
  if (kind === 'memberships' || kind === 'employments') return ''
  return thingOf(row)
}

/** Whether both facts at one time would be the same thing twice, which a sheet does not take. */
export function isSameThing(kind: FactKind, one: Row, other: Row): boolean {
  return kind !== 'posts' && kind !== 'identities' && kind !== 'qualifications'
    ? thingOf(one) === thingOf(other)
    : false
}

function thingOf(row: Row): string {
  if ('party' in row) return row.party
  if ('status' in row) return `${row.status} ${row.unitId}`
  if ('register' in row) return row.register
  if ('title' in row) return `${row.title} ${row.unitId}`
  if ('level' in row) return `${row.word} ${row.level}`
  if ('sortOrder' in row) return row.role
  if ('word' in row) return `${row.kind} ${row.word}`
  return `${row.kind} ${row.unitId}`
}
