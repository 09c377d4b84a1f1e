// The shape every table must have, whichever noun it belongs to: keys that begin with the school, a wall between
// schools, and nothing that can undo the audit.
import { day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createTestDatabase, createTestSchool } from '../../testing/database.ts'
import { inSchool } from '../database.ts'

const test = await createTestDatabase()
const [here, there] = [await createTestSchool(test), await createTestSchool(test, '清溪学院')]

/** Tables about no school. */
const global = ['schema_migration']
/** A host name finds the school, so it cannot begin with one. */
const globalKeys = ['a_host_leads_to_one_school']

describe('every table of a school', () => {
  it('has keys, unique indexes and references that begin with school_id', async () => {
    const strays = await test.asOwner(
      `select x.relname as name from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
         where t.relnamespace = 'public'::regnamespace and i.indisunique and t.relname <> all($1)
           and (select attname from pg_attribute where attrelid = t.oid and attnum = i.indkey[0]) is distinct from 'school_id'
       union all
       select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
         where t.relnamespace = 'public'::regnamespace and c.contype = 'f' and t.relname <> all($1)
           and (select attname from pg_attribute where attrelid = t.oid and attnum = c.conkey[1]) is distinct from 'school_id'`,
      [global],
    )
    expect(strays.map((stray) => stray['name'])).toEqual(globalKeys)
  })

  it('has a wall that lets only the rows of the current school through', async () => {
    const open = await test.asOwner(
      `select t.relname as name from pg_class t
       where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and t.relname <> all($1)
         and not (t.relrowsecurity and exists (select from pg_policy p where p.polrelid = t.oid
           and pg_get_expr(p.polqual, t.oid) = '(school_id = ( SELECT current_school() AS current_school))'
           and pg_get_expr(p.polwithcheck, t.oid) = '(school_id = current_school())'))`,
      [[...global, 'school']],
    )
    expect(open).toEqual([])
  })

  it('holds each row to an event that is written, by a reference or once for a statement', async () => {
    const free = await test.asOwner(
      `select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'recorded_in'
       where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
         and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'f'
           and c.confrelid = 'audit_event'::regclass and a.attnum = any(c.conkey))
         and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'names_a_written_event'::regproc)`,
    )
    expect(free).toEqual([])
  })

  it('holds each row of the roster to somebody and to a unit of it, by a reference or once for a statement', async () => {
    const free = await test.asOwner(
      `select t.relname || ' ' || a.attname as name
       from pg_class t join pg_attribute a on a.attrelid = t.oid
       join (values ('human_id', 'human', 'names_somebody_of_the_roster'), ('unit_id', 'unit', 'names_a_unit_of_the_roster'))
         named(column_name, table_name, looked_up_by) on named.column_name = a.attname
       where t.relnamespace = 'public'::regnamespace
         and exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'names_a_written_event'::regproc)
         and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'f'
           and c.confrelid = named.table_name::regclass and a.attnum = any(c.conkey))
         and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = named.looked_up_by::regproc)`,
    )
    expect(free).toEqual([])
  })

  it('has no second policy that would open the wall again', async () => {
    const policies = await test.asOwner(
      'select polrelid::regclass::text as name from pg_policy group by polrelid having count(*) > 1',
    )
    expect(policies).toEqual([])
  })
})

describe('the app role', () => {
  it('sees no row of another school and can write none', async () => {
    await inSchool(test.database, here, (tx) => tx.insertInto('counter').values(counterOf(here)).execute())
    const seen = await inSchool(test.database, there, (tx) => tx.selectFrom('counter').selectAll().execute())
    expect(seen).toEqual([])
    const writing = inSchool(test.database, there, (tx) =>
      tx.insertInto('counter').values(counterOf(here)).execute(),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })

  it('can write nobody whose event is not written', async () => {
    const [id, recorded_in] = [crypto.randomUUID(), crypto.randomUUID()]
    const row = { school_id: here, id, recorded_at: '2026-03-05T08:00:00+08:00', recorded_in }
    const writing = inSchool(test.database, here, (tx) => tx.insertInto('human').values(row).execute())
    await expect(writing).rejects.toThrow('a row of human names an event that is not written')
  })

  it('can write nothing of the roster about nobody, or under a unit that is not there, and move nothing to nobody', async () => {
    const somewhere = crypto.randomUUID()
    const writing = (unit: string | null, isMoved = false) =>
      inSchool(test.database, here, async (tx) => {
        const [id, event] = [crypto.randomUUID(), crypto.randomUUID()]
        const at = '2026-03-05T08:00:00+08:00'
        const recorded = { school_id: here, recorded_at: at, recorded_in: event }
        await sql`insert into audit_event (school_id, id, at, act, outcome, subject_kind, subject_ids, fields, mac)
          values (${here}, ${event}, ${at}, 'human.recorded', 'done', 'human', '{}', '{}', ${Buffer.of(0)})`.execute(
          tx,
        )
        if (unit !== null || isMoved)
          await tx
            .insertInto('human')
            .values({ ...recorded, id })
            .execute()
        const role = { role: 'person', unit_id: unit, sort_order: 0, valid_from: day('2026-03-05') }
        await tx
          .insertInto('human_role')
          .values({ ...recorded, ...role, id, human_id: id })
          .execute()
        if (isMoved)
          await tx.updateTable('human_role').set({ human_id: somewhere }).where('id', '=', id).execute()
      })
    await expect(writing(null)).rejects.toThrow('a row of human_role names nobody of the roster')
    await expect(writing(somewhere)).rejects.toThrow(
      'a row of human_role names a unit that is not on the roster',
    )
    await expect(writing(null, true)).rejects.toThrow('a row of human_role names nobody of the roster')
  })

  it('sees nothing at all outside a school', async () => {
    expect(await test.database.anywhere.selectFrom('counter').selectAll().execute()).toEqual([])
  })

  it.each(['audit_event', 'audit_seal'])('can neither change nor delete nor empty %s', async (table) => {
    const name = sql.table(table)
    for (const statement of [
      sql`update ${name} set school_id = school_id`,
      sql`delete from ${name}`,
      sql`truncate ${name}`,
    ]) {
      const attempt = inSchool(test.database, here, (tx) => statement.execute(tx))
      await expect(attempt).rejects.toThrow(`permission denied for table ${table}`)
    }
  })

  it('owns nothing and cannot pass row security', async () => {
    const role = await sql`select rolsuper or rolbypassrls or rolcreaterole as strong from pg_roles
      where rolname = current_user`.execute(test.database.anywhere)
    const owned = await sql`select from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname = current_user`.execute(test.database.anywhere)
    expect(role.rows).toEqual([{ strong: false }])
    expect(owned.rows).toEqual([])
  })

  // Whom a row speaks of is corrected by a merge, which keeps each row it moves and from whom: docs/decisions/merging-humans.md.
  it('may change no column of a fact but those that supersede it, say why, or name a human', async () => {
    const changes = await test.asOwner(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
       where privilege_type = 'UPDATE' and grantee = 'tongxin_app'
         and table_name in (select table_name from information_schema.columns where column_name = 'superseded_at')
         and column_name not in ('superseded_at', 'superseded_in', 'withdrawn_reason', 'withdrawn_for')
         and column_name not in ('human_id', 'cadre_id', 'person_id', 'holder_id', 'successor_id', 'bearer_id')
         -- Emptied when it is removed; other bytes than those of its digest it never takes.
         and (table_name, column_name) <> ('evidence', 'content')`,
    )
    expect(changes).toEqual([])
  })
})

function counterOf(schoolId: string) {
  return { school_id: schoolId, kind: 'list', year: 2026, value: 1 }
}
