import type { DeadlineSpan } from '../calendar/deadline.ts'
import type { Cite } from './cite.ts'
import type { Force } from './force.ts'
import type { Predicate } from './predicate.ts'
import type { Step } from './step.ts'
import type { Value } from './value.ts'

/** A relation between two sides: whose cadres (or units) contact whom, from which scope, by which list. */
export interface Tier {
  readonly id: string
  readonly label?: string
  readonly from: 'cadre' | 'unit'
  readonly to: 'person' | 'post' | 'unit'
  readonly cadres?: Value<Predicate>
  readonly targets: readonly Target[]
  /** Where persons are looked for; several = any of them; absent = the document does not limit it. */
  readonly scope?: Value<readonly Scope[]>
  readonly assign: Assign
  readonly list?: PairingListRule
  readonly adjust: readonly Adjustment[]
  /** post: the pairing passes to the next holder of the cadre's post. */
  readonly bindsTo: 'human' | 'post'
  /** After this the pairing ends: a span, or a period by name. */
  readonly pairTerm?: DeadlineSpan | { readonly period: string }
  readonly eligibleAt: 'start' | 'always'
  readonly assistants?: { readonly is?: Predicate; readonly atMost?: number }
  readonly whoseContactCounts: 'lead' | 'either' | 'both'
  /** What a proposed list looks to first, second …; what is left out follows in the usual order. */
  readonly order?: readonly ProposalAim[]
  readonly cite: readonly Cite[]
  /** Citations of single fields, as cadres or scope, where they differ from the tier's own. */
  readonly cites: Readonly<Record<string, readonly Cite[]>>
}

/** Whether what an assistant does counts for a pairing of the tier, alone or together with the lead. */
export function countsAssistants({
  assistants,
  whoseContactCounts,
}: Pick<Tier, 'assistants' | 'whoseContactCounts'>): boolean {
  return assistants !== undefined && whoseContactCounts !== 'lead'
}

/**
 * One category of persons; a soft predicate (一般, 原则上) admits outsiders with a recorded reason, and one that
 * `needsReason` (其他需联系的, 兜底) admits nobody without.
 */
export interface Target {
  readonly id: string
  readonly label?: string
  readonly is: Value<Predicate>
  readonly soft?: Predicate
  readonly needsReason?: boolean
  /** 1 is first; one without comes after those numbered to 4 and before those from 6 on (兜底: 9). */
  readonly priority?: number
  readonly cite: readonly Cite[]
}

export const scopes = ['whole', 'ownUnit', 'portfolio', 'contactPoint'] as const
export type Scope = (typeof scopes)[number]

/** Coverage, quota, continuity with the list in force, fit by recorded facts, balance of load: in the usual order. */
export const proposalAims = ['coverage', 'quota', 'continuity', 'fit', 'balance'] as const
export type ProposalAim = (typeof proposalAims)[number]

/** By a list, everybody eligible, or everybody of the same group of this kind. */
export type Assign =
  | { readonly by: 'list' }
  | { readonly by: 'all' }
  | { readonly by: 'sameGroup'; readonly group: string }

export interface PairingListRule {
  readonly steps: readonly Step[]
  readonly cite: readonly Cite[]
}

/** When a list is adjusted: every period, after events, or both; with what force, by whom, through which steps. */
export interface Adjustment {
  readonly every?: Value<string>
  readonly after: readonly string[]
  readonly within?: DeadlineSpan
  readonly force: Force
  readonly by?: string
  readonly steps: readonly Step[]
  readonly cite: readonly Cite[]
}
