import { createHash, randomBytes } from 'node:crypto'
import type { Actor, ActorGrant } from '@tongxin/core/account/actor'
import { isRole } from '@tongxin/core/account/role'
import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { unitAndBelow } from '../platform/people-sql.ts'

export const sessionCookie = 'tongxin_session'
/** A session ends after 12 hours, or 2 hours without a request. */
export const sessionHours = 12
const idleHours = 2

export type Session = {
  readonly id: string
  readonly tokenDigest: Buffer
  readonly actor: Actor
  readonly seenAt: Date
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The session a token opens, with its account's grants of today: one statement. Suspended accounts open nothing, nor do those of the dead. */
export async function findSession(
  tx: Tx,
  token: string,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<Session | undefined> {
  const tokenDigest = digestOf(token)
  const { rows } = await sql<SessionRow>`
    select s.id, s.last_seen_at, a.school_id, a.id as account_id, a.human_id,
      ${grantsOn(today)} as grants
    from session s
    join account a on a.school_id = s.school_id and a.id = s.account_id
    where s.school_id = current_school() and s.token_digest = ${tokenDigest}
      and s.ended_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${new Date(now.getTime() - idleHours * 3_600_000)}
      and ${isOpen}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  return { id: row.id, tokenDigest, actor: actorOf(row), seenAt: new Date(row.last_seen_at) }
}

/** An account as it may act on this day, for a job that goes on with what somebody asked for; nothing for a suspended one. */
export async function findActor(tx: Tx, accountId: string, today: Day): Promise<Actor | undefined> {
  const { rows } = await sql<ActorRow>`
    select a.school_id, a.id as account_id, a.human_id, ${grantsOn(today)} as grants from account a
    where a.school_id = current_school() and a.id = ${accountId} and ${isOpen}`.execute(tx)
  return rows[0] && actorOf(rows[0])
}

/** Not suspended; and nobody acts in the name of whom there is no more. */
const isOpen = sql`a.suspended_at is null and not exists (select from human_detail d where d.school_id = a.school_id
  and d.human_id = a.human_id and d.died is not null and d.superseded_at is null)`

function actorOf(row: ActorRow): Actor {
  return {
    schoolId: row.school_id,
    accountId: row.account_id,
    humanId: row.human_id,
    grants: row.grants.filter((grant) => isRole(grant.role)),
  }
}

/** The grants of account `a` on a day, each with the units its scope reaches. */
const grantsOn = (today: Day) => sql`coalesce((
        select json_agg(json_build_object(
          'role', g.role, 'unitId', g.unit_id, 'cadreId', g.cadre_id,
          'unitIds', case when g.unit_id is null then '[]'::json else (
            select json_agg(below.unit_id) from (${unitAndBelow(sql.ref('g.unit_id'), today)}) below) end))
        from account_grant g
        where g.school_id = a.school_id and g.account_id = a.id and g.superseded_at is null
          and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})), '[]'::json)`

/** Marks a session as used, at most once a minute. */
export async function keepAlive(tx: Tx, session: Session, now: Date): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < 60_000) return
  await sql`update session set last_seen_at = ${now}
    where school_id = current_school() and id = ${session.id}`.execute(tx)
}

type SessionRow = ActorRow & { readonly id: string; readonly last_seen_at: string }

type ActorRow = {
  readonly school_id: string
  readonly account_id: string
  readonly human_id: string | null
  readonly grants: readonly ActorGrant[]
}
