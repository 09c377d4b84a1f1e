// How the pairings of some persons stand on a board: counted as they are known now, or as they were frozen, with what was
// entered since beside them.
import type { BoardPerson } from '@tongxin/contract/duties/duties'
import type { Work } from '../../platform/work.ts'
import { countLateByPair, loadFrozenOfPersons } from './board-closing.ts'
import type { BoardSetting } from './board-setting.ts'
import { loadCountsOfPersons } from './store.ts'
import { onePerRule } from './stored-count.ts'

type Line = Omit<BoardPerson['pairings'][number], 'nextDue'>

export type PersonLine = {
  readonly personId: string
  readonly cadreId: string | null
  readonly unitId: string | null
  readonly unitName: string | null
  /** null: what is said of the person itself, as coverage, or of a pairing that had ended. */
  readonly pairing: Line | null
}

export async function loadPersonLines(
  work: Work,
  setting: BoardSetting,
  personIds: readonly string[],
): Promise<readonly PersonLine[]> {
  const counts = await loadCountsOfPersons(work, personIds, setting)
  const frozen = await loadFrozenOfPersons(work, personIds, setting.frozen)
  const { closing, knownAt } = setting
  const late = closing ? await countLateByPair(work, { closing, knownAt }, personIds) : []
  const rows = [
    ...frozen,
    ...onePerRule(counts).map((row) => ({
      ...row,
      counted: row.counted + row.late,
      state: setting.stateOf(row) ?? 'unknown',
    })),
  ]
  return rows.map((row) => ({
    personId: row.person_id ?? '',
    cadreId: row.cadre_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    pairing:
      row.bearer_kind === 'pairing' && row.applies !== 'ended'
        ? {
            pairingId: row.bearer_id,
            cadreName: row.cadre_name ?? '',
            state: row.state,
            counted: row.counted,
            lastOn: row.last_on,
            late:
              late.find((one) => one.cadre_id === row.cadre_id && one.person_id === row.person_id)?.count ??
              0,
          }
        : null,
  }))
}
