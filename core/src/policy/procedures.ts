import type { Cite, CitedText } from './cite.ts'
import type { Step } from './step.ts'

/** What happens to matters, requests for a talk, and reports upwards. */
export interface Procedures {
  readonly matters?: Procedure
  readonly requests?: Procedure
  readonly reporting?: Procedure
}

export interface Procedure {
  readonly steps: readonly Step[]
  /** Leaders' written instructions (批示) are tracked. */
  readonly instructions: boolean
  readonly channels: readonly string[]
  readonly outcomes: readonly string[]
  /** Matters about these go to that role instead. */
  readonly bypass?: { readonly about: readonly string[]; readonly to: string }
  readonly cite: readonly Cite[]
}

/** Where the work is made part of an assessment; a narrative one is written by people and never computed. */
export interface AssessmentRule {
  readonly channel: string
  readonly of: string
  readonly tier?: string
  readonly weight?: string
  readonly narrative: boolean
  readonly cite: readonly Cite[]
}

export interface GovernanceRule {
  readonly role: string
  readonly duty: string
  readonly cite: readonly Cite[]
}

/** Words beside a form; no effect on any rule. */
export interface Words {
  readonly topics: readonly CitedText[]
  readonly domains: readonly CitedText[]
  readonly purposes: readonly CitedText[]
  readonly occasions: readonly CitedText[]
  readonly guidance: readonly CitedText[]
}
