// What each part of the contacts counted for: the ledger tells of many at once what an opened record tells of one.
import type { ContactFact, ContactPartFact } from '../../contacts/contact-fact.ts'
import { append } from '../records/grouping.ts'
import { byRank, type CountedFor, countedAsWhat } from './counted-for.ts'
import type { Finding } from './finding.ts'

export interface PartMet<Part extends ContactPartFact> {
  readonly contact: ContactOf<Part>
  readonly part: Part
  /** What it counted for, in time or late; empty: nothing. */
  readonly met: readonly CountedFor[]
}

/** A contact with parts of which more may be known. */
export type ContactOf<Part extends ContactPartFact> = Omit<ContactFact, 'parts'> & {
  readonly parts: readonly Part[]
}

/** Every part of these contacts, with the findings that counted it. */
export function partsMet<Part extends ContactPartFact>(
  findings: readonly Finding[],
  contacts: readonly ContactOf<Part>[],
): readonly PartMet<Part>[] {
  const metBy = metByContact(findings, contacts)
  return contacts.flatMap((contact) => {
    const { id, parts } = contact
    const own = metBy.get(id)?.sort(byRank) ?? none
    return parts.map((part) => ({
      contact,
      part,
      met: parts.length === 1 ? own : own.filter((one) => isOfPart(one.finding, part, parts)),
    }))
  })
}

const none: readonly CountedFor[] = []

function metByContact(
  findings: readonly Finding[],
  contacts: readonly Pick<ContactFact, 'id' | 'on' | 'recordedOn'>[],
): ReadonlyMap<string, CountedFor[]> {
  const asked = new Map(contacts.map((contact) => [contact.id, contact]))
  const found = new Map<string, CountedFor[]>()
  for (const finding of findings)
    for (const id of finding.counted) {
      const contact = asked.get(id)
      const as = contact && countedAsWhat(finding, { heldOn: contact.on, recordedOn: contact.recordedOn })
      if (as === 'counted' || as === 'late') append(found, id, { finding, as, reason: null })
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
