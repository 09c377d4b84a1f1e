import { insertCode } from '../features/account/store.ts'
import { digestOf, newToken } from '../http/session.ts'
import { workFor } from '../http/work-for.ts'
import { inSchool } from '../platform/database.ts'
import type { Instance } from '../platform/instance.ts'
import { listSchoolIds } from '../platform/school-list.ts'
import { foundSchool } from '../workflows/found-school.ts'

export type DemoLink = { readonly label: string; readonly path: string; readonly code: string }

/** Makes the invented school at the first start, and fresh sign-in links at every start. */
export async function readyDemo(
  instance: Instance,
  progress: (line: string) => void,
): Promise<readonly DemoLink[]> {
  const [known] = await listSchoolIds(instance.database)
  if (known === undefined) progress('正在准备演示学校 …')
  const schoolId = known ?? (await foundSchool(instance, { name: '明湖大学', demo: true }))?.schoolId
  if (schoolId === undefined) throw new Error('the demo school was not founded')
  return inSchool(instance.database, schoolId, async (tx) => {
    const work = workFor(instance, { tx, schoolId, actor: null, requestId: null })
    const accounts = await tx.selectFrom('account').select(['id', 'display_name']).orderBy('id').execute()
    const links: DemoLink[] = []
    for (const account of accounts) {
      const code = newToken()
      const recorded = await work.record([
        { act: 'account.code-issued', subjectKind: 'account', subjectIds: [account.id] },
      ])
      const expiresAt = new Date(work.now.getTime() + 86_400_000)
      await insertCode(work, { accountId: account.id, codeDigest: digestOf(code), expiresAt }, recorded)
      links.push({ label: account.display_name, path: '/sign-in/link', code })
    }
    return links
  })
}
