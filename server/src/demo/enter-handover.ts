import { addDays, type Day, laterDay } from '@tongxin/core/calendar/day'
import { openHandover, recordPaper } from '../features/pairing/handover/commands.ts'
import type { DemoDays } from './calendar.ts'
import type { Pair } from './enter-lists.ts'
import type { Entered } from './enter-roster.ts'
import { phoneCadre } from './plan.ts'
import { must, type Player, type Stage } from './stage.ts'

type Scene = {
  readonly stage: Stage
  readonly office: Player
  readonly days: DemoDays
  readonly entered: Entered
  readonly today: Day
}

/** A colleague of the phone cadre passes somebody on to him: signed by the one on paper, awaited from the other. */
export async function enterHandover(
  { stage, office, days, entered, today }: Scene,
  pairs: readonly Pair[],
): Promise<void> {
  const passed = pairs.find(({ unit, cadre }) => unit === phoneCadre.unit && cadre !== phoneCadre.name)
  const idOf = (name: string) => entered.humans.get(name) ?? ''
  if (!passed) throw new Error('nobody of the demo can pass anybody on')
  const [cadreId, personId] = [idOf(passed.cadre), idOf(passed.person)]
  const lastTalk = await stage({ on: today, as: office }, (work) =>
    work.tx
      .selectFrom('contact_part')
      .select('held_on')
      .where('cadre_id', '=', cadreId)
      .where('person_id', '=', personId)
      .orderBy('held_on', 'desc')
      .executeTakeFirst(),
  )
  // A paper signed before the last talk would hand over less than there was.
  const signed = laterDay(addDays(days.entered, 30), lastTalk?.held_on ?? days.entered)
  const on = signed < today ? signed : today
  await stage({ on, at: '18:00:00', as: office }, async (work) => {
    const pairing = await work.tx
      .selectFrom('pairing')
      .select('id')
      .where('cadre_id', '=', cadreId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    const id = work.ids.next()
    must(await openHandover(work, { id, pairingId: pairing.id, successorId: idOf(phoneCadre.name) }))
    must(await recordPaper(work, id, { side: 'predecessor', on, signedBy: passed.cadre }))
  })
}
