// What each part of the contacts counted for: the ledger tells of many at once what an opened record tells of one.
import type { ContactFact, ContactPartFact } from '../../contacts/contact-fact.ts'
import { type CountedFor, countedFor } from './counted-for.ts'
import type { Finding } from './finding.ts'

export interface PartMet {
  readonly contact: ContactFact
  readonly part: ContactPartFact
  /** What it counted for, in time or late; empty: nothing. */
  readonly met: readonly CountedFor[]
}

/** Every part of these contacts, with the findings that counted it. */
export function partsMet(findings: readonly Finding[], contacts: readonly ContactFact[]): readonly PartMet[] {
  const countedBy = findingsByContact(findings)
  return contacts.flatMap((contact) => {
    const { id, on: heldOn, recordedOn, parts } = contact
    const own = countedFor(countedBy.get(id) ?? [], { id, heldOn, recordedOn })
    return parts.map((part) => ({
      contact,
      part,
      met: own.filter((one) => isMet(one) && isOfPart(one.finding, part, parts)),
    }))
  })
}

function isMet({ as }: CountedFor): boolean {
  return as === 'counted' || as === 'late'
}

function findingsByContact(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const id of finding.counted) {
      const own = found.get(id)
      if (own === undefined) found.set(id, [finding])
      else own.push(finding)
    }
  return found
}

type Sides = Pick<ContactPartFact, 'cadre' | 'person'>

/**
 * Whether a finding is about one part of a contact. Of a pairing whose side is a post or a unit, and of one an assistant
 * talked for, it may be somebody who was not there: then it counts the contact as a whole.
 */
function isOfPart({ bearer: { cadre, person } }: Finding, part: Sides, parts: readonly Sides[]): boolean {
  const isOther = (side: keyof Sides, id: string | null) =>
    id !== null && part[side] !== id && parts.some((one) => one[side] === id)
  return !isOther('cadre', cadre) && !isOther('person', person)
}
