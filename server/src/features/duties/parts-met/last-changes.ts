import { sql } from 'kysely'
import type { ChangeMark } from '../../../platform/audit/change-marks.ts'
import type { Work } from '../../../platform/work.ts'

/** Numbers of `ChangeMark.contacts`; 0 or none where nothing was changed since. */
export type LastChanges = { readonly ofAny: number; readonly ofCadre: ReadonlyMap<string, number> }

/** Whose contacts were changed last when: those of a contact now or before it was amended, and of the meeting it belongs to. */
export async function lastChangesOf({ tx }: Work, contacts: ChangeMark['contacts']): Promise<LastChanges> {
  const ofCadre = new Map<string, number>()
  if (contacts.size === 0) return { ofAny: 0, ofCadre }
  const { rows } = await sql<{ cadreId: string; contactId: string }>`
    with changed as (select unnest(${[...contacts.keys()]}::uuid[]) as id),
    touched as (
      select id, id as contact_id from changed
      union
      select theirs.contact_root_id, changed.id from changed
      join contact_meeting own on own.school_id = current_school() and own.contact_root_id = changed.id
      join contact_meeting theirs on theirs.school_id = own.school_id and theirs.meeting_id = own.meeting_id)
    select distinct part.cadre_id as "cadreId", touched.contact_id as "contactId" from touched
    join contact c on c.school_id = current_school() and c.root_id = touched.id
    join contact_part part on part.school_id = c.school_id and part.contact_id = c.id`.execute(tx)
  for (const { cadreId, contactId } of rows)
    ofCadre.set(cadreId, Math.max(ofCadre.get(cadreId) ?? 0, contacts.get(contactId) ?? 0))
  return { ofAny: Math.max(...contacts.values()), ofCadre }
}
