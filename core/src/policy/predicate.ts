/** A question about a human (or unit) at a day, answered true, false or unknown. Several atoms = all; a list = any. */
export type Predicate =
  | { readonly op: 'all'; readonly of: readonly Predicate[] }
  | { readonly op: 'any'; readonly of: readonly Predicate[] }
  | { readonly op: 'not'; readonly of: Predicate }
  | Atom

export type Atom = IdentityAtom | PartyAtom | WordAtom | AgeAtom | UnitAtom | PairedInAtom | SideAtom

/** An identity with its dates: what it is, the seat held, the administrative level, the named group, the kind of body. */
export interface IdentityAtom {
  readonly op: 'identity'
  readonly is?: string
  readonly role?: WordComparison
  readonly level?: WordComparison
  readonly group?: string
  readonly of?: string
}

/** CPC, outside, democratic, none, masses or the name of a party: derived from dated memberships. */
export interface PartyAtom {
  readonly op: 'party'
  readonly party: string
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
  'listed',
  'judged',
] as const

export interface AgeAtom {
  readonly op: 'age'
  readonly years: NumberComparison
}

/** The human belongs (by employment or post) to a unit of this kind, or to this unit, or to one below it. */
export interface UnitAtom {
  readonly op: 'unit' | 'group'
  readonly kind?: string
  readonly id?: string
}

export interface PairedInAtom {
  readonly op: 'pairedIn'
  readonly tier: string
}

/** A question about a human and the other side of a pairing; `kind` narrows sameGroupAs to groups of a kind. */
export interface SideAtom {
  readonly op: SideAtomName
  readonly kind?: string
}

export type SideAtomName = (typeof sideAtoms)[number]
export const sideAtoms = ['inUnitOf', 'inPortfolioOf', 'atContactPointOf', 'sameGroupAs'] as const

export const comparisonOperators = ['equals', 'atLeast', 'atMost', 'above', 'below'] as const
export type ComparisonOperator = (typeof comparisonOperators)[number]

/** Every operator given must hold; atLeast and atMost include the word or number itself. */
export type WordComparison = { readonly [operator in ComparisonOperator]?: string }
export type NumberComparison = { readonly [operator in ComparisonOperator]?: number }
