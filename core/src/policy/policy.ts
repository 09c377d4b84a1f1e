import type { Day } from '../calendar/day.ts'
import type { Cite } from './cite.ts'
import type { AnnexForm, ContactForm, RecordRule } from './form.ts'
import type { PeriodSpec } from './period-spec.ts'
import type { AssessmentRule, GovernanceRule, Procedures, Words } from './procedures.ts'
import type { Requirement } from './requirement.ts'
import type { Tier } from './tier.ts'
import type { Value } from './value.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One document as data. `readPolicy` makes it from a file; nothing in it is invented for what the document leaves out. */
export interface Policy extends PolicyHead, Words {
  readonly roles: Readonly<Record<string, string>>
  readonly vocabulary: Vocabulary
  readonly periods: Readonly<Record<string, PeriodSpec>>
  /** What a cadre in two tiers bears; absent = the document does not say. */
  readonly bothTiers?: 'each' | 'highest'
  readonly tiers: readonly Tier[]
  readonly requirements: readonly Requirement[]
  readonly record?: RecordRule
  readonly forms: readonly ContactForm[]
  readonly procedures: Procedures
  readonly assessment: readonly AssessmentRule[]
  readonly governance: readonly GovernanceRule[]
  readonly annexForms: readonly AnnexForm[]
  /** Paths the document leaves open: 文件未规定. */
  readonly silent: readonly string[]
  /** The day the school entered this version; never in a file: `policyChain` says it of what a school has stored. */
  readonly enteredOn?: Day
}

/** The document itself, its dates and its relation to other documents. */
export interface PolicyHead {
  readonly id: string
  readonly title: string
  /** What the document calls the work: 联谊交友, 联系交友. */
  readonly term?: string
  readonly docNo?: string
  readonly issuer?: string
  /** How high the issuer stands, a rung of the built-in order `level`: only the same or a lower one is replaced. */
  readonly level?: string
  readonly adoptedOn?: Day
  readonly adoptedBy?: string
  readonly issuedOn?: Day
  readonly status?: 'draft' | 'trial' | 'in-force' | 'repealed'
  readonly basis: readonly Basis[]
  readonly addressees: readonly string[]
  readonly cc: readonly string[]
  readonly interpretedBy?: string
  readonly effective?: Value<Day | 'onIssue'>
  /** partial: what is absent is 未录入, not 文件未规定. */
  readonly extent: 'whole' | 'partial'
  /** Ids of the versions this one takes the place of. */
  readonly replaces: readonly string[]
  readonly transition: Transition
  readonly relation?: Relation
  /** Citations of the head's own values, by field name. */
  readonly cites: Readonly<Record<string, readonly Cite[]>>
}

export interface Basis {
  readonly title: string
  readonly docNo?: string
  readonly relation?: string
}

/** What happens to the running period and to pairings when this version takes over. */
export interface Transition {
  readonly requirements: Readonly<Record<string, 'old' | 'next'>>
  readonly pairings: 'keep' | 'end'
}

/** How this document stands to another in force beside it. */
export interface Relation {
  readonly to: string
  readonly as: 'fills' | 'adds' | 'replaces'
  readonly units: readonly string[]
  readonly requirements: readonly string[]
  readonly until?: Day
}
