import type { Predicate } from './predicate.ts'

export const countKinds = [
  'pairing',
  'contact',
  'record',
  'activity',
  'document',
  'inspection',
  'handover',
  'step',
  'appointment',
] as const
/** What is counted. `record` is the writing-down of a contact; `step` a step of a procedure. */
export type CountKind = (typeof countKinds)[number]

/** Which records count; every list means "one of these", every field narrows. */
export interface RecordFilter {
  readonly act?: readonly string[]
  readonly form?: readonly string[]
  readonly mode?: readonly string[]
  readonly group?: boolean
  readonly initiatedBy?: readonly string[]
  readonly by?: readonly string[]
  readonly with?: readonly string[]
  readonly to?: readonly string[]
  readonly kind?: readonly string[]
  readonly topic?: readonly string[]
  readonly series?: readonly string[]
  readonly tier?: readonly string[]
  readonly target?: readonly string[]
  readonly cadre?: Predicate
  readonly person?: Predicate
  /** own: only contacts of the bearer's own pairings. */
  readonly paired?: 'own' | 'any'
}

/** Who asked for a contact. */
export const initiators = ['cadre', 'person', 'office'] as const
export type Initiator = (typeof initiators)[number]

export const distinctWords = ['person', 'cadre', 'occasion', 'day', 'unit', 'target'] as const
export const personAttributes = [
  'title',
  'degree',
  'party',
  'identity',
  'unit',
  'group',
  'rank',
  'post',
  'body',
  'employment',
] as const
/** What persons can be told apart by: each has at most one word of it at a time that counts. */
export type PersonAttribute = (typeof personAttributes)[number]

/** Count different ones of these, or different values of an attribute of the person, and not records. */
export type Distinct =
  | { readonly by: (typeof distinctWords)[number] }
  | { readonly by: 'person-attribute'; readonly attribute: PersonAttribute }
