import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { insertCode } from '../features/account/store.ts'
import { digestOf, newToken } from '../http/session.ts'
import { workFor } from '../http/work-for.ts'
import { inSchool } from '../platform/database.ts'
import type { Instance } from '../platform/instance.ts'
import { listSchoolIds } from '../platform/school-list.ts'
import { StartupError } from '../platform/startup-error.ts'
import { foundSchool } from '../workflows/found-school.ts'
import { demoDays } from './calendar.ts'
import { enterAccounts } from './enter-accounts.ts'
import { enterAlike } from './enter-alike.ts'
import { enterContacts } from './enter-contacts.ts'
import { enterHandover } from './enter-handover.ts'
import { enterLists } from './enter-lists.ts'
import { enterOwnText, enterSchool } from './enter-roster.ts'
import { enterScenes } from './enter-scenes.ts'
import { planSchool } from './plan.ts'
import { type Player, setStage } from './stage.ts'

export type DemoLink = { readonly label: string; readonly path: string; readonly code: string }

/** Makes the invented school at the first start, and fresh sign-in links at every start. */
export async function readyDemo(
  instance: Instance,
  progress: (line: string) => void,
): Promise<readonly DemoLink[]> {
  const [known] = await listSchoolIds(instance.database)
  const schoolId = known ?? (await makeSchool(instance, progress))
  return freshLinks(instance, schoolId)
}

async function makeSchool(instance: Instance, progress: (line: string) => void): Promise<string> {
  progress('正在准备演示学校：名册、名单和联系记录 …')
  const founded = await foundSchool(instance, { name: '明湖大学', demo: true })
  if (!founded) throw new Error('the demo school was not founded')
  const { schoolId } = founded
  const stage = setStage(instance, schoolId)
  const today = instance.clock.today()
  const [plan, days] = [planSchool(), demoDays(today)]
  const office = await officeOf(instance, schoolId)
  const document = await readFile(findExample('minghu-2026.yaml'), 'utf8')
  const entered = await stage({ on: days.entered, as: office }, (work) =>
    enterSchool(work, { plan, days, document }),
  )
  const text = await readFile(findExample('minghu-2026.txt'))
  await stage({ on: days.entered, at: '10:30:00', as: office }, (work) => enterOwnText(work, text))
  progress(
    `  已录入 ${plan.persons.length} 位党外代表人士、${plan.leaders.length + plan.cadres.length} 位党员领导干部`,
  )
  const players = await stage({ on: days.entered, at: '11:00:00', as: office }, async (work) => {
    await enterAlike(work, plan, entered)
    return enterAccounts(work, entered, plan)
  })
  const pairs = await enterLists({ stage, office, plan, days, entered })
  progress(`  已确定名单，结对 ${pairs.length} 对`)
  await enterContacts({ stage, office, plan, days, entered, today }, pairs)
  await enterScenes({ stage, office, players, plan, days, humans: entered.humans, today })
  await enterHandover({ stage, office, days, entered, today }, pairs)
  progress('  已录入本学期联系记录')
  return schoolId
}

/** A file of the invented school, seen from the bundle (server/dist) and from this file. */
function findExample(name: string): URL {
  const candidates = ['../../policies', '../../../policies'].map(
    (path) => new URL(`${path}/examples/${name}`, import.meta.url),
  )
  const found = candidates.find((file) => existsSync(file))
  if (!found) throw new StartupError('缺少演示制度文件（policies/examples），安装不完整。')
  return found
}

/** The head of the office has a name here: it stands beside what the office did. */
async function officeOf(instance: Instance, schoolId: string): Promise<Player> {
  const account = await inSchool(instance.database, schoolId, (tx) =>
    tx
      .updateTable('account')
      .set({ display_name: '闻知秋' })
      .where('sign_in_name', '=', 'office')
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { accountId: account.id, humanId: null, role: 'office', unitIds: [] }
}

async function freshLinks(instance: Instance, schoolId: string): Promise<readonly DemoLink[]> {
  return inSchool(instance.database, schoolId, async (tx) => {
    const work = workFor(instance, { tx, schoolId, actor: null, requestId: null })
    const accounts = await tx
      .selectFrom('account')
      .innerJoin('account_grant as g', (join) =>
        join
          .onRef('g.school_id', '=', 'account.school_id')
          .onRef('g.account_id', '=', 'account.id')
          .on('g.superseded_at', 'is', null),
      )
      .select(['account.id', 'display_name', 'sign_in_name', 'g.role'])
      .execute()
    accounts.sort((a, b) => placeOf(a.role) - placeOf(b.role))
    const links: DemoLink[] = []
    for (const account of accounts) {
      const code = newToken()
      const recorded = await work.record([
        { act: 'account.code-issued', subjectKind: 'account', subjectIds: [account.id] },
      ])
      const expiresAt = new Date(work.now.getTime() + 86_400_000)
      await insertCode(work, { accountId: account.id, codeDigest: digestOf(code), expiresAt }, recorded)
      const phone = account.role === 'cadre' || account.role === 'delegate'
      links.push({
        label: labelOf(account.role, account.display_name),
        path: phone ? '/m/sign-in/link' : '/sign-in/link',
        code,
      })
    }
    return links
  })
}

const roleLabels: Readonly<Record<string, string>> = {
  office: '统战部',
  leader: '协管副书记',
  'unit-secretary': '二级党组织书记',
  cadre: '党员领导干部（手机）',
  delegate: '代办人（手机）',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}

/** Whoever does the work first, the administrators last. */
function placeOf(role: string): number {
  return Object.keys(roleLabels).indexOf(role)
}

function labelOf(role: string, name: string): string {
  const label = roleLabels[role] ?? role
  return label === name ? name : `${label} ${name}`
}
