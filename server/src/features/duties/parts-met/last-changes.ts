import { sql } from 'kysely'
import type { ChangeMark } from '../../../platform/audit/change-marks.ts'
import type { Work } from '../../../platform/work.ts'

/** Numbers of `ChangeMark.named`; 0 or none where nothing was changed since. */
export type LastChanges = { readonly ofAny: number; readonly ofCadre: ReadonlyMap<string, number> }

/**
 * Whom what was changed belongs to, and when last: of a contact those of it, now or before it was amended, and of the meeting it
 * belongs to; of a pairing its cadre; of a person all ever paired with them; of a cadre nobody else.
 */
export async function lastChangesOf({ tx }: Work, named: ChangeMark['named']): Promise<LastChanges> {
  const ofCadre = new Map<string, number>()
  if (named.size === 0) return { ofAny: 0, ofCadre }
  const { rows } = await sql<{ cadreId: string; namedId: string }>`
    with named as (select unnest(${[...named.keys()]}::uuid[]) as id),
    touched as (
      select id, id as named_id from named
      union
      select theirs.contact_root_id, named.id from named
      join contact_meeting own on own.school_id = current_school() and own.contact_root_id = named.id
      join contact_meeting theirs on theirs.school_id = own.school_id and theirs.meeting_id = own.meeting_id)
    select part.cadre_id as "cadreId", touched.named_id as "namedId" from touched
    join contact c on c.school_id = current_school() and c.root_id = touched.id
    join contact_part part on part.school_id = c.school_id and part.contact_id = c.id
    union
    select p.cadre_id, named.id from named join pairing p on p.school_id = current_school() and p.id = named.id
    union
    select p.cadre_id, named.id from named join pairing p on p.school_id = current_school() and p.person_id = named.id
    union
    select id, id from named`.execute(tx)
  for (const { cadreId, namedId } of rows)
    ofCadre.set(cadreId, Math.max(ofCadre.get(cadreId) ?? 0, named.get(namedId) ?? 0))
  return { ofAny: Math.max(...named.values()), ofCadre }
}
