// Accounts and roles for a whole roster at once. Opening and granting stay two people's work.
import { sql } from 'kysely'
import { inRosterOrder } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'

const atOnce = 2000

/** The cadres of today, as `cadre_today`: one row each, with the staff number of the roster. */
function cadresToday({ today }: Work) {
  return sql`(select distinct d.human_id, d.name, d.staff_no, d.stroke_order from human_role r
    join human_detail d on d.school_id = r.school_id and d.human_id = r.human_id and d.superseded_at is null
    where r.school_id = current_school() and r.role = 'cadre' and r.superseded_at is null
      and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to > ${today})) as cadre_today`
}

export async function grantScopes(work: Work) {
  const { today } = work
  const units = await work.tx
    .selectFrom('unit_fact')
    .select(['unit_id as id', 'name'])
    .where('superseded_at', 'is', null)
    .where('valid_from', '<=', today)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', today)]))
    .orderBy('sort_order')
    .orderBy('name')
    .execute()
  const cadres = await sql<{ id: string; name: string }>`
    select human_id as id, name from ${cadresToday(work)} order by ${inRosterOrder('cadre_today', 'cadre', work.today)} limit ${sql.lit(atOnce)}`.execute(
    work.tx,
  )
  return { units, cadres: cadres.rows }
}

type Opening = {
  readonly human_id: string
  readonly name: string
  readonly staff_no: string | null
  readonly taken: boolean
}

export async function openCadreAccounts(work: Work) {
  const { rows } = await sql<Opening>`
    select human_id, name, staff_no,
      exists (select from account a where a.school_id = current_school() and a.sign_in_name = staff_no) as taken
    from ${cadresToday(work)}
    where not exists (select from account a where a.school_id = current_school() and a.human_id = cadre_today.human_id)
    order by ${inRosterOrder('cadre_today', 'cadre', work.today)} limit ${sql.lit(atOnce)}`.execute(work.tx)
  const opening = rows.flatMap(({ human_id, name, staff_no, taken }) =>
    staff_no === null || taken
      ? []
      : [{ id: work.ids.next(), human_id, display_name: name, sign_in_name: staff_no }],
  )
  if (opening.length > 0) {
    const subjectIds = opening.map(({ id }) => id)
    const recorded = await work.record([{ act: 'account.opened', subjectKind: 'account', subjectIds }])
    const accounts = opening.map((account) => ({ school_id: work.schoolId, ...account, ...recorded }))
    await work.tx.insertInto('account').values(accounts).execute()
  }
  return {
    opened: opening.length,
    withoutStaffNo: rows.filter(({ staff_no }) => staff_no === null).length,
    nameTaken: rows.filter(({ taken }) => taken).length,
  }
}

/** Accounts of administrators are left out: they hold nothing else. So is one's own. */
export async function giveCadreGrants(work: Work) {
  const { rows } = await sql<{ account_id: string }>`
    select a.id as account_id from account a join ${cadresToday(work)} on cadre_today.human_id = a.human_id
    where a.school_id = current_school() and a.id <> ${work.actor.accountId} and not exists (
      select from account_grant g where g.school_id = a.school_id and g.account_id = a.id
        and g.superseded_at is null and (g.valid_to is null or g.valid_to > ${work.today})
        and (g.role = 'cadre' or g.role like '%-admin'))
    order by a.id limit ${sql.lit(atOnce)}`.execute(work.tx)
  if (rows.length === 0) return { given: 0 }
  const grants = rows.map(({ account_id }) => ({ id: work.ids.next(), account_id }))
  const recorded = await work.record([
    {
      act: 'account.granted',
      subjectKind: 'account',
      subjectIds: grants.flatMap(({ id, account_id }) => [account_id, id]),
      fields: ['role', 'from'],
    },
  ])
  const given = { school_id: work.schoolId, role: 'cadre', valid_from: work.today, ...recorded }
  await work.tx
    .insertInto('account_grant')
    .values(grants.map((grant) => ({ ...given, ...grant })))
    .execute()
  return { given: grants.length }
}
