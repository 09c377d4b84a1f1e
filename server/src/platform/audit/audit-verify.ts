// Proves a school's audit: that no event was changed, removed, inserted or moved, that the end was not cut off, that
// the sealer keeps up, and that no row changed without an event.

import type { Clock } from '../clock.ts'
import { type Database, inSchool, type Tx } from '../database.ts'
import type { Vault } from '../vault.ts'
import type { Checkpoint, Checkpoints } from './audit-checkpoint.ts'
import { type AuditEvent, authenticateEvent, authenticateSeal } from './audit-mac.ts'
import type { AuditProblem } from './audit-problem.ts'
import type { ChainHead } from './audit-seal.ts'
import { findChangesWithoutEvent } from './audit-unrecorded.ts'

export interface AuditVerdict {
  /** Events whose place in the chain was proven. */
  readonly proven: number
  readonly problems: readonly AuditProblem[]
}

export interface Verifying {
  readonly database: Database
  readonly vault: Vault
  readonly clock: Pick<Clock, 'now'>
  readonly checkpoints: Pick<Checkpoints, 'read'>
}

export async function verifyAudit(verifying: Verifying, schoolId: string): Promise<AuditVerdict> {
  // Read before the chain: one written meanwhile would point past the end that is read here.
  const checkpoints = await verifying.checkpoints.read(schoolId)
  return inSchool(verifying.database, schoolId, async (tx) => {
    const chain = await walkChain(tx, verifying, { checkpoints, start: beginning })
    return {
      proven: chain.head.position,
      problems: [
        ...chain.problems,
        ...checkEnd(chain, checkpoints),
        ...(await checkUnsealed(tx, verifying)),
        ...(await findChangesWithoutEvent(tx)),
      ],
    }
  })
}

/** How many of the latest events one request proves. */
const recentSize = 4000

/** The same for the latest part of the chain only, on from a seal that is taken as it stands. */
export async function verifyRecent(
  tx: Tx,
  verifying: Omit<Verifying, 'database'>,
  schoolId: string,
): Promise<AuditVerdict & { readonly from: number }> {
  const checkpoints = await verifying.checkpoints.read(schoolId)
  const start = await findStart(tx)
  const chain = await walkChain(tx, verifying, { checkpoints, start })
  const problems = [
    ...chain.problems,
    ...checkEnd(chain, checkpoints),
    ...(await checkUnsealed(tx, verifying)),
  ]
  return { from: Math.min(start.position + 1, chain.head.position), proven: chain.head.position, problems }
}

async function findStart(tx: Tx): Promise<ChainHead> {
  const seal = await tx
    .selectFrom('audit_seal')
    .select(['position', 'mac'])
    .orderBy('position', 'desc')
    .offset(recentSize)
    .limit(1)
    .executeTakeFirst()
  return seal ?? beginning
}

const beginning: ChainHead = { position: 0, mac: Buffer.alloc(0) }

interface Walk {
  /** The last position that was proven. */
  readonly head: ChainHead
  readonly problems: readonly AuditProblem[]
}

async function walkChain(
  tx: Tx,
  verifying: Omit<Verifying, 'database'>,
  { checkpoints, start }: { readonly checkpoints: readonly Checkpoint[]; readonly start: ChainHead },
): Promise<Walk> {
  const expected = new Map(
    checkpoints.filter(({ genuine }) => genuine).map(({ position, head }) => [position, head]),
  )
  let head = start
  for (;;) {
    const links = await readLinks(tx, head.position)
    for (const link of links) {
      const problem = checkLink(verifying.vault, link, head) ?? checkAgainst(expected, link)
      if (problem) return { head, problems: [problem] }
      head = { position: link.position, mac: link.seal_mac }
    }
    if (links.length < batchSize) return { head, problems: [] }
  }
}

const batchSize = 2000

function readLinks(tx: Tx, after: number) {
  return tx
    .selectFrom('audit_seal as s')
    .leftJoin('audit_event as e', (join) =>
      join.onRef('e.school_id', '=', 's.school_id').onRef('e.id', '=', 's.event_id'),
    )
    .select(['s.school_id', 's.position', 's.event_id', 's.sealed_at', 's.mac as seal_mac'])
    .select(eventColumns)
    .where('s.position', '>', after)
    .orderBy('s.position')
    .limit(batchSize)
    .execute()
}

const eventColumns = [
  'e.id',
  'e.at',
  'e.actor_id',
  'e.actor_role',
  'e.act',
  'e.outcome',
  'e.subject_kind',
  'e.subject_ids',
  'e.fields',
  'e.purpose',
  'e.request_id',
  'e.mac',
] as const

type Link = Awaited<ReturnType<typeof readLinks>>[number]

function checkLink(vault: Vault, link: Link, head: ChainHead): AuditProblem | undefined {
  const at = { position: link.position, eventId: link.event_id }
  if (link.position !== head.position + 1) return { kind: 'position-missing', position: head.position + 1 }
  if (!isWhole(link)) return { kind: 'event-missing', ...at }
  if (!authenticateEvent(vault, link).equals(link.mac)) return { kind: 'event-changed', ...at }
  const expected = authenticateSeal(vault, { ...link, event_mac: link.mac }, head.mac)
  return expected.equals(link.seal_mac) ? undefined : { kind: 'seal-changed', ...at }
}

/** The left join found the event. */
function isWhole(link: Link): link is Link & AuditEvent & { readonly mac: Buffer } {
  return link.id !== null
}

function checkAgainst(expected: ReadonlyMap<number, string>, link: Link): AuditProblem | undefined {
  const head = expected.get(link.position)
  if (head === undefined || head === link.seal_mac.toString('hex')) return undefined
  return { kind: 'checkpoint-differs', position: link.position }
}

function checkEnd(chain: Walk, checkpoints: readonly Checkpoint[]): readonly AuditProblem[] {
  const changed = checkpoints.flatMap(({ genuine }, index): readonly AuditProblem[] =>
    genuine ? [] : [{ kind: 'checkpoint-changed', line: index + 1 }],
  )
  const furthest = Math.max(
    0,
    ...checkpoints.filter(({ genuine }) => genuine).map(({ position }) => position),
  )
  // After a row that does not fit, the chain was not walked to its end.
  if (chain.problems.length > 0 || furthest <= chain.head.position) return changed
  return [...changed, { kind: 'tail-cut', position: furthest, last: chain.head.position }]
}

/** Events without a seal: fresh ones are on their way, older ones show a sealer that stands still or a cut. */
async function checkUnsealed(
  tx: Tx,
  { vault, clock }: Pick<Verifying, 'vault' | 'clock'>,
): Promise<readonly AuditProblem[]> {
  const minuteAgo = new Date(clock.now().getTime() - 60_000).toISOString()
  const events = await tx
    .selectFrom('audit_event as e')
    .select(eventColumns)
    .select('e.school_id')
    .where((event) =>
      event.not(
        event.exists(
          event
            .selectFrom('audit_seal as s')
            .select('s.position')
            .whereRef('s.school_id', '=', 'e.school_id')
            .whereRef('s.event_id', '=', 'e.id'),
        ),
      ),
    )
    .orderBy('e.id')
    .limit(1000)
    .execute()
  return events.flatMap((event): readonly AuditProblem[] => {
    if (!authenticateEvent(vault, event).equals(event.mac))
      return [{ kind: 'unsealed-event-changed', eventId: event.id }]
    return event.at < minuteAgo ? [{ kind: 'unsealed-too-long', eventId: event.id, at: event.at }] : []
  })
}
