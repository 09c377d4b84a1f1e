// Whom an entry names, as far as access and counting ask: whether they are there, and whose business it is.
import { type AccessFacts, may } from '@tongxin/core/account/may'
import type { RecordEntry } from '@tongxin/core/records/decide-record'
import { sql } from 'kysely'
import { unitIdOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'

export type Named = {
  /** The unit whose business it is; null: the school's. */
  readonly unitId: string | null
  /** Both sides of the pairing named. */
  readonly sides: readonly string[]
}

type NamedRow = {
  readonly unit_known: boolean
  readonly pairing: { readonly cadre: string; readonly person: string; readonly unit: string | null } | null
  readonly humans: readonly { readonly id: string; readonly unit: string | null }[]
}

/** Undefined when somebody named is not there, or is out of the reach of whoever enters. */
export async function findNamed(work: Work, entry: RecordEntry): Promise<Named | undefined> {
  const { unitId, pairingId, humanId, participantIds } = entry
  const ids = [...new Set([...(humanId === null ? [] : [humanId]), ...participantIds])]
  const { rows } = await sql<NamedRow>`select
    exists (select from unit u where u.school_id = current_school() and u.id = ${unitId}) as unit_known,
    (select json_build_object('cadre', p.cadre_id, 'person', p.person_id, 'unit', coalesce(p.unit_id,
        ${unitIdOn(sql.ref('p.cadre_id'), 'cadre', entry.heldOn)}))
      from pairing p where p.school_id = current_school() and p.id = ${pairingId}) as pairing,
    (select coalesce(json_agg(json_build_object('id', h.id, 'unit', coalesce(
        ${unitIdOn(sql.ref('h.id'), 'person', entry.heldOn)}, ${unitIdOn(sql.ref('h.id'), 'cadre', entry.heldOn)}))), '[]')
      from human h where h.school_id = current_school() and h.id = any(${ids}::uuid[])) as humans`.execute(
    work.tx,
  )
  const [row] = rows
  if (!row || row.humans.length < ids.length) return undefined
  if ((unitId !== null && !row.unit_known) || (pairingId !== null && row.pairing === null)) return undefined
  const about = row.humans.find(({ id }) => id === humanId)
  const named = unitId ?? row.pairing?.unit ?? about?.unit ?? null
  if (!may(work.actor, 'record.enter', accessOf(named)).allowed) return undefined
  return { unitId: named, sides: row.pairing === null ? [] : [row.pairing.cadre, row.pairing.person] }
}

function accessOf(unitId: string | null): AccessFacts {
  return { unitId }
}
