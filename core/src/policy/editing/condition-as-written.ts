import type { Atom, NumberComparison, Predicate, WordComparison } from '../predicate.ts'

type Written = Readonly<Record<string, unknown>>

/** A condition as a file writes it, as short as it can be; reading it gives the condition again. */
export function conditionAsWritten(condition: Predicate): Written {
  const parts = (condition.op === 'all' ? condition.of : [condition]).map(partAsWritten)
  const keys = parts.map(([key]) => key)
  if (condition.op === 'all' && (new Set(keys).size < keys.length || parts.length < 2))
    return { all: condition.of.map(conditionAsWritten) }
  return Object.fromEntries(parts)
}

/** One part of a map whose parts must all hold. */
function partAsWritten(part: Predicate): readonly [key: string, value: unknown] {
  switch (part.op) {
    case 'all':
      return ['all', part.of.map(conditionAsWritten)]
    case 'any':
      return alternatives(part.of)
    case 'not':
      return ['not', conditionAsWritten(part.of)]
    default:
      return [part.op, atomAsWritten(part)]
  }
}

/** Several words of one kind stand in a list; anything else is joined by `any`. */
function alternatives(parts: readonly Predicate[]): readonly [key: string, value: unknown] {
  const [first] = parts
  const atoms = parts.filter(isAtom)
  const alike = first !== undefined && atoms.length === parts.length && parts.length > 1
  if (alike && isAtom(first) && canBeListed(first) && atoms.every(({ op }) => op === first.op))
    return [first.op, atoms.map(atomAsWritten)]
  return ['any', parts.map(conditionAsWritten)]
}

function isAtom(part: Predicate): part is Atom {
  return part.op !== 'all' && part.op !== 'any' && part.op !== 'not'
}

/** An age is one comparison, and how one stands to the other side one question. */
function canBeListed({ op }: Atom): boolean {
  return !['age', 'inUnitOf', 'inPortfolioOf', 'atContactPointOf', 'sameGroupAs'].includes(op)
}

function atomAsWritten(atom: Atom): unknown {
  switch (atom.op) {
    case 'identity': {
      const { op: _, is, role, level, ...rest } = atom
      const more = {
        ...rest,
        ...(role && { role: compared(role) }),
        ...(level && { level: compared(level) }),
      }
      if (Object.keys(more).length === 0) return is
      return { ...(is !== undefined && { is }), ...more }
    }
    case 'party':
      return atom.party
    case 'age':
      return compared(atom.years)
    case 'unit':
    case 'group': {
      const { kind, id } = atom
      if (id === undefined) return kind === undefined ? {} : kind
      return { ...(kind !== undefined && { kind }), id }
    }
    case 'pairedIn':
      return atom.tier
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
    case 'sameGroupAs':
      return atom.kind ?? true
    default:
      return compared(atom.word)
  }
}

function compared(comparison: WordComparison | NumberComparison): unknown {
  const { equals, ...more } = comparison
  return equals !== undefined && Object.keys(more).length === 0 ? equals : comparison
}
