// A condition as rows and groups, and back. What stands in the rows is the condition itself; a row may be half typed.
import { type Atom, type Predicate, sideAtoms, wordAtoms } from '@tongxin/core/policy/predicate'

/** One question, or several words of one, of which one is enough. */
export type FactPart = { readonly kind: 'fact'; readonly op: Atom['op']; readonly atoms: readonly Atom[] }
export type ConditionPart =
  | FactPart
  | { readonly kind: 'group'; readonly join: 'all' | 'any'; readonly parts: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }

export function partOf(condition: Predicate): ConditionPart {
  if (condition.op === 'not') return { kind: 'not', of: condition.of }
  if (condition.op === 'all') return { kind: 'group', join: 'all', parts: condition.of }
  if (condition.op !== 'any') return { kind: 'fact', op: condition.op, atoms: [condition] }
  const atoms = condition.of.filter(isAtom)
  const [first] = atoms
  const alike = first !== undefined && atoms.length === condition.of.length
  if (alike && isListed(first) && atoms.every(({ op }) => op === first.op) && atoms.every(isBare))
    return { kind: 'fact', op: first.op, atoms }
  return { kind: 'group', join: 'any', parts: condition.of }
}

/** Parts joined; one part needs no joint, and without any there is no condition. */
export function joined(join: 'all' | 'any', parts: readonly Predicate[]): Predicate | null {
  const [first] = parts
  if (first === undefined) return null
  return parts.length === 1 ? first : { op: join, of: parts }
}

export function isAtom(part: Predicate): part is Atom {
  return part.op !== 'all' && part.op !== 'any' && part.op !== 'not'
}

/** Words of which several may stand in one row. */
export function isListed({ op }: Pick<Atom, 'op'>): boolean {
  return op !== 'age' && !sideAtoms.some((side) => side === op)
}

/** Says nothing beside one word, so that its word alone tells it. */
function isBare(atom: Atom): boolean {
  return wordOf(atom) !== undefined && sameAtom(atom, bareAtom(atom.op, wordOf(atom) ?? ''))
}

function sameAtom(a: Atom, b: Atom): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(atom: Atom): unknown {
  return Object.entries(atom).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The one word of a fact that says no more; undefined where it says more, or compares. */
export function wordOf(atom: Atom): string | undefined {
  if (atom.op === 'party') return atom.party
  if (atom.op === 'identity') return atom.is
  if (atom.op === 'unit' || atom.op === 'group') return atom.kind
  if (atom.op === 'pairedIn') return atom.tier
  return 'word' in atom ? atom.word.equals : undefined
}

/** A fact with a word, or a new row without one. */
export function bareAtom(op: Atom['op'], word: string): Atom {
  const ofWord = wordAtoms.find((one) => one === op)
  if (ofWord) return { op: ofWord, word: { equals: word } }
  const ofSide = sideAtoms.find((one) => one === op)
  if (ofSide) return { op: ofSide }
  switch (op) {
    case 'party':
      return { op: 'party', party: word }
    case 'pairedIn':
      return { op: 'pairedIn', tier: word }
    case 'unit':
    case 'group':
      return { op, kind: word }
    case 'age':
      return { op: 'age', years: {} }
    default:
      return { op: 'identity', is: word }
  }
}

/** The row of these words. */
export function factOf(op: Atom['op'], words: readonly string[]): Predicate {
  return (
    joined(
      'any',
      words.map((word) => bareAtom(op, word)),
    ) ?? bareAtom(op, '')
  )
}

/** Every question has its word: what may go into the file. */
export function isComplete(condition: Predicate): boolean {
  if (condition.op === 'not') return isComplete(condition.of)
  if (!isAtom(condition)) return condition.of.length > 0 && condition.of.every(isComplete)
  return isSaid(condition)
}

function isSaid(atom: Atom): boolean {
  switch (atom.op) {
    case 'party':
      return isWord(atom.party)
    case 'pairedIn':
      return isWord(atom.tier)
    case 'identity': {
      const { op: _, role, level, ...words } = atom
      const said = [...Object.values(words), ...Object.values({ ...level }), ...Object.values({ ...role })]
      return said.length > 0 && said.every(isWord)
    }
    case 'unit':
    case 'group':
      return [atom.kind, atom.id].some((word) => word !== undefined) && isWord(atom.kind ?? atom.id)
    case 'age':
      return Object.keys(atom.years).length > 0
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
    case 'sameGroupAs':
      return true
    default:
      return Object.keys(atom.word).length > 0 && Object.values(atom.word).every(isWord)
  }
}

function isWord(word: string | undefined): boolean {
  return word !== undefined && word.trim() !== ''
}
