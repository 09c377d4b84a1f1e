// The contacts a bearer took part in: a pairing when both sides did; a cadre, person or unit when it did; a team by its
// members of that day, an office by who held it.
import type { Policy } from '../../policy/policy.ts'
import { covers } from '../../roster/dated.ts'
import type { HumanId } from '../../roster/ids.ts'
import type { Bearer } from '../bearers/bearer.ts'
import { heldOffice } from '../bearers/office.ts'
import { hasChangingSides, isCadreSide, isPersonSide } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { wasInTeam } from '../bearers/team.ts'
import { type ContactPart, type FactIndex, pairingOf } from './fact-index.ts'
import type { NotCountedReason } from './not-counted.ts'

interface PartsContext {
  readonly policy: Policy
  readonly index: FactIndex
}

export function contactParts(bearer: Bearer, { policy, index }: PartsContext): readonly ContactPart[] {
  if (bearer.kind === 'pairing') return partsOfPairing(bearer, { policy, index })
  if (bearer.kind === 'cadre' && bearer.cadre !== null) {
    return partsOfCadre(bearer.cadre, index)
  }
  if (bearer.kind === 'person' && bearer.person !== null)
    return index.partsOfPerson().get(bearer.person) ?? []
  if (bearer.kind === 'team') {
    return allParts(index).filter(({ contact, part }) =>
      wasInTeam(index.humans.get(part.cadre), bearer.id, contact.on),
    )
  }
  if (bearer.kind === 'unit') return allParts(index).filter(({ part }) => part.unit === bearer.unit)
  if (bearer.kind === 'office') {
    return allParts(index).filter(({ contact, part }) =>
      heldOffice(index.humans.get(part.cadre), bearer, contact.on),
    )
  }
  return bearer.kind === 'school' ? allParts(index) : []
}

function allParts(index: FactIndex): readonly ContactPart[] {
  return [...index.partsOfPair.values()].flatMap((persons) => [...persons.values()].flat())
}

/** The pair's own contacts, and those of its assistants as the tier lets them count. */
function partsOfPairing(bearer: Bearer, { policy, index }: PartsContext): readonly ContactPart[] {
  const { tier, cadre, person } = bearer
  if (cadre === null || person === null) return none
  const rule = policy.tiers.find((each) => each.id === tier)?.whoseContactCounts ?? 'lead'
  const pairing = pairingOf(bearer, index)
  const isChanging = pairing !== undefined && hasChangingSides(pairing)
  const own = isChanging ? partsOfSides(pairing, index) : (index.partsOfPair.get(cadre)?.get(person) ?? none)
  const assistants = pairing?.assistants ?? []
  if (assistants.length === 0) return rule === 'both' ? refusedAs('not-together', own) : own
  const theirs = assistants.flatMap((assistant) => {
    const parts = isChanging
      ? partsOfPersonSide(pairing, partsOfCadre(assistant.human, index), index)
      : (index.partsOfPair.get(assistant.human)?.get(person) ?? none)
    return parts.filter(({ contact }) => covers(assistant, contact.on))
  })
  return together(rule, own, theirs)
}

function together(
  rule: 'lead' | 'either' | 'both',
  own: readonly ContactPart[],
  theirs: readonly ContactPart[],
): readonly ContactPart[] {
  if (rule === 'either') return [...own, ...theirs]
  if (rule === 'lead') return [...own, ...refusedAs('assistant-only', theirs)]
  const isWith = (others: readonly ContactPart[]) => {
    const met = new Set(others.map(meetingOf))
    return (part: ContactPart) => met.has(meetingOf(part))
  }
  const [isWithThem, isWithLead] = [isWith(theirs), isWith(own)]
  return [
    ...own.filter(isWithThem),
    ...refusedAs(
      'not-together',
      own.filter((part) => !isWithThem(part)),
    ),
    ...refusedAs(
      'not-together',
      theirs.filter((part) => !isWithLead(part)),
    ),
  ]
}

/** One meeting: the same contact, or what each wrote down of the same day in the same form. */
function meetingOf({ contact: { on, form } }: ContactPart): string {
  return `${on} ${form ?? ''}`
}

function refusedAs(refused: NotCountedReason, parts: readonly ContactPart[]): readonly ContactPart[] {
  return parts.map((part) => ({ ...part, refused }))
}

/** Where a side is a post or a unit, whoever stood for it on the day of the contact. */
function partsOfSides(pairing: StandingPairing, index: FactIndex): readonly ContactPart[] {
  const { cadre, cadreHolders, fromUnit } = pairing
  const cadres = new Set([cadre, ...(cadreHolders ?? []).map(({ human }) => human)])
  const near =
    fromUnit === undefined ? [...cadres].flatMap((one) => partsOfCadre(one, index)) : allParts(index)
  const own = near.filter(({ contact, part }) =>
    isCadreSide(pairing, { human: part.cadre, on: contact.on }, index),
  )
  return partsOfPersonSide(pairing, own, index)
}

function partsOfPersonSide(
  pairing: StandingPairing,
  parts: readonly ContactPart[],
  index: FactIndex,
): readonly ContactPart[] {
  return parts.filter(({ contact, part }) =>
    isPersonSide(pairing, { human: part.person, on: contact.on }, index),
  )
}

function partsOfCadre(cadre: HumanId, index: FactIndex): readonly ContactPart[] {
  return [...(index.partsOfPair.get(cadre)?.values() ?? [])].flat()
}

const none: readonly ContactPart[] = []
