import type { Day } from '../calendar/day.ts'
import type { Initiator } from '../policy/record-filter.ts'

export type RaisedKind = 'suggestion' | 'difficulty' | 'question'

/** What somebody enters of one occasion of a cadre with one or several persons. */
export interface ContactEntry {
  readonly heldOn: Day
  readonly form: string
  readonly place: string
  /** The series the occasion belongs to, in the document's words; asked for only where a requirement asks by it. */
  readonly series?: string | null
  readonly parts: readonly ContactPartEntry[]
}

/** One person's part; it is theirs to read, and nobody else's. */
export interface ContactPartEntry {
  readonly personId: string
  readonly initiatedBy: Initiator
  /** What was done, in the document's words; asked for only where a requirement tells contacts apart by it. */
  readonly acts: readonly string[]
  /** The event it answers, by id; asked for only where one calls for a contact. */
  readonly event?: string | null
  readonly brief: string
  readonly topics: readonly string[]
  readonly raised: Raised | null
  readonly remark: string
  readonly spoke: boolean | null
  /** In a group: whether the two had a talk of their own; asked only where the form counts by it. */
  readonly talk: boolean | null
  /** What the cadre promised; only at the first entry, afterwards promises go their own way. */
  readonly promise?: PromiseEntry | null
}

export interface Raised {
  readonly kind: RaisedKind
  readonly text: string
}

export interface PromiseEntry {
  readonly text: string
  readonly dueOn: Day | null
}

/** How many characters each text may have. */
export const textLimits = { brief: 2000, raised: 2000, remark: 500, promise: 200, place: 100 } as const

/** Every free text of an entry by its path in the request, for checks that hold for all of them. */
export function textsOf({ place, parts }: ContactEntry): readonly (readonly [path: string, text: string])[] {
  return [
    ['place', place],
    ...parts.flatMap(({ brief, raised, remark, promise }, at): [string, string][] => [
      [`parts.${at}.brief`, brief],
      [`parts.${at}.raised.text`, raised?.text ?? ''],
      [`parts.${at}.remark`, remark],
      [`parts.${at}.promise.text`, promise?.text ?? ''],
    ]),
  ]
}
