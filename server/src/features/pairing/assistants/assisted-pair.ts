// A pairing somebody is to assist with, and what the document of a day says of it.
import { may } from '@tongxin/core/account/may'
import type { Permission } from '@tongxin/core/account/permission'
import type { Day } from '@tongxin/core/calendar/day'
import { assistantFits } from '@tongxin/core/duties/bearers/assistants-fit'
import { cadreOn, personOn } from '@tongxin/core/duties/bearers/pairing-sides'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { settingOf } from '@tongxin/core/duties/setting'
import type { Tier } from '@tongxin/core/policy/tier'
import type { Truth } from '@tongxin/core/policy/truth'
import { covers } from '@tongxin/core/roster/dated'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Human } from '@tongxin/core/roster/human'
import { type HumanId, humanId, pairingId } from '@tongxin/core/roster/ids'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { policyInForce } from '../../policy/queries.ts'
import { loadRosterFacts } from '../../roster/facts.ts'

export type AssistedPair = {
  readonly id: string
  readonly tier: string
  readonly cadreId: string
  readonly personId: string
  /** Of the list that made it. */
  readonly unitId: string | null
  readonly from: Day
  readonly endedOn: Day | null
  /** Who assists today. */
  readonly assistantIds: readonly string[]
}

/** The pairing, for whoever may do this to it. */
export async function findAssistedPair(
  work: Work,
  id: string,
  permission: Permission,
): Promise<AssistedPair | undefined> {
  const { rows } = await sql<AssistedPair>`
    select p.id, p.tier, p.cadre_id as "cadreId", p.person_id as "personId", p.unit_id as "unitId", p.from_on as "from",
      e.ended_on as "endedOn", array(select a.human_id from pairing_assistant a where a.school_id = p.school_id
        and a.pairing_id = p.id and a.superseded_at is null and a.from_on <= ${work.today}
        and (a.to_on is null or a.to_on > ${work.today}))::text[] as "assistantIds"
    from pairing p
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and p.id = ${id}`.execute(work.tx)
  const [pair] = rows
  if (!pair) return undefined
  const access = { unitId: pair.unitId, ownerIds: [pair.cadreId, ...pair.assistantIds] }
  return may(work.actor, permission, access).allowed ? pair : undefined
}

/** What the document in force on a day says of the pairing's tier. */
export async function tierOn(work: Work, { tier }: Pick<AssistedPair, 'tier'>, on: Day) {
  const policy = (await policyInForce(work, on))?.policy
  const found = policy?.tiers.find(({ id }) => id === tier)
  return policy && found ? { policy, tier: found } : undefined
}

export type Judged = {
  readonly tier: Tier | undefined
  /** Who stands on either side on the day. */
  readonly sides: readonly string[]
  readonly humans: readonly Human[]
  readonly unitNameOf: (human: Human) => string | null
  readonly fits: (human: HumanId) => Truth
}

/** Whom the document lets assist with the pairing on a day, by the roster as known now. */
export async function judgeAssistants(work: Work, pair: AssistedPair, on: Day): Promise<Judged> {
  const ruled = await tierOn(work, pair, on)
  const sides = [pair.cadreId, pair.personId]
  if (ruled === undefined)
    return { tier: undefined, sides, humans: [], unitNameOf: () => null, fits: () => 'false' }
  const roster = await loadRosterFacts(work)
  const fact = {
    id: pairingId(pair.id),
    tier: pair.tier,
    cadre: humanId(pair.cadreId),
    person: humanId(pair.personId),
    from: pair.from,
    to: pair.endedOn,
    recordedOn: pair.from,
    assistants: [],
  }
  const facts = { ...emptyFacts(work.schoolId), ...roster, pairings: [fact] }
  const asOf = { on, knownAt: work.today }
  const { index } = settingOf([ruled.policy], { calendar: facts.calendar, facts, asOf })
  const standing = index.pairings.find(({ id }) => id === pair.id) ?? fact
  const person = personOn(standing, on)
  return {
    tier: ruled.tier,
    sides: [...sides, cadreOn(standing, on), person],
    humans: facts.humans,
    unitNameOf: (human) => {
      const unit = unitOf(human, 'cadre', on)
      return facts.units.find((one) => one.id === unit && covers(one, on))?.name ?? null
    },
    fits: (human) => assistantFits({ human, person }, { ...ruled, index, on }),
  }
}
