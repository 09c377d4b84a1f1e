// Empties the queue of unsealed audit events and gives them gapless positions, each sealed over the one before. A
// queue and not "above the last number": a long import commits late with low ids and would be missed.
import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import { type Database, inSchool, type Tx } from '../database.ts'
import type { Vault } from '../vault.ts'
import { authenticateSeal } from './audit-mac.ts'

export interface Sealing {
  readonly database: Database
  readonly vault: Vault
  readonly clock: Pick<Clock, 'now'>
}

/** The end of a school's chain: all of it hangs on these few bytes. */
export interface ChainHead {
  readonly position: number
  readonly mac: Buffer
}

/** Seals what waits in one school's queue and gives the chain's head, or undefined while another sealer is at it. */
export async function sealSchool(sealing: Sealing, schoolId: string): Promise<ChainHead | undefined> {
  for (;;) {
    const sealed = await inSchool(sealing.database, schoolId, (tx) => sealBatch(tx, sealing, schoolId))
    if (sealed === undefined || sealed.count < batchSize) return sealed?.head
  }
}

const batchSize = 1000

async function sealBatch(tx: Tx, sealing: Sealing, schoolId: string) {
  if (!(await becomeOnlySealer(tx, schoolId))) return undefined
  const waiting = await findWaiting(tx)
  const head = await findHead(tx)
  if (waiting.length === 0) return { count: 0, head }
  const seals = chain(sealing, { schoolId, head, waiting })
  await tx.insertInto('audit_seal').values(seals.rows).execute()
  const ids = waiting.map((event) => event.id)
  await tx.deleteFrom('audit_unsealed').where('event_id', 'in', ids).execute()
  return { count: waiting.length, head: seals.head }
}

async function becomeOnlySealer(tx: Tx, schoolId: string): Promise<boolean> {
  const asked = await sql<{ yes: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('audit seal'), hashtext(${schoolId})) as yes`.execute(tx)
  return asked.rows[0]?.yes === true
}

function findWaiting(tx: Tx) {
  return tx
    .selectFrom('audit_unsealed')
    .innerJoin('audit_event', (join) =>
      join
        .onRef('audit_event.school_id', '=', 'audit_unsealed.school_id')
        .onRef('audit_event.id', '=', 'audit_unsealed.event_id'),
    )
    .select(['audit_event.id', 'audit_event.mac'])
    .orderBy('audit_event.id')
    .limit(batchSize)
    .execute()
}

async function findHead(tx: Tx): Promise<ChainHead> {
  const last = await tx
    .selectFrom('audit_seal')
    .select(['position', 'mac'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { position: 0, mac: Buffer.alloc(0) }
}

interface Waiting {
  readonly id: string
  readonly mac: Buffer
}

function chain(
  { vault, clock }: Sealing,
  from: { readonly schoolId: string; readonly head: ChainHead; readonly waiting: readonly Waiting[] },
) {
  const sealedAt = clock.now().toISOString()
  let head = from.head
  const rows = from.waiting.map((event) => {
    const link = {
      school_id: from.schoolId,
      position: head.position + 1,
      event_id: event.id,
      sealed_at: sealedAt,
    }
    const mac = authenticateSeal(vault, { ...link, event_mac: event.mac }, head.mac)
    head = { position: link.position, mac }
    return { ...link, mac }
  })
  return { rows, head }
}
