import { type AsOf, type Dated, holdsOn, isKnown } from '../roster/dated.ts'
import type { Human, PostFact } from '../roster/human.ts'
import { unitsOf } from '../roster/units-of.ts'
import { ageHolds } from './age-holds.ts'
import { type Asking, orderNamed } from './asking.ts'
import { compareWord } from './comparison.ts'
import { identityHolds } from './identity-holds.ts'
import { partyHolds } from './party-holds.ts'
import type { Atom, UnitAtom, WordAtom } from './predicate.ts'
import { sideHolds } from './side-holds.ts'
import { anyOf, type Truth, truthOf } from './truth.ts'

/** One atom. What a roster states by leaving it out (posts, identities) is false; what it may merely lack is unknown. */
export function atomHolds(atom: Atom, human: Human, asking: Asking): Truth {
  switch (atom.op) {
    case 'identity':
      return identityHolds(atom, human, asking)
    case 'party':
      return partyHolds(atom.party, human.memberships, asking.at)
    case 'age':
      return ageHolds(human.born, asking.at.on, atom.years)
    case 'unit':
      return unitHolds(atom, human, asking)
    case 'group':
      return groupHolds(atom, human, asking)
    case 'pairedIn':
      return truthOf(isPairedIn(atom.tier, human, asking))
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
    case 'sameGroupAs':
      return sideHolds(atom, human, asking)
    default:
      return wordHolds(atom, human, asking)
  }
}

function isPairedIn(tier: string, { id }: Human, { roster, at, as }: Asking): boolean {
  return roster
    .pairingsOf(id, at)
    .some((pairing) => pairing.tier === tier && (as === undefined || pairing[as] === id))
}

function wordHolds({ op, word }: WordAtom, human: Human, asking: Asking): Truth {
  const order = orderNamed(op, asking)
  const compare = (recorded: string | undefined) => compareWord(recorded, word, order)
  switch (op) {
    case 'title':
      return recordedHolds(human.titles, asking.at, (fact) => compare(fact.word))
    case 'degree':
      return recordedHolds(human.degrees, asking.at, (fact) => compare(fact.word))
    case 'employment':
      return recordedHolds(human.employments, asking.at, (fact) => compare(fact.status))
    case 'judged':
      return truthOf(isEntered(human, word.equals, asking.at))
    case 'listed':
      return listedHolds(word.equals, human, asking)
    default:
      return anyOf(
        human.posts.filter((post) => holdsOn(post, asking.at)).map((post) => postHolds(op, post, compare)),
      )
  }
}

/** A post without a rank may have any; one without a body belongs to none. */
function postHolds(
  op: 'rank' | 'post' | 'body',
  post: PostFact,
  compare: (word: string | undefined) => Truth,
): Truth {
  if (op === 'rank') return compare(post.rank)
  if (op === 'post') return compare(post.title)
  return post.body === undefined ? 'false' : compare(post.body)
}

/** Facts everybody has: where none was ever recorded the answer is unknown. */
function recordedHolds<F extends Dated>(facts: readonly F[], at: AsOf, ask: (fact: F) => Truth): Truth {
  const known = facts.filter((fact) => isKnown(fact, at.knownAt))
  if (known.length === 0) return 'unknown'
  return anyOf(known.filter((fact) => holdsOn(fact, at)).map(ask))
}

/** A register that nobody has begun says nothing of anybody. A judgement that nobody made, though, was not made. */
function listedHolds(register: string | undefined, human: Human, { roster, at }: Asking): Truth {
  if (register === undefined || !roster.isKept(register, at)) return 'unknown'
  return truthOf(isEntered(human, register, at))
}

function isEntered(human: Human, register: string | undefined, at: AsOf): boolean {
  return human.registers.some((entry) => entry.register === register && holdsOn(entry, at))
}

function unitHolds(atom: UnitAtom, human: Human, { roster, at }: Asking): Truth {
  const units = unitsOf(human, at)
  if (units === undefined) return 'unknown'
  return truthOf(units.flatMap((id) => roster.unitAndAbove(id, at)).some((unit) => fits(atom, unit)))
}

function groupHolds(atom: UnitAtom, human: Human, { roster, at }: Asking): Truth {
  const groups = human.groups.filter((fact) => holdsOn(fact, at))
  return truthOf(
    groups.flatMap((fact) => roster.findUnit(fact.unit, at) ?? []).some((unit) => fits(atom, unit)),
  )
}

function fits(atom: UnitAtom, unit: { readonly id: string; readonly kind: string }): boolean {
  return (
    (atom.kind === undefined || atom.kind === unit.kind) && (atom.id === undefined || atom.id === unit.id)
  )
}
