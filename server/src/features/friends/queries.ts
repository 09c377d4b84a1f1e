import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import type { Friend, Friends, WaitingEntry } from '@tongxin/contract/contacts/friends'
import { showingOf } from '@tongxin/core/account/field-access'
import { may, reachOf } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { openDutyStates } from '@tongxin/core/duties/next-due'
import { compareText } from '@tongxin/core/reading/compare-text'
import { sql } from 'kysely'
import { companionsOf } from '../../platform/companions-sql.ts'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { holdsOn, postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { remindOn } from './promises/remind-on.ts'
import { talkedWith } from './talked-with.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Whose friends are asked for: the cadre named, else oneself, else the cadre one is a delegate of. */
export async function findFriendsCadre(work: Work, asked: string | undefined) {
  const reach = reachOf(work.actor, 'friend.read')
  const own = reach.all ? [] : reach.ownerIds
  const cadreId = asked ?? own.find((id) => id === work.actor.humanId) ?? own[0]
  if (cadreId === undefined || !may(work.actor, 'friend.read', { ownerIds: [cadreId] }).allowed)
    return undefined
  return { cadreId, within: [...new Set([cadreId, ...own])] }
}

export type DutiesOfFriends = {
  readonly duties: ReadonlyMap<string, readonly DutyLine[]>
  readonly term: string | null
  /** Tiers in which what an assistant does counts. */
  readonly counting: readonly string[]
}

type FoundCadre = NonNullable<Awaited<ReturnType<typeof findFriendsCadre>>>

/** The cards of a cadre; what is due comes from the duty counts and is put in order here. */
export async function readFriends(
  work: Work,
  { cadreId, within }: FoundCadre,
  about: DutiesOfFriends,
): Promise<Done<Friends>> {
  const cadres = await findNames(work, within)
  const cadre = cadres.find(({ id }) => id === cadreId)
  if (!cadre) return refuse({ code: 'not-found' })
  const access = { ownerIds: [cadreId] }
  const found = await findFriends(work, cadreId, about.counting)
  const readable = showingOf(work.actor, 'texts', access) === 'plain'
  // A delegate enters for the cadre and reads none of the cadre's texts. Who is no cadre any more is reminded of nothing, though
  // the pairs have not been ended yet: what is open is for the handover.
  const rows = found.map((row) =>
    readable && cadre.isCadre && row.died === null ? row : { ...row, promises: [] },
  )
  const promised = rows.flatMap(({ promises }) => promises.map(({ id }) => id))
  // A promise is the cadre's own text about a person: reading it leaves its trace like any other.
  if (promised.length > 0)
    await work.record([
      { act: 'contact.read', subjectKind: 'promise', subjectIds: promised, fields: ['text'] },
    ])
  return {
    ok: true,
    value: {
      cadre,
      cadres: [...cadres],
      term: about.term,
      rows: rows
        .map((row) => ({
          ...row,
          duties: isDue(row, cadre) ? [...(about.duties.get(row.personId) ?? [])] : [],
        }))
        .sort(dueSoonestFirst),
      waiting: await findWaiting(work, cadreId),
      can: {
        log: may(work.actor, 'contact.log', access).allowed,
        read: may(work.actor, 'contact.read', access).allowed,
        confirm: may(work.actor, 'contact.confirm', access).allowed,
        promise: may(work.actor, 'promise.write', access).allowed,
      },
    },
  }
}

/** Who is no cadre any more is reminded of nothing, nor is an assistant whose talks do not count; nor anybody of the dead. */
function isDue({ leadName, mayLog, died }: FoundFriend, { isCadre }: FoundName): boolean {
  if (died !== null) return false
  return leadName === null ? isCadre : mayLog
}

/** `isCadre`: on the roster as one, and not retired from every post. */
type FoundName = { readonly id: string; readonly name: string; readonly isCadre: boolean }

async function findNames(work: Work, ids: readonly string[]): Promise<readonly FoundName[]> {
  const { rows } = await sql<FoundName>`
    select d.human_id as id, d.name, exists (select from human_role r where r.school_id = d.school_id
      and r.human_id = d.human_id and r.role = 'cadre' and ${holdsOn('r', work.today)})
      and not (exists (select from employment e where ${ofHuman('e')} and ${holdsOn('e', work.today)} and e.status = 'retired')
        and not exists (select from employment e where ${ofHuman('e')} and ${holdsOn('e', work.today)} and e.status <> 'retired')
        and not exists (select from post p where ${ofHuman('p')} and ${holdsOn('p', work.today)})) as "isCadre"
    from human_detail d where d.school_id = current_school() and d.superseded_at is null
      and d.human_id = any(${[...ids]}::uuid[])`.execute(work.tx)
  return [...rows].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

const ofHuman = (fact: string) =>
  sql`${sql.ref(`${fact}.school_id`)} = d.school_id and ${sql.ref(`${fact}.human_id`)} = d.human_id`

type FoundFriend = Omit<Friend, 'duties'>

async function findFriends(
  work: Work,
  cadreId: string,
  counting: readonly string[],
): Promise<readonly FoundFriend[]> {
  const { today } = work
  const { rows } = await sql<FoundFriend>`
    select p.id as "pairingId", s.person_id as "personId", d.name, d.died, p.from_on as "pairedFrom",
      case when p.cadre_id <> ${cadreId} and not s.of_unit then (select l.name from human_detail l where l.school_id = p.school_id
        and l.human_id = p.cadre_id and l.superseded_at is null) end as "leadName",
      ${unitNameOn(sql.ref('p.from_unit_id'), today)} as "cadreUnit", ${unitNameOn(sql.ref('p.to_unit_id'), today)} as "personUnit",
      (p.cadre_id = ${cadreId} or s.of_unit or p.tier = any(${[...counting]}::text[])) as "mayLog",
      ${unitNameOn(unitIdOn(sql.ref('s.person_id'), 'person', today), today)} as "unitName",
      ${postTitleOn(sql.ref('s.person_id'), today)} as post,
      (select json_build_object('contactId', part.root_id, 'heldOn', part.held_on, 'form', part.form) from contact_part part
        where part.school_id = p.school_id and part.person_id = s.person_id and part.cadre_id = ${cadreId}
          and part.superseded_at is null
        order by part.held_on desc, part.id desc limit 1) as last,
      (select coalesce(json_agg(json_build_object('id', o.id, 'version', o.version, 'text', o.text,
          'dueOn', o.due_on, 'remindOn', ${remindOn(sql`${cadreId}`)}
          ) order by o.due_on nulls last, o.id), '[]') from promise o
        where o.school_id = p.school_id and ${cadreId} in (o.cadre_id, o.holder_id)
          and o.person_id = s.person_id
          and o.kept_on is null and o.withdrawn_at is null) as promises
    from (${talkedWith(cadreId, today)}) s
    join pairing p on p.school_id = current_school() and p.id = s.pairing_id
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    join human_detail d on d.school_id = p.school_id and d.human_id = s.person_id and d.superseded_at is null
    where p.school_id = current_school() and p.from_on <= ${today}
      and (e.ended_on is null or e.ended_on > ${today})
    order by d.stroke_order, p.id, s.person_id`.execute(work.tx)
  return rows
}

async function findWaiting(work: Work, cadreId: string): Promise<WaitingEntry[]> {
  const { rows } = await sql<WaitingEntry>`
    select part.root_id as "contactId", part.held_on as "heldOn", part.form,
      json_agg(person.name order by person.stroke_order) as people,
      (select coalesce(json_agg(one -> 'cadre' ->> 'name'), '[]')
        from json_array_elements(${companionsOf(sql.ref('part.root_id'))}) one) as companions,
      account.display_name as "recorderName", c.entered_at as "enteredAt"
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    join account on account.school_id = part.school_id and account.id = c.recorder_id
    join human_detail person on person.school_id = part.school_id and person.human_id = part.person_id
      and person.superseded_at is null
    where part.school_id = current_school() and part.cadre_id = ${cadreId} and part.superseded_at is null
      and not ${isConfirmed('part')}
    group by part.root_id, part.held_on, part.form, account.display_name, c.entered_at
    order by c.entered_at
    limit 100`.execute(work.tx)
  return rows
}

/** What is due first; then who is met; new pairings and what is not judged last. Among equals the longest untalked. */
function dueSoonestFirst(a: Friend, b: Friend): number {
  return compareText(rankOf(a), rankOf(b)) || compareText(a.last?.heldOn ?? '', b.last?.heldOn ?? '')
}

function rankOf({ duties }: Friend): string {
  const open = duties
    .filter(({ state }) => openDutyStates.some((open) => open === state))
    .map(({ dueOn }) => dueOn ?? '9999-12-29')
  const [first] = open.sort()
  if (first) return first
  return duties.some(({ applies }) => applies === 'new') ? '9999-12-31' : '9999-12-30'
}
