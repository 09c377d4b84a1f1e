import type { Cite } from './cite.ts'
import type { Value } from './value.ts'

export const formCounts = ['each', 'none', 'spoke', 'talk'] as const
/** For whom a contact of this form counts: everyone there, nobody, who spoke, who had a talk. */
export type FormCounts = (typeof formCounts)[number]

export const formModes = ['in-person', 'phone', 'online', 'letter', 'activity'] as const

/** A form of contact, as 个别谈心 or 座谈研讨. */
export interface ContactForm {
  readonly id: string
  readonly mode?: string
  readonly group: boolean
  /** What a contact of this form is, where its record names no act: 走访 is 走访看望. */
  readonly acts: readonly string[]
  readonly counts: Value<FormCounts>
  readonly cite: readonly Cite[]
}

/** Who writes contacts down, who confirms, and what a record holds. */
export interface RecordRule {
  readonly by?: string
  readonly confirmedBy?: string
  readonly bothVersions: boolean
  readonly ledger: boolean
  /** Id of the annex form. */
  readonly form?: string
  readonly fields: readonly string[]
  /** Days after its entry within which a contact may be withdrawn. */
  readonly withdrawWithinDays?: number
  readonly cite: readonly Cite[]
}

/** A form printed as an annex: its fields in order, and what one sheet of it is for. */
export interface AnnexForm {
  readonly id: string
  readonly title?: string
  readonly fields: readonly AnnexField[]
  readonly per?: Value<string>
  readonly cite: readonly Cite[]
}

/** The printed label, and what of a record fills it. */
export interface AnnexField {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly cite: readonly Cite[]
}

/** Fields of an annex form that are filled from the ledger; any other is printed empty, under its label alone. */
export const annexFieldIds: readonly string[] = [
  'fillDate',
  'cadre.name',
  'cadre.post',
  'person.name',
  'person.post',
  'contactBrief',
  'suggestions',
  'remark',
]

/** What one sheet of an annex form is for. */
export const annexPer = ['contact', 'pairing-period', 'pairing', 'list'] as const
