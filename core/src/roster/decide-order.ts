import type { Day } from '../calendar/day.ts'
import { accept, type Decision } from '../decision/decision.ts'
import { covers } from './dated.ts'
import type { HumanRole, StoredSheet } from './human-sheet.ts'
import { changesNothing, changesOfSheet, type SheetChanges } from './sheet-changes.ts'

/** The numbers of 手工顺序 somebody gives in a role: 0 takes the number away. */
export interface OrderGiven {
  readonly role: HumanRole
  readonly on: Day
  readonly numbers: ReadonlyMap<string, number>
}

/** What new numbers change: only the role that holds on the day, which keeps its days; who has the number already stays as they are. */
export function decideOrder(
  sheets: readonly StoredSheet[],
  given: OrderGiven,
): Decision<readonly SheetChanges[]> {
  const changed = sheets
    .map((sheet) => changesOfSheet(sheet, { detail: {}, facts: { roles: rolesWith(sheet, given) } }))
    .filter((changes) => !changesNothing(changes))
  return accept(changed, {
    act: 'human.recorded',
    subjectKind: 'human',
    subjectIds: changed.map(({ humanId }) => humanId),
    fields: ['roles'],
  })
}

function rolesWith({ id, facts }: StoredSheet, { role, on, numbers }: OrderGiven) {
  const number = numbers.get(id)
  return facts.roles.map(({ role: held, unitId, from, to, sortOrder }) => {
    const isGiven = number !== undefined && held === role && covers({ from, to }, on)
    return { role: held, unitId, from, to, sortOrder: isGiven ? number : sortOrder }
  })
}
