import { recordHuman } from '../features/roster/commands.ts'
import type { Work } from '../platform/work.ts'
import { type Entered, personSheet } from './enter-roster.ts'
import { type Plan, type PlannedPerson, phoneFriends } from './plan.ts'
import { must } from './stage.ts'

/**
 * Two entries as rosters really have them: another of the same name in another unit, and somebody entered twice. Neither is on the
 * register, so that no figure moves.
 */
export async function enterAlike(work: Work, plan: Plan, { units }: Entered): Promise<void> {
  const twice = plan.persons.find(({ unit }) => unit === '艺术学院')
  if (!twice) throw new Error('nobody of the demo can be entered twice')
  const unlike = { party: '12', title: '讲师', ethnicity: null, seat: false, fate: 'uncovered' } as const
  const namesake = { ...unlike, name: phoneFriends[1], staffNo: '30299', unit: '外国语学院' }
  const enter = async (person: PlannedPerson, staffNo: string | null) => {
    const { detail, facts } = personSheet(person, units.get(person.unit) ?? '')
    const sent = { detail: { ...detail, staffNo }, facts: { ...facts, registers: [] } }
    must(await recordHuman(work, { id: work.ids.next(), version: null, sent }))
  }
  await enter(namesake, namesake.staffNo)
  await enter({ ...twice, unit: '机关党委' }, null)
}
