import type { Role } from '@tongxin/core/account/role'
import { insertAccount, insertCode, insertGrant } from '../features/account/store.ts'
import { digestOf, newToken } from '../http/session.ts'
import { workFor } from '../http/work-for.ts'
import { inSchool } from '../platform/database.ts'
import type { Instance } from '../platform/instance.ts'
import { listSchoolIds } from '../platform/school-list.ts'
import type { Work } from '../platform/work.ts'

/** One of the four beginnings: who it is for, and the code that signs in once. */
export type Beginning = {
  readonly signInName: string
  readonly displayName: string
  readonly code: string
  readonly expiresAt: Date
}

/** Three administrators, who are three people and read no business, and the head of the office. */
const beginners: readonly {
  readonly role: Role
  readonly signInName: string
  readonly displayName: string
}[] = [
  { role: 'system-admin', signInName: 'system', displayName: '系统管理员' },
  { role: 'security-admin', signInName: 'security', displayName: '安全管理员' },
  { role: 'audit-admin', signInName: 'audit', displayName: '审计管理员' },
  { role: 'office', signInName: 'office', displayName: '统战部负责人' },
]
const codeHours = 72

export type Founded = { readonly schoolId: string; readonly beginnings: readonly Beginning[] }

/** Founds the school of an empty instance with its four one-time codes; undefined when there is a school already. */
export async function foundSchool(
  instance: Instance,
  school: { readonly name: string; readonly demo: boolean },
): Promise<Founded | undefined> {
  if ((await listSchoolIds(instance.database)).length > 0) return undefined
  const schoolId = instance.ids.next()
  return inSchool(instance.database, schoolId, async (tx) => {
    const work = workFor(instance, { tx, schoolId, actor: null, requestId: null })
    const created_at = work.now.toISOString()
    await tx
      .insertInto('school')
      .values({ school_id: schoolId, ...school, host: null, created_at })
      .execute()
    await work.record([{ act: 'school.founded', subjectKind: 'school', subjectIds: [schoolId] }])
    const beginnings: Beginning[] = []
    for (const beginner of beginners) beginnings.push(await openFor(work, beginner))
    return { schoolId, beginnings }
  })
}

async function openFor(work: Work<null>, beginner: (typeof beginners)[number]): Promise<Beginning> {
  const { role, signInName, displayName } = beginner
  const id = work.ids.next()
  const recorded = await work.record([
    { act: 'account.opened', subjectKind: 'account', subjectIds: [id] },
    { act: 'account.granted', subjectKind: 'account', subjectIds: [id], fields: ['role'] },
  ])
  await insertAccount(work, { id, humanId: null, signInName, displayName }, recorded)
  const grant = {
    id: work.ids.next(),
    accountId: id,
    role,
    unitId: null,
    cadreId: null,
    from: work.today,
    to: null,
  }
  await insertGrant(work, grant, recorded)
  const code = newToken()
  const expiresAt = new Date(work.now.getTime() + codeHours * 3_600_000)
  await insertCode(work, { accountId: id, codeDigest: digestOf(code), expiresAt }, recorded)
  return { signInName, displayName, code, expiresAt }
}
