import { insertSession } from '../../server/src/features/account/store.ts'
import { digestOf, newToken, sessionCookie } from '../../server/src/http/session.ts'
import type { ReadySchool } from './ready-school.ts'
import { openStage } from './stage.ts'

/** Somebody signed in: the cookie their browser would send. */
export type SignedIn = {
  readonly role: string
  readonly cookie: string
  readonly humanId: string | null
  readonly unitId: string | null
}

/** A session for every cadre, secretary and the office, as signing in makes it. */
export async function openSessions({ instance, schoolId }: ReadySchool): Promise<readonly SignedIn[]> {
  const now = instance.clock.now()
  const stage = openStage(instance, schoolId, now.toISOString())
  return stage.work(async (work) => {
    const accounts = await work.tx
      .selectFrom('account')
      .innerJoin('account_grant', 'account_grant.account_id', 'account.id')
      .where('account_grant.role', 'in', ['office', 'cadre', 'unit-secretary'])
      .select(['account.id', 'human_id', 'role', 'unit_id'])
      .orderBy('account.id')
      .execute()
    const opened: SignedIn[] = []
    for (const { id, human_id: humanId, role, unit_id: unitId } of accounts) {
      const token = newToken()
      const expiresAt = new Date(now.getTime() + 12 * 3_600_000)
      await insertSession(work, { accountId: id, tokenDigest: digestOf(token), expiresAt, device: 'bench' })
      opened.push({ role, cookie: `${sessionCookie}=${token}`, humanId, unitId })
    }
    return opened
  })
}
