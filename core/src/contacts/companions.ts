import type { Day } from '../calendar/day.ts'
import { accept, type Decision, type Refused, refuse } from '../decision/decision.ts'
import type { DecidedContact } from './decide-contact.ts'

/** Another cadre who is said to have taken part in a meeting, as known on its day. */
export interface Companion {
  readonly cadreId: string
  readonly isCadre: boolean
  /** The persons paired with them that day, or of pairings they assist with where that counts. */
  readonly pairedOn: ReadonlySet<string>
  /** What they have on record of that day in that form already: person → the contact's root id. */
  readonly written: ReadonlyMap<string, string>
  /** The root id of what is entered for them now. */
  readonly contactId: string
}

/** What one meeting puts down for a cadre who was there beside the one who writes. */
export interface CompanionRecord {
  readonly cadreId: string
  /** Entered for them, to be confirmed; null: they wrote down all of it themselves. */
  readonly entered: { readonly contactId: string; readonly decided: DecidedContact } | null
  /** Contacts of theirs that are of this meeting. */
  readonly contactIds: readonly string[]
}

export interface CompanionGround {
  /** Whose contact it is, and its root id. */
  readonly cadreId: string
  readonly contactId: string
  /** Those named. */
  readonly asked: readonly string[]
  /** Those of them who are known to be paired with anybody the cadre is paired with. */
  readonly known: readonly Companion[]
}

/**
 * One meeting of several cadres: beside the contact of the one who writes, each other has one of their own, of the persons
 * paired with them that day. It tells the same occasion in the same words; what was raised, promised and remarked is
 * kept once, with who wrote it. What they wrote down themselves is not entered again.
 *
 * Refused: `companion-oneself`, `companion-not-paired` (also somebody who does not exist), `companion-no-cadre`.
 */
export function decideCompanions(
  decided: DecidedContact,
  { cadreId, contactId, asked, known }: CompanionGround,
): Decision<readonly CompanionRecord[]> {
  const records: CompanionRecord[] = []
  for (const id of new Set(asked)) {
    if (id === cadreId) return refuse({ code: 'companion-oneself' })
    const companion = known.find((one) => one.cadreId === id)
    const refused = refusalOf(companion, { id, decided })
    if (refused) return refused
    if (companion) records.push(recordOf(companion, decided))
  }
  return accept(records, {
    act: 'contact.companions-named',
    subjectKind: 'contact',
    subjectIds: [contactId, ...records.flatMap(({ contactIds }) => contactIds)],
    fields: ['held_on', 'form', 'parts'],
  })
}

function refusalOf(
  companion: Companion | undefined,
  { id: cadreId, decided }: { readonly id: string; readonly decided: DecidedContact },
): Refused | undefined {
  const on: Day = decided.heldOn
  if (!companion || !decided.parts.some(({ personId }) => companion.pairedOn.has(personId)))
    return refuse({ code: 'companion-not-paired', cadreId, on })
  return companion.isCadre ? undefined : refuse({ code: 'companion-no-cadre', cadreId, on })
}

function recordOf({ cadreId, pairedOn, written, contactId }: Companion, decided: DecidedContact) {
  const theirs = decided.parts.filter(({ personId }) => pairedOn.has(personId))
  const parts = theirs
    .filter(({ personId }) => !written.has(personId))
    .map((part) => ({ ...part, raised: null, remark: '', promise: null, event: null, answers: null }))
  const before = theirs.flatMap(({ personId }) => written.get(personId) ?? [])
  return {
    cadreId,
    entered: parts.length === 0 ? null : { contactId, decided: { ...decided, parts } },
    contactIds: [...new Set(before), ...(parts.length === 0 ? [] : [contactId])],
  }
}
