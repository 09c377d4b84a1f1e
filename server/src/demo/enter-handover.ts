import { addDays } from '@tongxin/core/calendar/day'
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
}

/** A colleague of the phone cadre passes somebody on to him: signed by the one on paper, awaited from the other. */
export async function enterHandover({ stage, office, days, entered }: Scene, pairs: readonly Pair[]) {
  const passed = pairs.find(({ unit, cadre }) => unit === phoneCadre.unit && cadre !== phoneCadre.name)
  const idOf = (name: string) => entered.humans.get(name) ?? ''
  if (!passed) throw new Error('nobody of the demo can pass anybody on')
  const on = addDays(days.entered, 30)
  await stage({ on, at: '10:00:00', as: office }, async (work) => {
    const pairing = await work.tx
      .selectFrom('pairing')
      .select('id')
      .where('cadre_id', '=', idOf(passed.cadre))
      .where('person_id', '=', idOf(passed.person))
      .executeTakeFirstOrThrow()
    const id = work.ids.next()
    must(await openHandover(work, { id, pairingId: pairing.id, successorId: idOf(phoneCadre.name) }))
    must(await recordPaper(work, id, { side: 'predecessor', on, signedBy: passed.cadre }))
  })
}
