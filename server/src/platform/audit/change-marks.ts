// Whether anything of a school was changed since it was last looked at, told by its audit: a change writes its event in its own
// transaction, and nothing is stored under the event of a reading (`Work.record`). Each process asks the database, in the transaction
// that then reads.
import { asideActs, namingActs, readingActs } from '@tongxin/core/audit/audit-act'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** How a school stands: as long as it is the same, what was read after it was asked for would be read again. */
export type ChangeMark = {
  /** Another one after any change but of contacts, people and pairings: most changes of a day are these, and each concerns few. */
  readonly besides: string
  /** Those changed since `besides` was first told, by id; the number is a higher one each time. */
  readonly named: ReadonlyMap<string, number>
}

/** To be asked before anything is read. */
export type ChangeMarks = (school: { readonly tx: Tx; readonly schoolId: string }) => Promise<ChangeMark>

export function createChangeMarks(): ChangeMarks {
  const seen = new Map<string, Seen>()
  let made = 0
  const next = () => {
    made += 1
    return made
  }
  return async ({ tx, schoolId }) => {
    const last = seen.get(schoolId)
    const { position, sealed, waiting, writes } = await findEvents(tx, last?.position ?? null)
    const isFull = waiting.length > most
    const mark =
      last === undefined || isFull || sealed.length > most
        ? newMark(next)
        : markAfter(last, changesSince(last, [...sealed, ...waiting]), next)
    // What this transaction has written itself may be taken back; and somebody may have looked later, and told already.
    if (!writes && !isFull && seen.get(schoolId) === last)
      seen.set(schoolId, { position, waiting: new Set(waiting.map(([id]) => id)), mark })
    return mark
  }
}

/** The events there were: all up to a place in the chain, and those that waited to be sealed into it. */
type Seen = { readonly position: number; readonly waiting: ReadonlySet<string>; readonly mark: ChangeMark }

type Event = readonly [id: string, act: string, subjectIds: readonly string[]]

function newMark(next: () => number): ChangeMark {
  return { besides: `${next()}`, named: new Map() }
}

function markAfter({ mark }: Seen, changes: readonly Event[], next: () => number): ChangeMark {
  if (changes.length === 0) return mark
  if (!changes.every(([, act, ids]) => naming.has(act) && ids.length > 0)) return newMark(next)
  const named = new Map(mark.named)
  for (const [, , ids] of changes) for (const id of ids) named.set(id, next())
  return named.size > most ? newMark(next) : { ...mark, named }
}

function changesSince(last: Seen, events: readonly Event[]): readonly Event[] {
  return events.filter(([id, act]) => !last.waiting.has(id) && !changeless.has(act))
}

const changeless: ReadonlySet<string> = new Set([...readingActs, ...asideActs])
const naming: ReadonlySet<string> = new Set(namingActs)

/** After an import of thousands of rows nobody goes through its events: it changed something. */
const most = 1000

type Found = {
  readonly position: number
  /** Those beyond the place. */
  readonly sealed: readonly Event[]
  readonly waiting: readonly Event[]
  /** Whether this transaction has written anything. */
  readonly writes: boolean
}

/** One statement, so that the place and the events are of one moment: an event is sealed, waits, or is not there yet. */
async function findEvents(tx: Tx, since: number | null): Promise<Found> {
  const { rows } = await sql<Found>`
    select coalesce((select max(position) from audit_seal where school_id = current_school()), 0) as position,
      ${eventsOf(sql`select event_id from audit_seal where school_id = current_school() and position > ${since}
        limit ${most + 1}`)} as sealed,
      ${eventsOf(sql`select event_id from audit_unsealed where school_id = current_school()
        limit ${most + 1}`)} as waiting,
      pg_current_xact_id_if_assigned() is not null as writes`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('a select without a table gave no row')
  return found
}

function eventsOf(ids: ReturnType<typeof sql>) {
  return sql`(select coalesce(json_agg(json_build_array(e.id, e.act, e.subject_ids)), '[]') from (${ids}) listed
    join audit_event e on e.school_id = current_school() and e.id = listed.event_id)`
}
