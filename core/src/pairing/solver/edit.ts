import type { CadreSpan, PairIds, PersonNeed } from './instance.ts'

/** A change of what is asked, made while a list is worked on. Undoing one is another. */
export type Edit =
  | { readonly kind: 'lock' | 'unlock' | 'exclude' | 'allow'; readonly pair: PairIds }
  | { readonly kind: 'cadre-leaves'; readonly cadre: string }
  | { readonly kind: 'person-leaves'; readonly person: string }
  | { readonly kind: 'cadre-joins'; readonly cadre: CadreSpan; readonly arcs: readonly ArcOfPerson[] }
  | { readonly kind: 'person-joins'; readonly person: PersonNeed; readonly arcs: readonly ArcOfCadre[] }
  | { readonly kind: 'quota'; readonly cadre: CadreSpan }
  | HoldEdit

/** Changes the draft that `stability` holds on to, pair by pair. Pairs without an arc are passed over. */
export interface HoldEdit {
  readonly kind: 'hold'
  readonly into: readonly PairIds[]
  readonly outOf: readonly PairIds[]
}

type ArcOfPerson = readonly [person: string, kept: 0 | 1, fit: number]
type ArcOfCadre = readonly [cadre: string, kept: 0 | 1, fit: number]

/** Why an edit is not made. Nothing has changed then. */
export interface EditRefusal {
  readonly code:
    | 'unknown-cadre'
    | 'unknown-person'
    | 'already-there'
    | 'lock-is-excluded'
    | 'locks-above-k'
    | 'locks-above-ceiling'
    | 'max-below-min'
    | 'ceiling-below-min'
    | 'too-large'
  /** Ids and numbers for the sentence. */
  readonly params: Readonly<Record<string, string | number>>
}
