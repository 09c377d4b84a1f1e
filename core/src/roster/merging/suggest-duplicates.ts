// Who may stand twice on the roster. A question to the office, never an act: nothing is merged by itself.
import { compareText } from '../../reading/compare-text.ts'
import {
  alike,
  type DuplicateReason,
  normalName,
  normalStaffNo,
  type RosterEntry,
} from './duplicate-reasons.ts'

export interface Duplicate {
  /** The smaller id first, so that a pair has one name. */
  readonly firstId: string
  readonly secondId: string
  /** What speaks for one human, in the order it is told. */
  readonly reasons: readonly DuplicateReason[]
}

/** In a group of more than so many alike, each is held against the first only: the work stays linear. */
const wholeGroup = 12
/** The same name and nothing else known is asked about only where few bear it. */
const rareName = 3

/**
 * Pairs of entries that may be one human, with reasons, those with most reasons first. Pairs in `apart` were answered 不是同一人
 * and are not asked again. By index: entries meet where a key of theirs is the same, never each with each.
 */
export function suggestDuplicates(
  entries: readonly RosterEntry[],
  apart: ReadonlySet<string> = new Set(),
): readonly Duplicate[] {
  const found = new Map<string, Duplicate>()
  for (const group of groupsOf(entries)) {
    for (const [one, other] of pairsOf(group)) {
      const [first, second] = one.id < other.id ? [one, other] : [other, one]
      const key = pairKey(first.id, second.id)
      if (found.has(key) || apart.has(key)) continue
      const reasons = alike(first, second)
      if (reasons.length > 0) found.set(key, { firstId: first.id, secondId: second.id, reasons })
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.reasons.length - a.reasons.length ||
      compareText(a.firstId, b.firstId) ||
      compareText(a.secondId, b.secondId),
  )
}

/** A pair by its two ids, whichever is given first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** Entries that share a key and so may be one; a group is walked in the order of ids. */
function groupsOf(entries: readonly RosterEntry[]): readonly (readonly RosterEntry[])[] {
  const byKey = new Map<string, RosterEntry[]>()
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = byKey.get(key)
      if (group) group.push(entry)
      else byKey.set(key, [entry])
    }
  }
  const sorted = [...byKey].filter(([key, group]) => group.length > 1 && isTold(key, group.length))
  return sorted.map(([, group]) => [...group].sort((a, b) => compareText(a.id, b.id)))
}

const nameOnly = 'name '

function isTold(key: string, size: number): boolean {
  return !key.startsWith(nameOnly) || size <= rareName
}

/** The name with something beside it, as it is read aloud; a staff number by itself. */
function keysOf(entry: RosterEntry): readonly string[] {
  const { pinyin } = entry
  const beside = [
    ...entry.units.map((unit) => `unit ${unit}`),
    ...entry.identities.map((identity) => `identity ${identity}`),
    ...(entry.born === null ? [] : [`born ${entry.born.slice(0, 4)}`]),
    ...(entry.phone === null ? [] : [`phone ${entry.phone}`]),
    ...(entry.email === null ? [] : [`email ${entry.email}`]),
  ].map((key) => `${pinyin} ${key}`)
  const staffNo = entry.staffNo === null ? [] : [`staff ${normalStaffNo(entry.staffNo)}`]
  return [...new Set([...beside, ...staffNo, `${nameOnly}${normalName(entry.name)}`])]
}

function pairsOf(group: readonly RosterEntry[]): readonly (readonly [RosterEntry, RosterEntry])[] {
  const [first] = group
  if (first && group.length > wholeGroup) return group.slice(1).map((other) => [first, other])
  return group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const))
}
