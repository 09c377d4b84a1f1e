import { eventsOfStep, type TouchingRecord } from '@tongxin/core/duties/record-rules'
import type { KeptRecord } from '@tongxin/core/records/decide-record'
import type { FoundRecord } from './store.ts'

/** What has to be counted again: which rules, and whose pairings; null: everybody's. */
export type Touched = {
  readonly record: TouchingRecord
  readonly humanIds: readonly string[] | null
}

export function touchedBy(record: KeptRecord, sides: readonly string[]): Touched {
  const { kind, word, procedure, humanId, participantIds } = record
  const about = [...(humanId === null ? [] : [humanId]), ...participantIds, ...sides]
  return { record: touchingRecord(kind, { word, procedure }), humanIds: about.length === 0 ? null : about }
}

export function touchedByFound(found: FoundRecord): Touched {
  const { kind, requirement, human_id, participants, pairing_id } = found
  const record = { ...touchingRecord(kind, found), isTakenBack: true }
  const about = [...(human_id === null ? [] : [human_id]), ...participants]
  const isOfPeople = about.length > 0 && pairing_id === null
  return {
    record: requirement === null ? record : { ...record, explains: requirement },
    humanIds: isOfPeople ? about : null,
  }
}

const counted = ['document', 'activity', 'inspection', 'appointment', 'step'] as const

function touchingRecord(
  kind: string,
  { word, procedure }: { readonly word: string | null; readonly procedure: string | null },
): TouchingRecord {
  const counts = counted.find((each) => each === kind) ?? null
  if (kind === 'event') return { counts, events: word === null ? [] : [word] }
  if (kind === 'step' && word !== null && procedure !== null)
    return { counts, events: eventsOfStep(procedure, word) }
  return { counts, events: counts === null ? [] : [counts] }
}
