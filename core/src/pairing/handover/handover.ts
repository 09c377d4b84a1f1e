import { type Day, daysBetween } from '../../calendar/day.ts'
import type { HandoverFact } from '../../duties/records/fact-records.ts'
import type { PairingId } from '../../roster/ids.ts'

export const handoverSides = ['predecessor', 'successor'] as const
export type HandoverSide = (typeof handoverSides)[number]

/** Why a predecessor cannot speak any more: has died, or is a cadre of the school no more. */
export const absences = ['died', 'left'] as const
export type Absence = (typeof absences)[number]

/**
 * A side's word that the pair was passed on: given by itself, or on paper and recorded by the office or the unit. Of a predecessor who
 * has died or left the office or the unit states what was passed on: that is their word and not the predecessor's.
 */
export interface HandoverWord {
  readonly side: HandoverSide
  readonly on: Day
  /** Who signed, where the word was given on paper; null: electronically, by the side itself. */
  readonly signedBy: string | null
  /** Why the office or the unit stated it in the predecessor's stead; null: it is the side's own word. */
  readonly statedFor: Absence | null
  /** The day it was entered. */
  readonly recordedOn: Day
}

/** 交接: a pair that passes from the cadre who had it to the one who takes the person over. */
export interface Handover {
  readonly id: string
  readonly pairingId: string
  readonly predecessorId: string
  readonly successorId: string
  readonly words: readonly HandoverWord[]
}

/** The word of a side; undefined while it is awaited. */
export function wordOf({ words }: Pick<Handover, 'words'>, side: HandoverSide): HandoverWord | undefined {
  return words.find((word) => word.side === side)
}

/** Both sides have given their word. */
export function isConfirmed(handover: Pick<Handover, 'words'>): boolean {
  return handoverSides.every((side) => wordOf(handover, side) !== undefined)
}

/** Whose death ends a handover that both have not confirmed: there is nobody to be passed on, or nobody to take over. */
export const handoverEndings = ['person-died', 'successor-died'] as const
export type HandoverEnding = (typeof handoverEndings)[number]

/** Null while it can still be confirmed, and once it was: what was handed over stays so. A death taken back takes the end back. */
export function endingOf(
  handover: Pick<Handover, 'words'>,
  { personDied, successorDied }: { readonly personDied: boolean; readonly successorDied: boolean },
): HandoverEnding | null {
  if (isConfirmed(handover)) return null
  if (personDied) return 'person-died'
  return successorDied ? 'successor-died' : null
}

/** A confirmed handover, and the end of the pair it passes on. */
export interface ConfirmedHandover extends Pick<Handover, 'id' | 'words'> {
  readonly pairing: PairingId
  /** The first day without the pair, and the day that was entered; null while it stands. */
  readonly end: { readonly on: Day; readonly recordedOn: Day } | null
}

/**
 * What counting reads of a handover: nothing before both have confirmed and the pair has ended, for until then the
 * predecessor still has it. It counts on the last of these days, so that a handover prepared ahead serves the change it was
 * prepared for.
 */
export function handoverFactOf({ id, pairing, words, end }: ConfirmedHandover): HandoverFact | null {
  if (end === null || !isConfirmed({ words })) return null
  return {
    id,
    pairing,
    on: latestOf([end.on, ...words.map(({ on }) => on)]) ?? end.on,
    recordedOn: latestOf([end, ...words].map(({ recordedOn }) => recordedOn)) ?? end.recordedOn,
  }
}

function latestOf(days: readonly Day[]): Day | undefined {
  return [...days].sort().at(-1)
}

/** Days on which nobody has the person: between the end of one pair and the beginning of the next, or until today. */
export interface BlankPeriod {
  readonly days: number
  /** Nobody has taken over yet. */
  readonly running: boolean
}

/** Null where there is none: the pair still stands, or the next began by the day it ended. */
export function blankPeriod(
  { endedOn, successorFrom }: { readonly endedOn: Day | null; readonly successorFrom: Day | null },
  today: Day,
): BlankPeriod | null {
  if (endedOn === null || (successorFrom !== null && successorFrom <= endedOn)) return null
  if (successorFrom !== null) return { days: daysBetween(endedOn, successorFrom), running: false }
  return endedOn > today ? null : { days: daysBetween(endedOn, today) + 1, running: true }
}
