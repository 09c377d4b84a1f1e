import { addDays, type Day } from '@tongxin/core/calendar/day'
import { addLines, beginList } from '../features/pairing/commands.ts'
import { markStep } from '../features/pairing/lists/mark-commands.ts'
import type { DemoDays } from './calendar.ts'
import type { Entered } from './enter-roster.ts'
import { type Plan, phoneCadre, phoneFriends, plannedUnits } from './plan.ts'
import { must, type Player, type Stage } from './stage.ts'

export type Pair = { readonly cadre: string; readonly person: string; readonly unit: string | null }

type Scene = {
  readonly stage: Stage
  readonly office: Player
  readonly plan: Plan
  readonly days: DemoDays
  readonly entered: Entered
}

/** Two units whose list is decided and not yet filed. */
const unfiled = ['艺术学院', '土木与建筑学院']

/** One unit whose list was made for the year before and stands on: it may say that it leaves it as it is. */
const ofLastYear = '法学院'

/** The lists of all units and of the school, decided before the term; gives the pairs they made. */
export async function enterLists(scene: Scene): Promise<readonly Pair[]> {
  const decidedOn = addDays(scene.days.entered, 5)
  const pairs: Pair[] = []
  for (const unit of plannedUnits) pairs.push(...(await unitList(scene, unit.name, decidedOn)))
  pairs.push(...(await schoolList(scene, addDays(decidedOn, 3))))
  return pairs
}

async function unitList(scene: Scene, unit: string, on: Day): Promise<readonly Pair[]> {
  const { plan, stage, office } = scene
  const cadres = plan.cadres.filter((cadre) => cadre.unit === unit).map((cadre) => cadre.name)
  const covered = plan.persons.filter((person) => person.unit === unit && person.fate !== 'uncovered')
  const pairs = covered.map(({ name }, index) => ({
    person: name,
    cadre: cadreFor(name, cadres, index),
    unit,
  }))
  const unitId = scene.entered.units.get(unit) ?? null
  const { academicYear: thisYear, lastYear } = scene.days
  const academicYear = unit === ofLastYear ? lastYear : thisYear
  const listId = await draw(scene, { tier: 'unit', unitId, pairs, on, academicYear })
  const mark = { role: 'unitOrg', outcome: 'done', reason: '', lineId: null, until: null } as const
  await stage({ on, at: '15:30:00', as: office }, async (work) => {
    const decided = {
      ...mark,
      id: work.ids.next(),
      step: 0,
      on,
      body: `${unit}党委会`,
      minutesNo: '党委会纪要〔2026〕9号',
    }
    must(await markStep(work, { listId, version: 1, mark: decided }))
    if (unfiled.includes(unit)) return
    const filed = { ...mark, id: work.ids.next(), step: 1, on, body: '', minutesNo: '' }
    must(await markStep(work, { listId, version: 2, mark: filed }))
  })
  return pairs
}

/** The phone cadre keeps contact with two friends from the beginning; the rest goes round. */
function cadreFor(person: string, cadres: readonly string[], index: number): string {
  const [first, ...others] = cadres
  if (first === undefined) throw new Error('a unit of the demo has no cadre')
  if (first !== phoneCadre.name) return cadres[index % cadres.length] ?? first
  const own = phoneFriends.slice(0, 2).some((friend) => friend === person)
  return own ? first : (others[index % others.length] ?? first)
}

async function schoolList(scene: Scene, on: Day): Promise<readonly Pair[]> {
  const { plan, stage, office } = scene
  const pairs = pairsOfLeaders(plan)
  const listId = await draw(scene, {
    tier: 'school',
    unitId: null,
    pairs,
    on,
    academicYear: scene.days.academicYear,
  })
  await stage({ on, at: '16:00:00', as: office }, async (work) => {
    const lines = await work.tx
      .selectFrom('pairing_list_line')
      .select('id')
      .where('list_id', '=', listId)
      .where('superseded_at', 'is', null)
      .execute()
    const steps = [
      { step: 0, role: 'ufwd', lineId: null, reason: '' },
      { step: 0, role: 'unitOrg', lineId: null, reason: '' },
      { step: 1, role: 'ufwd', lineId: null, reason: '' },
      // The office enters what each leader signed.
      ...lines.map((line) => ({ step: 2, role: 'cadre', lineId: line.id, reason: '本人签字件' })),
      { step: 3, role: 'schoolCommittee', lineId: null, reason: '' },
      { step: 4, role: 'ufwd', lineId: null, reason: '' },
    ]
    for (const [index, { step, role, lineId, reason }] of steps.entries()) {
      const decided =
        step === 3 ? { body: '校党委会', minutesNo: '校党委会纪要〔2026〕14号' } : { body: '', minutesNo: '' }
      const mark = {
        id: work.ids.next(),
        step,
        outcome: 'done' as const,
        role,
        on,
        reason,
        lineId,
        until: null,
        ...decided,
      }
      must(await markStep(work, { listId, version: index + 1, mark }))
    }
  })
  return pairs
}

/** Each leader keeps contact with somebody of a seat, whom a cadre of the unit knows too. */
export function pairsOfLeaders({ leaders, persons }: Plan): readonly Pair[] {
  const seats = persons.filter((person) => person.seat && person.fate === 'met')
  return leaders.flatMap(({ name }, index) => {
    const person = seats[index]
    return person ? [{ cadre: name, person: person.name, unit: null }] : []
  })
}

/** The leader who keeps contact with a friend of the phone cadre. */
export function leaderBeside(plan: Plan): string {
  const pair = pairsOfLeaders(plan).find(({ person }) => person === phoneFriends[1])
  if (!pair) throw new Error('no leader of the demo has a friend in common with the phone cadre')
  return pair.cadre
}

async function draw(
  { stage, office, entered }: Scene,
  list: {
    readonly tier: string
    readonly unitId: string | null
    readonly pairs: readonly Pair[]
    readonly on: Day
    readonly academicYear: string
  },
): Promise<string> {
  const idOf = (name: string) => entered.humans.get(name) ?? ''
  return stage({ on: list.on, at: '14:00:00', as: office }, async (work) => {
    const id = work.ids.next()
    const { tier, unitId, academicYear } = list
    const made = { adjusts: null, occasion: '' }
    must(await beginList(work, { id, tier, unitId, academicYear, ...made }))
    const lines = list.pairs.map((pair) => ({
      id: work.ids.next(),
      cadreId: idOf(pair.cadre),
      personId: idOf(pair.person),
      reason: '',
    }))
    must(await addLines(work, id, lines))
    return id
  })
}
