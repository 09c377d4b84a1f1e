import { type RawBuilder, sql } from 'kysely'

/** Whether a part stands by the cadre's own word: entered by the cadre, or this revision confirmed since. `part` is its alias. */
export function isConfirmed(part: 'part' | 'page' | 'p'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${part}.${name}`)
  return sql`(${column('confirmed_at')} is not null or exists (select from contact_confirmation k
    where k.school_id = ${column('school_id')} and k.contact_id = ${column('contact_id')} and k.cadre_id = ${column('cadre_id')}))`
}
