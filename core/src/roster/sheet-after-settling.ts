import type { PostRow, SentSheet, StoredSheet } from './human-sheet.ts'
import { type Merger, sheetAfterMerger } from './sheet-after-merger.ts'

/** Where somebody of a unit that ended goes, and what becomes of the posts held in it. */
export interface Settling extends Merger {
  /** By the id of the post: its title in the other unit, or null where it ended with the unit. One that is not named stays as it is. */
  readonly posts: ReadonlyMap<string, string | null>
}

/** A sheet after somebody was settled: as after a merger, and with each post that was decided held in the other unit or ended. */
export function sheetAfterSettling(stored: StoredSheet, settling: Settling): SentSheet {
  const { facts } = sheetAfterMerger(stored, settling)
  return {
    detail: {},
    facts: { ...facts, posts: stored.facts.posts.flatMap((row) => settled(row, settling)) },
  }
}

function settled(
  { id, ...row }: PostRow & { readonly id: string },
  { unitId, intoId, on, posts }: Settling,
): readonly PostRow[] {
  const title = posts.get(id)
  if (title === undefined || row.unitId !== unitId || (row.to !== null && row.to <= on)) return [row]
  const ended = row.from === null || row.from < on ? [{ ...row, to: on }] : []
  if (title === null) return ended
  const from = row.from !== null && row.from > on ? row.from : on
  return [...ended, { ...row, unitId: intoId, title, from }]
}
