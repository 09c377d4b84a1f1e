import type { RecordedChange } from '@tongxin/contract/roster/history'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { eventsOf, sheetChangesIn } from '@tongxin/core/roster/history/sheet-history'
import { unitChangesIn } from '@tongxin/core/roster/history/unit-history'
import { fromStoredStart } from '@tongxin/core/roster/open-start'
import type { Work } from '../../platform/work.ts'
import { type HistoryEvent, loadHistoryEvents, newestFirst, whyOf } from './history-events.ts'
import { loadUnits } from './queries.ts'
import { reachedBy } from './reach.ts'
import { showingsOf } from './show-sheet.ts'
import { unitNamer } from './unit-namer.ts'
import { loadWritten, type WrittenPart } from './written-sheets.ts'

type History = { readonly rows: RecordedChange[]; readonly hides: boolean }
type Done = { readonly ok: true; readonly value: History } | Refused

/** Every change of a sheet as this actor may read it; a change of what is hidden from them is no change. */
export async function readHumanHistory(work: Work, asked: string): Promise<Done> {
  const { humanId, ways } = await reachedBy(work, asked)
  if (!ways.some((way) => may(work.actor, 'human.history', way).allowed)) return refuse({ code: 'not-found' })
  const shown = showingsOf(work, ways)
  const fields = Object.entries(shown).flatMap(([field, showing]) => (showing === 'plain' ? [field] : []))
  await work.record([{ act: 'human.history-read', subjectKind: 'human', subjectIds: [humanId], fields }])
  const parts = await loadWritten(work, humanId)
  if (parts.every(({ written }) => eventsOf(written).size === 0)) return refuse({ code: 'not-found' })
  const ids = parts.flatMap(({ written }) => [...eventsOf(written)])
  const events = await loadHistoryEvents(work, [...new Set(ids)], humanId)
  const unitName = unitNamer(await loadUnits(work), work.today)
  const rows = parts.flatMap((part) =>
    entriesOf(part, events, (event) => sheetChangesIn(event, part.written, { shown, unitName })),
  )
  const told = new Set(rows.map(({ id }) => id))
  const merges = [...events.values()].filter(({ id, merged }) => merged !== null && !told.has(id))
  const bare = merges.flatMap((event) => entryOf(event, [], noSheet))
  const hides = Object.values(shown).includes('hidden')
  return { ok: true, value: { rows: newestFirst([...rows, ...bare]), hides } }
}

type Changes = RecordedChange['changes']
const noSheet = { isFirst: false, formerly: null }

function entriesOf(
  { formerly, written }: WrittenPart,
  events: ReadonlyMap<string, HistoryEvent>,
  changesIn: (event: string) => readonly Changes[number][],
): readonly RecordedChange[] {
  const ids = [...eventsOf(written)].sort()
  return ids.flatMap((id, at) => {
    const changes = [...changesIn(id)]
    return changes.length === 0 ? [] : entryOf(events.get(id), changes, { isFirst: at === 0, formerly })
  })
}

function entryOf(
  event: HistoryEvent | undefined,
  changes: Changes,
  about: { readonly isFirst: boolean; readonly formerly: string | null },
): readonly RecordedChange[] {
  if (!event) return []
  return [{ id: event.id, at: event.at, by: event.by, why: whyOf(event, about), changes }]
}

/** Every change of a unit. */
export async function readUnitHistory(work: Work, unitId: string): Promise<Done> {
  if (!may(work.actor, 'unit.read', { unitId }).allowed) return refuse({ code: 'not-found' })
  const stored = await work.tx
    .selectFrom('unit_fact')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('valid_from')
    .execute()
  const rows = stored.map((row) => ({
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    parentId: row.parent_id,
    sortOrder: row.sort_order,
    from: fromStoredStart(row.valid_from),
    to: row.valid_to,
    into: row.into_ids,
    recordedIn: row.recorded_in,
    supersededIn: row.superseded_in,
  }))
  if (rows.length === 0) return refuse({ code: 'not-found' })
  const ids = [
    ...new Set(
      rows.flatMap(({ recordedIn, supersededIn }) => [recordedIn, ...(supersededIn ? [supersededIn] : [])]),
    ),
  ].sort()
  const events = await loadHistoryEvents(work, ids)
  const unitName = unitNamer(await loadUnits(work), work.today)
  const entries = ids.flatMap((id, at) => {
    const changes = [...unitChangesIn(id, rows, unitName)]
    return changes.length === 0 ? [] : entryOf(events.get(id), changes, { isFirst: at === 0, formerly: null })
  })
  return { ok: true, value: { rows: newestFirst(entries), hides: false } }
}
