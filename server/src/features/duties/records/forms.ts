import type { listRecordForms, RecordForm } from '@tongxin/contract/duties/records'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { stepActWords } from '@tongxin/core/policy/outline/act-words'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import { offersOn } from '@tongxin/core/records/offers-on'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import { sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { documentOn, loadGround } from '../ground.ts'
import { mayEnter } from './may-record.ts'

type Forms = AnswerOf<typeof listRecordForms>

/** The forms of a day, and the units within reach they may be about. Two statements. */
export async function listForms(
  work: Work,
  on: Day,
): Promise<{ readonly ok: true; readonly value: Forms } | Refused> {
  const ground = await loadGround(work)
  const offers = offersOn(ground.policies, { on, today: work.today })
  const policy = documentOn(ground, on)
  if (typeof offers !== 'object' || policy === undefined) return refuse({ code: 'no-policy-in-force', on })
  const forms = offers.filter((offer) => mayEnter(work, offer, null)).map((offer) => shownForm(offer, policy))
  return { ok: true, value: { forms, units: await listUnits(work, on) } }
}

export function shownForm(offer: RecordOffer, policy: Policy): RecordForm {
  const names = outlineNames(policy)
  const [cite] = offer.cite
  return {
    id: offer.id,
    kind: offer.kind,
    requirements: [...offer.requirements],
    label: offer.label,
    words: offer.words.map((id) => ({ id, name: wordName(offer.kind, id, policy) })),
    roles: offer.roles.map((id) => ({ id, name: names.role(id) })),
    to: offer.to.map(names.role),
    tiers: offer.tiers.map((id) => ({ id, name: names.tier(id) })),
    needs: [...offer.needs],
    orUnit: offer.orUnit,
    restricted: offer.restricted,
    cite: cite === undefined ? null : { section: cite.section, phrase: cite.phrase },
  }
}

/** A step is called by its act, an event by its name; kinds of papers and activities are words already. */
export function wordName(kind: string, word: string, policy: Policy): string {
  if (kind === 'event') return outlineNames(policy).event(word)
  return kind === 'step' ? stepActWords(word) : word
}

async function listUnits(work: Work, on: Day): Promise<Forms['units']> {
  const reach = reachOf(work.actor, 'record.enter')
  const { rows } = await sql<Forms['units'][number]>`
    select f.unit_id as id, f.name from unit_fact f
    where f.school_id = current_school() and f.superseded_at is null and f.valid_from <= ${on}
      and (f.valid_to is null or f.valid_to > ${on}) and ${withinReach(reach, { unit: 'f.unit_id' })}
    order by f.sort_order, f.name, f.unit_id`.execute(work.tx)
  return rows
}
