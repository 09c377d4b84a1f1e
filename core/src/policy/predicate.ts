/** A question about a human (or unit) at a day, answered true, false or unknown. Several atoms = all; a list = any. */
export type Predicate =
  | { readonly op: 'all'; readonly of: readonly Predicate[] }
  | { readonly op: 'any'; readonly of: readonly Predicate[] }
  | { readonly op: 'not'; readonly of: Predicate }
  | Atom

export type Atom =
  | IdentityAtom
  | { readonly op: 'party'; readonly party: string }
  | WordAtom
  | { readonly op: 'age'; readonly years: NumberComparison }
  | { readonly op: 'unit'; readonly kind?: string; readonly id?: string }
  | { readonly op: 'pairedIn'; readonly tier: string }
  | { readonly op: SideAtomName }

/** An identity with its dates: what it is, the seat held, the administrative level, the named group, the kind of body. */
export interface IdentityAtom {
  readonly op: 'identity'
  readonly is?: string
  readonly role?: WordComparison
  readonly level?: WordComparison
  readonly group?: string
  readonly of?: string
}

/** Facts that are one word: compared as equal, or along one of the policy's orders. */
export interface WordAtom {
  readonly op: WordAtomName
  readonly word: WordComparison
}

export type WordAtomName = (typeof wordAtoms)[number]
export const wordAtoms = [
  'title',
  'degree',
  'rank',
  'post',
  'body',
  'employment',
  'group',
  'listed',
  'judged',
] as const

/** Questions about a human and the other side of a pairing. */
export type SideAtomName = (typeof sideAtoms)[number]
export const sideAtoms = ['inUnitOf', 'inPortfolioOf', 'atContactPointOf', 'sameGroupAs'] as const

export type ComparisonOperator = (typeof comparisonOperators)[number]
export const comparisonOperators = ['equals', 'atLeast', 'atMost', 'above', 'below'] as const

export interface WordComparison {
  readonly operator: ComparisonOperator
  readonly word: string
}

export interface NumberComparison {
  readonly operator: ComparisonOperator
  readonly number: number
}

/** Words of `party` that are not the name of a party: derived from dated memberships. */
export const partyWords = ['CPC', 'outside', 'democratic', 'none', 'masses'] as const
