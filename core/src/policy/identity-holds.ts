import { holdsOn } from '../roster/dated.ts'
import type { Human, IdentityFact } from '../roster/human.ts'
import { type Asking, orderNamed } from './asking.ts'
import { compareWord } from './comparison.ts'
import type { IdentityAtom } from './predicate.ts'
import { allOf, anyOf, type Truth, truthOf } from './truth.ts'

/** One identity of that day must fit in every part; a part that its entry leaves out is unknown. */
export function identityHolds(atom: IdentityAtom, human: Human, asking: Asking): Truth {
  const held = human.identities.filter((fact) => holdsOn(fact, asking.at))
  return anyOf(held.map((fact) => fits(atom, fact, asking)))
}

function fits(atom: IdentityAtom, fact: IdentityFact, asking: Asking): Truth {
  if (atom.is !== undefined && atom.is !== fact.is) return 'false'
  return allOf([
    same(atom.group, fact.group),
    same(atom.of, fact.of),
    atom.role ? compareWord(fact.role, atom.role, orderNamed('role', asking)) : 'true',
    atom.level ? compareWord(fact.level, atom.level, orderNamed('level', asking)) : 'true',
  ])
}

function same(wanted: string | undefined, recorded: string | undefined): Truth {
  if (wanted === undefined) return 'true'
  return recorded === undefined ? 'unknown' : truthOf(wanted === recorded)
}
