// A generated school with one list for all of it: as many cadres and persons in one editor as there are.
import { dateOf, day } from '@tongxin/core/calendar/day'
import { beginList } from '../../server/src/features/pairing/commands.ts'
import { sealSchool } from '../../server/src/platform/audit/audit-seal.ts'
import type { Instance } from '../../server/src/platform/instance.ts'
import { must } from '../../server/src/testing/must.ts'
import { rebuildDuties } from '../../server/src/workflows/recount.ts'
import { enterAccounts, enterPairs, enterTerms, loadDocument } from './enter-ground.ts'
import { enterRoster } from './enter-roster.ts'
import { planSchool } from './plan-school.ts'
import { closeTerms, foundStage, officeOf, openHome, type ReadySchool, settle } from './ready-school.ts'
import type { Size } from './size.ts'
import { openStage } from './stage.ts'

export type ListSize = Pick<Size, 'units' | 'cadres' | 'persons' | 'pairings'>

/** The size the editor's goal is stated for; a fifth of the persons has nobody yet. */
export const bigList: ListSize = { units: 50, cadres: 500, persons: 5_000, pairings: 4_000 }

/** The units an import's roster names, with hardly anybody in them yet. */
export const importGround: ListSize = { units: 50, cadres: 50, persons: 60, pairings: 48 }

/** For the test that keeps the measurement from rotting. */
export const smallList: ListSize = { units: 5, cadres: 16, persons: 60, pairings: 48 }

/** Opens the school of this home, entering it first where it is not complete. */
export function readyList(home: string, size: ListSize): Promise<ReadySchool> {
  return openHome(home, (instance) => enterList(instance, size))
}

/** A draft of the whole school, begun from the pairs in force as the product begins one; gives its id. */
export async function beginDraft({ instance, schoolId }: ReadySchool): Promise<string> {
  const stage = openStage(instance, schoolId, instance.clock.now().toISOString())
  return stage.work(
    async (anyone) => {
      const open = await anyone.tx
        .selectFrom('pairing_list')
        .select('id')
        .where('effective_on', 'is', null)
        .executeTakeFirst()
      if (open) return open.id
      const { year } = dateOf(anyone.today)
      const academicYear = `${year}-${year + 1}`
      const list = {
        id: anyone.ids.next(),
        tier: 'school',
        unitId: null,
        academicYear,
        adjusts: null,
        occasion: '',
      }
      const actor = officeOf(schoolId, instance)
      return must(await beginList({ ...anyone, actor }, list)).id
    },
    officeOf(schoolId, instance),
  )
}

async function enterList(instance: Instance, size: ListSize): Promise<void> {
  const { year } = dateOf(instance.clock.today())
  const first = day(`${year - 1}-06-20`)
  const stage = await foundStage(instance, first)
  const plan = planSchool({ ...size, contacts: 0 })
  await enterTerms(stage, year)
  const file = new URL('one-list.yaml', import.meta.url)
  await loadDocument(stage, officeOf(stage.schoolId, instance), { file, since: year - 1 })
  const entered = await enterRoster(stage, plan)
  await enterAccounts(stage, { ...entered, units: [], cadres: [] })
  const pairs = plan.pairs.map((pair) => ({ ...pair, tier: 'school' as const }))
  await enterPairs(stage, { ...plan, pairs }, { entered, from: first })
  await stage.work((work) => rebuildDuties(work))
  await closeTerms(instance, stage.schoolId)
  await sealSchool(instance, stage.schoolId)
  await settle(instance)
}
