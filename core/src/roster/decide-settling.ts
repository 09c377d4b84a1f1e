// Settling the people of a unit that ended: where each goes, and what becomes of the posts held in it. All of them or none.
import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { decideSheet } from './decide-sheet.ts'
import type { StoredSheet } from './human-sheet.ts'
import { sheetAfterSettling } from './sheet-after-settling.ts'
import { changesNothing, type SheetChanges } from './sheet-changes.ts'

/** Where somebody goes, as the sheet was seen in that version. */
export interface SettledPerson {
  readonly humanId: string
  readonly version: number
  readonly unitId: string
  readonly posts: readonly { readonly id: string; readonly title: string | null }[]
}

export interface SettlingGround {
  /** The unit that ended, and the first day without it. */
  readonly unitId: string
  readonly on: Day
  /** Units that stand today. */
  readonly standing: ReadonlySet<string>
  readonly unitIds: ReadonlySet<string>
  readonly sheets: ReadonlyMap<string, StoredSheet>
}

export function decideSettling(
  people: readonly SettledPerson[],
  { unitId, on, standing, unitIds, sheets }: SettlingGround,
): Decision<readonly SheetChanges[]> {
  if (people.some((one) => one.unitId === unitId)) return refuse({ code: 'unit-into-itself' })
  // An id is no word for anybody.
  if (people.some((one) => !standing.has(one.unitId))) return refuse({ code: 'unit-unknown', unit: '' })
  const known = people.flatMap((one) => {
    const stored = sheets.get(one.humanId)
    return stored ? [{ ...one, stored }] : []
  })
  if (known.length < people.length) return refuse({ code: 'not-found' })
  const changed = known.filter(({ version, stored }) => version !== stored.version)
  if (changed.length > 0)
    return refuse({ code: 'sheets-changed', names: changed.map(({ stored }) => stored.detail.name) })
  const settled: SheetChanges[] = []
  for (const { stored, unitId: intoId, posts } of known) {
    const titles = new Map(posts.map(({ id, title }) => [id, title]))
    const sent = sheetAfterSettling(stored, { unitId, intoId, on, posts: titles })
    const decision = decideSheet({ stored, sent, isNew: false, unitIds, staffNoOwner: null })
    if (!decision.ok) return decision
    if (!changesNothing(decision.changes)) settled.push(decision.changes)
  }
  const fields = [...new Set(settled.flatMap((one) => one.fields))]
  const subjectIds = settled.map(({ humanId }) => humanId)
  return accept(settled, { act: 'human.recorded', subjectKind: 'human', subjectIds, fields })
}
