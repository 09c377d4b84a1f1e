// The event a part names as what it answers, for those who may know of it.
import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { type AccessFacts, may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type NamedInPolicy, outlineNames } from '@tongxin/core/policy/outline/names'
import { emptyVocabulary } from '@tongxin/core/policy/reading/vocabulary-reader'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'

export type AnsweredColumns = {
  readonly event_id: string | null
  readonly event_kind: string | null
  readonly event_on: Day | null
  /** Of one that is a record of its own; null: it is not, or none is named. */
  readonly event_record: { readonly restricted: boolean; readonly isTakenBack: boolean } | null
}

/** The record a part's event is, as a column `event_record`; the other columns stand in the part itself. */
export function eventRecordOf(part: 'part' | 'page'): RawBuilder<AnsweredColumns['event_record']> {
  const eventId = sql.ref(`${part}.event_id`)
  return sql`(select json_build_object('restricted', r.restricted, 'isTakenBack', r.superseded_at is not null)
    from kept_record r where r.school_id = ${sql.ref(`${part}.school_id`)}
      and r.id = case when ${eventId} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${eventId}::uuid end)`
}

/** Where no document is in force what is built in is named alone. */
export const nothingNamed: NamedInPolicy = {
  roles: {},
  tiers: [],
  annexForms: [],
  vocabulary: emptyVocabulary,
}

/** Who may not know of such an event reads no event. */
export function shownEvent(
  { actor }: Work,
  { event_id: id, event_kind: kind, event_on: on, event_record: record }: AnsweredColumns,
  { access, words }: { readonly access: AccessFacts; readonly words: NamedInPolicy },
): ContactRecord['parts'][number]['event'] {
  if (id === null || kind === null || on === null) return null
  if (record?.restricted && !may(actor, 'record.read-restricted', access).allowed) return null
  return { id, name: outlineNames(words).event(kind), on, stands: !record?.isTakenBack }
}
