// What is on record of a cadre and a person who are to meet; what of it may be shown is for the caller to say.
import { reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import type { IdentityWords } from '@tongxin/core/roster/identity-words'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { holdsOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { remindOn } from './promises/remind-on.ts'
import { talkedWith } from './talked-with.ts'

export type MeetingSides = {
  readonly pairingId: string
  readonly cadreId: string
  readonly personId: string
  /** The unit whose pairing it is; null: the school's. */
  readonly unitId: string | null
  readonly tier: string
}

/** The two the pairing names, but where others are asked for. */
export async function findMeetingSides(
  work: Work,
  pairingId: string,
  asked: { readonly cadreId?: string | undefined; readonly personId?: string | undefined },
): Promise<MeetingSides | undefined> {
  const row = await work.tx
    .selectFrom('pairing')
    .select(['cadre_id', 'person_id', 'unit_id', 'tier'])
    .where('id', '=', pairingId)
    .executeTakeFirst()
  return (
    row && {
      pairingId,
      cadreId: asked.cadreId ?? row.cadre_id,
      personId: asked.personId ?? row.person_id,
      unitId: row.unit_id,
      tier: row.tier,
    }
  )
}

export type TalkRow = {
  readonly id: string
  readonly contactId: string
  readonly heldOn: Day
  readonly form: string
  readonly cadreId: string
  readonly cadreName: string
  readonly unitId: string | null
  readonly topics: readonly string[]
  readonly confirmed: boolean
  readonly brief: string
  readonly raisedKind: RaisedKind | null
  readonly raised: string | null
  /** It was held by a predecessor whose pair passed to the cadre, and whether its text was given along. */
  readonly handed: boolean
  readonly shared: boolean
  readonly successorId: string | null
}

export type MeetingRow = {
  readonly cadreName: string
  readonly personId: string
  readonly personName: string
  readonly personUnitId: string | null
  readonly personUnit: string | null
  readonly unitId: string | null
  readonly pairedFrom: Day
  /** Whether what the cadre does is written down by the cadre: not by one who assists. */
  readonly mayLog: boolean
  readonly posts: readonly string[]
  readonly identities: readonly IdentityWords[]
  readonly talks: readonly TalkRow[]
  readonly promises: readonly {
    readonly id: string
    readonly version: number
    readonly text: string
    readonly dueOn: Day | null
    readonly remindOn: Day | null
    readonly unitId: string | null
  }[]
}

/** Undefined when the two do not meet by this pairing today. One statement. */
export async function findMeetingRow(
  work: Work,
  { pairingId, cadreId, personId }: MeetingSides,
): Promise<MeetingRow | undefined> {
  const { today } = work
  const { rows } = await sql<MeetingRow>`
    select c.name as "cadreName", s.person_id as "personId", d.name as "personName", p.unit_id as "unitId",
      p.from_on as "pairedFrom", (p.cadre_id = ${cadreId} or s.of_unit) as "mayLog",
      place.unit_id as "personUnitId", ${unitNameOn(sql.ref('place.unit_id'), today)} as "personUnit",
      (select coalesce(json_agg(t.title order by t.is_main desc, t.sort_order), '[]') from post t
        where t.school_id = p.school_id and t.human_id = s.person_id and ${holdsOn('t', today)}) as posts,
      (select coalesce(json_agg(json_build_object('word', i.word, 'role', i.role, 'level', i.level,
          'organisation', i.organisation) order by i.valid_from, i.id), '[]') from identity i
        where i.school_id = p.school_id and i.human_id = s.person_id and ${holdsOn('i', today)}) as identities,
      ${talksAsJson(work, { cadreId, personId })} as talks,
      (select coalesce(json_agg(json_build_object('id', o.id, 'version', o.version, 'text', o.text, 'dueOn', o.due_on,
          'remindOn', ${remindOn(sql`${cadreId}`)},
          'unitId', (select part.cadre_unit_id from contact_part part where part.school_id = o.school_id
            and part.root_id = o.contact_root_id and part.cadre_id = o.cadre_id and part.person_id = o.person_id
            and part.superseded_at is null limit 1)) order by o.due_on nulls last, o.id), '[]') from promise o
        where o.school_id = p.school_id and ${cadreId} in (o.cadre_id, o.holder_id) and o.person_id = s.person_id
          and o.kept_on is null and o.withdrawn_at is null) as promises
    from (${talkedWith(cadreId, today)}) s
    join pairing p on p.school_id = current_school() and p.id = s.pairing_id
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    join human_detail c on c.school_id = p.school_id and c.human_id = ${cadreId} and c.superseded_at is null
    join human_detail d on d.school_id = p.school_id and d.human_id = s.person_id and d.superseded_at is null
    cross join lateral (select ${unitIdOn(sql.ref('s.person_id'), 'person', today)} as unit_id) place
    where p.id = ${pairingId} and s.person_id = ${personId} and p.from_on <= ${today}
      and (e.ended_on is null or e.ended_on > ${today})
    limit 1`.execute(work.tx)
  return rows[0]
}

/** Newest first: talks within reach, and those of whoever handed the person over to the cadre. */
function talksAsJson(work: Work, { cadreId, personId }: Pick<MeetingSides, 'cadreId' | 'personId'>) {
  const reach = reachOf(work.actor, 'contact.list')
  const within = withinReach(reach, { owner: 'part.cadre_id', unit: 'part.cadre_unit_id' })
  return sql`(select coalesce(json_agg(json_build_object('id', t.id, 'contactId', t.root_id, 'heldOn', t.held_on,
      'form', t.form, 'cadreId', t.cadre_id, 'cadreName', t.name, 'unitId', t.cadre_unit_id, 'topics', t.topics, 'confirmed', t.confirmed,
      'brief', t.brief, 'raisedKind', t.raised_kind, 'raised', t.raised, 'handed', t.handover_id is not null,
      'shared', t.shared, 'successorId', t.successor_id) order by t.held_on desc, t.id desc), '[]')
    from (select part.*, cadre.name, h.id as handover_id, h.successor_id, ${isConfirmed('part')} as confirmed,
        exists (select from handover_text x where x.school_id = part.school_id and x.handover_id = h.id
          and x.contact_root_id = part.root_id) as shared
      from contact_part part
      join human_detail cadre on cadre.school_id = part.school_id and cadre.human_id = part.cadre_id
        and cadre.superseded_at is null
      left join lateral (${handedTo(cadreId)}) h on true
      where part.school_id = current_school() and part.person_id = ${personId} and part.superseded_at is null
        and (${within} or h.id is not null)
      order by part.held_on desc, part.id desc limit 60) t)`
}

/** The handover, confirmed by the predecessor, by which the pair a talk was held in passed to a cadre. */
function handedTo(cadreId: string) {
  return sql`select h.id, h.successor_id from handover h
    join pairing old on old.school_id = h.school_id and old.id = h.pairing_id and old.cadre_id = part.cadre_id
      and old.person_id = part.person_id and part.held_on >= old.from_on
    left join pairing_end e on e.school_id = old.school_id and e.pairing_id = old.id and e.superseded_at is null
    where h.school_id = part.school_id and h.superseded_at is null and h.successor_id = ${cadreId}
      and (e.ended_on is null or part.held_on < e.ended_on)
      and exists (select from handover_word w where w.school_id = h.school_id and w.handover_id = h.id
        and w.side = 'predecessor')
    limit 1`
}
