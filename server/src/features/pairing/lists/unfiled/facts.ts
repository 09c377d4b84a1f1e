// Which units have a list still to file, by which clause and day: for 催办.
import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { stillToFile } from '@tongxin/core/pairing/lists/still-to-file'
import type { Work } from '../../../../platform/work.ts'
import { findUnitNames } from '../../unit-store.ts'
import { loadListGround } from '../list-ground.ts'
import { listHead } from '../list-head.ts'
import { findLists } from '../list-store.ts'

export type UnfiledUnit = {
  readonly unitId: string
  readonly unitName: string
  readonly section: string | null
  readonly phrase: string | null
  readonly dueOn: Day | null
  /** Lists: one for each tier. */
  readonly open: number
  readonly cadres: readonly never[]
}

type Unfiled = { readonly term: Term; readonly word: null; readonly units: readonly UnfiledUnit[] }

export async function loadUnfiled(work: Work, term: string, reach: Reach): Promise<Unfiled | 'no-term'> {
  const rows = await findLists(work, reach.all ? null : reach.unitIds)
  const ground = await loadListGround(
    work,
    rows.map((row) => row.policy_version_id),
  )
  const found = ground.calendar.terms.find(({ id }) => id === term)
  if (found === undefined) return 'no-term'
  const names = await findUnitNames(work)
  const asOf = { today: work.today, holidayYears: ground.calendar.holidayYears }
  const heads = rows.map((row) => {
    const policy = ground.policyOf(row.policy_version_id)
    return listHead(row, { policy, unitName: names.get(row.unit_id) ?? null, asOf })
  })
  const units = new Map<string, UnfiledUnit>()
  for (const { unitId, unitName, deadline, filingCites } of stillToFile(heads)) {
    if (unitId === null) continue
    const before = units.get(unitId)
    const { section = null, phrase = null } = filingCites[0] ?? {}
    const dueOn = deadline?.act === 'file' ? deadline.dueOn : null
    const first = { unitId, unitName: unitName ?? '', section, phrase, dueOn, cadres: [] }
    units.set(unitId, before ? { ...before, open: before.open + 1 } : { ...first, open: 1 })
  }
  return { term: found, word: null, units: [...units.values()] }
}
