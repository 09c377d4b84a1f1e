import type { listNotices, listUrgings, Notice, Urging } from '@tongxin/contract/duties/urging'
import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import { reachOf } from '@tongxin/core/account/may'
import { mayUrge } from '@tongxin/core/urging/may-urge'
import { urgingMessage, urgingNotice } from '@tongxin/core/urging/urging-sentences'
import type { Work } from '../../platform/work.ts'
import { findLastUrgings, findNotices, type StoredNotice, type StoredUrging } from './urging-store.ts'

export type UrgingsAnswer = { readonly rows: Urging[] }

/** The last of each unit within reach. */
export async function readUrgings(
  work: Work,
  { kind, term }: QueryOf<typeof listUrgings>,
): Promise<AnswerOf<typeof listUrgings>> {
  const reach = reachOf(work.actor, 'duty.urge')
  const rows = await findLastUrgings(work, { kind, termId: term, reach, unitId: null })
  return { rows: rows.map(shownUrging), today: work.today, can: { urge: mayUrge(work.actor, kind) } }
}

export function shownUrging(row: StoredUrging): Urging {
  return {
    id: row.id,
    kind: row.kind,
    unitId: row.unit_id,
    unitName: row.unit_name,
    on: row.urged_on,
    at: row.recorded_at,
    byName: row.by_name,
    times: row.number,
    open: row.open_count,
    cadres: row.cadre_count,
    dueOn: row.due_on,
    cite: row.section === null ? null : { section: row.section, phrase: row.phrase ?? '' },
    message: urgingMessage({ ...saidOf(row), unitName: row.unit_name, cadres: row.cadre_count }),
  }
}

/** What the actor was asked for, as a cadre or for a unit, and has not put aside. */
export async function readNotices(work: Work): Promise<AnswerOf<typeof listNotices>> {
  const rows = await findNotices(work, reachOf(work.actor, 'notice.read'))
  return { rows: rows.map(shownNotice) }
}

function shownNotice(row: StoredNotice): Notice {
  return {
    id: row.notice_id,
    kind: row.kind,
    unitName: row.cadre_id === null ? row.unit_name : null,
    on: row.urged_on,
    byName: row.by_name,
    times: row.number,
    dueOn: row.due_on,
    text: urgingNotice({ ...saidOf(row), open: row.own_open, isToUnit: row.cadre_id === null }),
  }
}

function saidOf(row: StoredUrging) {
  return {
    kind: row.kind,
    term: row.work_word,
    termId: row.term_id,
    section: row.section,
    phrase: row.phrase,
    dueOn: row.due_on,
    open: row.open_count,
    on: row.urged_on,
  }
}
