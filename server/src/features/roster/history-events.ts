import type { RecordedChange } from '@tongxin/contract/roster/history'
import { compareText } from '@tongxin/core/reading/compare-text'
import { type ChangeWay, whySentence } from '@tongxin/core/roster/history/why-sentences'
import { nameBeforeMerge } from '@tongxin/core/roster/merging/merged-name'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'

type EventRow = {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly act: string
  readonly file: string | null
  readonly merged: string | null
}

export type HistoryEvent = Pick<RecordedChange, 'id' | 'at' | 'by'> &
  Pick<EventRow, 'act' | 'file' | 'merged'>

/** Who did what when, with the table or the merge it came by; and every merge of a human, where one is asked for. */
export async function loadHistoryEvents(
  { tx }: Pick<Work, 'tx'>,
  ids: readonly string[],
  humanId: string | null = null,
): Promise<ReadonlyMap<string, HistoryEvent>> {
  const { rows } =
    await sql<EventRow>`select e.id, e.at, a.display_name as by, e.act, b.file_name as file, d.name as merged
    from audit_event e
    left join account a on a.school_id = e.school_id and a.id = e.actor_id
    left join import_batch b on b.school_id = e.school_id and e.id in (b.committed_in, b.undone_in)
    left join human_merge m on m.school_id = e.school_id and e.id in (m.recorded_in, m.superseded_in)
    left join human_detail d on d.school_id = m.school_id and d.human_id = m.merged_id and d.superseded_at is null
    where e.school_id = current_school() and (e.id = any(${[...ids]}::uuid[])
      or ${humanId}::uuid in (m.surviving_id, m.merged_id))`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** @param isFirst whether nothing was in the books before it */
export function whyOf(
  { act, file, merged }: HistoryEvent,
  { isFirst, formerly }: { readonly isFirst: boolean; readonly formerly: string | null },
): string {
  return whySentence(wayOf({ act, file, merged }, isFirst), formerly)
}

function wayOf(
  { act, file, merged }: Pick<HistoryEvent, 'act' | 'file' | 'merged'>,
  isFirst: boolean,
): ChangeWay {
  const mergedName = nameBeforeMerge(merged ?? '')
  if (act === 'human.merged') return { kind: 'merged', mergedName }
  if (act === 'human.merge-undone') return { kind: 'merge-undone', mergedName }
  if (act === 'import.undone') return { kind: 'import-undone', fileName: file ?? '' }
  if (file !== null) return { kind: 'imported', fileName: file }
  return { kind: isFirst ? 'entered' : 'changed' }
}

export function newestFirst(rows: readonly RecordedChange[]): RecordedChange[] {
  return [...rows].sort((a, b) => compareText(b.at, a.at) || compareText(b.id, a.id))
}
