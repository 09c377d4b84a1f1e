import type { Me } from '@tongxin/contract/account/account'
import type { Actor } from '@tongxin/core/account/actor'
import { isRole } from '@tongxin/core/account/role'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'

/** What the shell of every page needs to know of who is signed in. */
export async function readMe(work: Work<Actor | null>, accountId: string): Promise<Me> {
  const account = await work.tx
    .selectFrom('account')
    .innerJoin('school', 'school.school_id', 'account.school_id')
    .select([
      'account.id',
      'human_id',
      'display_name',
      'sign_in_name',
      'school.name as school_name',
      'school.demo',
      sql<boolean>`password_hash is not null`.as('has_password'),
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const grants = await readGrants(work, [accountId])
  return {
    accountId: account.id,
    humanId: account.human_id,
    displayName: account.display_name,
    signInName: account.sign_in_name,
    hasPassword: account.has_password,
    school: { name: account.school_name, demo: account.demo },
    grants: (grants.get(accountId) ?? []).filter((grant) => grant.from <= work.today),
    today: work.today,
  }
}

export async function listAccounts(work: Work, search: string) {
  const found = await work.tx
    .selectFrom('account')
    .select(['id', 'sign_in_name', 'display_name', 'human_id', 'suspended_at', 'version'])
    .select(sql<boolean>`password_hash is not null`.as('has_password'))
    .where((row) =>
      search === ''
        ? row.val(true)
        : row.or([row('sign_in_name', 'like', `%${search}%`), row('display_name', 'like', `%${search}%`)]),
    )
    .orderBy('sign_in_name')
    .limit(500)
    .execute()
  const grants = await readGrants(
    work,
    found.map((account) => account.id),
  )
  return found.map((account) => ({
    id: account.id,
    signInName: account.sign_in_name,
    displayName: account.display_name,
    humanId: account.human_id,
    hasPassword: account.has_password,
    suspendedAt: account.suspended_at,
    version: account.version,
    grants: grants.get(account.id) ?? [],
  }))
}

/** Grants of today and later by account, with the names a person recognises them by. */
async function readGrants(work: Work<Actor | null>, accountIds: readonly string[]) {
  const byAccount = new Map<string, Me['grants']>()
  if (accountIds.length === 0) return byAccount
  const rows = await work.tx
    .selectFrom('account_grant as g')
    .leftJoin('unit_fact as u', (join) =>
      join
        .onRef('u.school_id', '=', 'g.school_id')
        .onRef('u.unit_id', '=', 'g.unit_id')
        .on('u.superseded_at', 'is', null),
    )
    .leftJoin('human_detail as h', (join) =>
      join
        .onRef('h.school_id', '=', 'g.school_id')
        .onRef('h.human_id', '=', 'g.cadre_id')
        .on('h.superseded_at', 'is', null),
    )
    .select(['g.id', 'g.account_id', 'g.role', 'g.unit_id', 'g.cadre_id', 'g.valid_from', 'g.valid_to'])
    .select(['u.name as unit_name', 'h.name as cadre_name'])
    .distinctOn('g.id')
    .where('g.account_id', 'in', [...accountIds])
    .where('g.superseded_at', 'is', null)
    .where((row) => row.or([row('g.valid_to', 'is', null), row('g.valid_to', '>', work.today)]))
    .orderBy('g.id')
    .orderBy('u.valid_from', 'desc')
    .execute()
  for (const row of rows) {
    if (!isRole(row.role)) continue
    const grant = {
      id: row.id,
      role: row.role,
      unitId: row.unit_id,
      unitName: row.unit_name,
      cadreId: row.cadre_id,
      cadreName: row.cadre_name,
      from: row.valid_from,
      to: row.valid_to,
    }
    byAccount.set(row.account_id, [...(byAccount.get(row.account_id) ?? []), grant])
  }
  return byAccount
}

/** What the school is called, and whether it is the invented one. */
export function getSchool({ tx, schoolId }: Pick<Work<unknown>, 'tx' | 'schoolId'>) {
  return tx
    .selectFrom('school')
    .select(['name', 'demo'])
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
}
