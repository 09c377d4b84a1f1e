// Every column that names a human, once: what undoing an import looks at, and what merging two humans moves. A test holds it
// against the schema, so that a new table cannot be forgotten.
import type { ImportObstacle } from '@tongxin/contract/imports/imports'
import { type RawBuilder, sql } from 'kysely'

export const humanKinds = [
  'sheet',
  'account',
  'list-line',
  'pairing',
  'contact',
  'promise',
  'handover',
  'excuse',
  'record',
] as const satisfies readonly (ImportObstacle['kind'] | 'sheet')[]
export type HumanKind = (typeof humanKinds)[number]

export type HumanColumn = {
  readonly table: string
  readonly column: string
  /** What tells a row of the table from others, beside the human. */
  readonly key: string
  /** What its rows are to the office; `sheet`: facts of the human's own sheet. */
  readonly kind: HumanKind
  /** Rows that stand no more name nobody. */
  readonly current?: true
  /** The other side of the row: one that would name a human on both sides stays as it was written. */
  readonly side?: string
  /** Columns that may stand only once beside the human, whether or not the row still stands. */
  readonly once?: readonly string[]
  /** The id is kept as text. */
  readonly asText?: true
}

const sheet = (table: string): HumanColumn => ({ table, column: 'human_id', key: 'id', kind: 'sheet' })

export const humanColumns: readonly HumanColumn[] = [
  { table: 'account', column: 'human_id', key: 'id', kind: 'account' },
  { table: 'account_grant', column: 'cadre_id', key: 'id', kind: 'account', current: true },
  {
    table: 'pairing_list_line',
    column: 'cadre_id',
    key: 'id',
    kind: 'list-line',
    current: true,
    side: 'person_id',
  },
  {
    table: 'pairing_list_line',
    column: 'person_id',
    key: 'id',
    kind: 'list-line',
    current: true,
    side: 'cadre_id',
  },
  { table: 'pairing_list_mark', column: 'cadre_id', key: 'id', kind: 'list-line', side: 'person_id' },
  { table: 'pairing_list_mark', column: 'person_id', key: 'id', kind: 'list-line', side: 'cadre_id' },
  { table: 'pairing', column: 'cadre_id', key: 'id', kind: 'pairing', side: 'person_id' },
  { table: 'pairing', column: 'person_id', key: 'id', kind: 'pairing', side: 'cadre_id' },
  { table: 'pairing_assistant', column: 'human_id', key: 'id', kind: 'pairing', current: true },
  {
    table: 'contact_part',
    column: 'cadre_id',
    key: 'id',
    kind: 'contact',
    side: 'person_id',
    once: ['contact_id', 'person_id'],
  },
  {
    table: 'contact_part',
    column: 'person_id',
    key: 'id',
    kind: 'contact',
    side: 'cadre_id',
    once: ['contact_id', 'cadre_id'],
  },
  {
    table: 'contact_confirmation',
    column: 'cadre_id',
    key: 'contact_id',
    kind: 'contact',
    once: ['contact_id'],
  },
  { table: 'inquiry', column: 'cadre_id', key: 'id', kind: 'contact' },
  { table: 'promise', column: 'cadre_id', key: 'id', kind: 'promise', side: 'person_id' },
  { table: 'promise', column: 'person_id', key: 'id', kind: 'promise', side: 'cadre_id' },
  { table: 'promise', column: 'holder_id', key: 'id', kind: 'promise' },
  { table: 'handover', column: 'successor_id', key: 'id', kind: 'handover', current: true },
  { table: 'excuse', column: 'human_id', key: 'id', kind: 'excuse', current: true },
  { table: 'kept_record', column: 'human_id', key: 'id', kind: 'record', current: true },
  { table: 'kept_record', column: 'bearer_id', key: 'id', kind: 'record', current: true, asText: true },
  {
    table: 'kept_record_participant',
    column: 'human_id',
    key: 'record_id',
    kind: 'record',
    once: ['record_id'],
  },
  sheet('human_role'),
  sheet('party_membership'),
  sheet('post'),
  sheet('employment'),
  sheet('qualification'),
  sheet('identity'),
  sheet('register_entry'),
  sheet('portfolio'),
]

/** Columns that name a human and stay as they are when two are merged, with the reason. */
export const unmovedColumns: Readonly<Record<string, string>> = {
  'human_detail human_id': 'the merged human keeps its names, as what was frozen shows them',
  'duty_count cadre_id': 'counted anew',
  'duty_count person_id': 'counted anew',
  'duty_count bearer_id': 'counted anew',
  'frozen_finding cadre_id': 'frozen',
  'frozen_finding person_id': 'frozen',
  'frozen_finding bearer_id': 'frozen',
  'urging_notice cadre_id': 'what was sent stays with whom it was sent to; the next goes to who stands',
  'promise_reminder human_id': 'a setting of the account: the one who stays keeps their own',
  'human_merge surviving_id': 'what was merged',
  'human_merge merged_id': 'what was merged',
  'human_apart first_id': 'read through the merges since',
  'human_apart second_id': 'read through the merges since',
}

/** An id as the column holds it. */
export function idIn({ asText }: HumanColumn, id: string): RawBuilder<unknown> {
  return asText ? sql`${id}::text` : sql`${id}::uuid`
}
