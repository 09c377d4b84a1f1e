import type { Cite } from '../../policy/cite.ts'

/** What somebody who reads a proposal has to know of the numbers it rests on; nothing is left out in silence. */
export type NetworkNote =
  | RuleNote
  /** No rule says how many persons a cadre takes. */
  | { readonly kind: 'silent-quota' }
  /** So many persons are paired in another list already, and not looked at here unless wished. */
  | { readonly kind: 'covered-elsewhere'; readonly persons: readonly string[] }
  /** Missing facts, or a reading not adopted, leave open whether they may be paired at all. */
  | { readonly kind: 'open-persons'; readonly persons: readonly string[] }
  | { readonly kind: 'open-cadres'; readonly cadres: readonly string[] }
  /** Cadres who bear the duty of a higher tier only. */
  | { readonly kind: 'borne-above'; readonly cadres: readonly string[] }
  /** Fewer persons may be paired with the cadre than the cadre should have: 无适格对象, not 未达标. */
  | {
      readonly kind: 'few-candidates'
      readonly cadre: string
      readonly candidates: number
      readonly atLeast: number
    }
  /** A pair of the list, or in force, that the rules no longer let be. */
  | {
      readonly kind: 'not-eligible'
      readonly where: 'draft' | 'standing'
      readonly cadre: string
      readonly person: string
    }

/** A rule of the document, with its clause. */
export type RuleNote = RuleSource &
  (
    | {
        /** The rule cannot be part of a network: the proposal does not heed it. */
        readonly kind: 'outside-network'
        readonly why: OutsideReason
      }
    | {
        /** Readings not adopted differ: the proposal keeps to what all of them allow. */
        readonly kind: 'strictest-reading'
      }
    | {
        /** Left to somebody who has not set the number yet. */
        readonly kind: 'delegated-quota'
        readonly cadres: readonly string[]
      }
    | {
        /** Two limits cannot both hold; the ceiling is kept. */
        readonly kind: 'limits-conflict'
        readonly cadre: string
        readonly atLeast: number
        readonly atMost: number
      }
    | {
        /** A number for a whole team, shared out evenly among its members. */
        readonly kind: 'team-shared'
        readonly team: string
        readonly atLeast: number
        readonly members: readonly string[]
      }
    | {
        /** No list whatever can give the team so many different persons. */
        readonly kind: 'team-impossible'
        readonly team: string
        readonly atLeast: number
        /** The most that any list can give it. */
        readonly most: number
        /** Places of its members together; null: no upper number. */
        readonly places: number | null
        /** Persons who may be paired with any of them. */
        readonly persons: number
      }
  )

export interface RuleSource {
  readonly requirement: string
  /** What it is called, never by its id. */
  readonly label: string
  readonly cite: readonly Cite[]
}

/**
 * category: a number within a category of persons · distinct: told apart by something else than who it is · several: more
 * than one cadre for a person · team-most: an upper number of a whole team · bearer: judged of what is no side of a pair.
 */
export type OutsideReason = 'category' | 'several' | 'distinct' | 'team-most' | 'bearer'
