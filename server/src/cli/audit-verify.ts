import { readConfig } from '../config.ts'
import type { AuditProblem } from '../platform/audit/audit-problem.ts'
import { type AuditVerdict, verifyAudit } from '../platform/audit/audit-verify.ts'
import { type Instance, withInstance } from '../platform/instance.ts'
import type { CommandIo } from './command-io.ts'
import { readJsonOption } from './read-options.ts'

export const usage = '用法：tongxin audit verify [--json]'

/** `tongxin audit verify`: proves every school's audit, or names what does not fit. */
export async function run(
  argv: readonly string[],
  io: CommandIo,
  environment = process.env,
): Promise<number> {
  const options = readJsonOption(argv, io, usage)
  if (!options) return 2
  const schools = await withInstance(readConfig(environment), {}, verifySchools)
  const ok = schools.every((school) => school.problems.length === 0)
  if (options.json) io.out(JSON.stringify({ ok, schools }))
  else for (const line of describe(schools)) io.out(line)
  return ok ? 0 : 1
}

interface SchoolVerdict extends AuditVerdict {
  readonly schoolId: string
  readonly name: string
}

async function verifySchools(instance: Instance): Promise<readonly SchoolVerdict[]> {
  const schools = await instance.database.anywhere
    .selectFrom('school')
    .select(['school_id', 'name'])
    .execute()
  const verdicts: SchoolVerdict[] = []
  for (const { school_id: schoolId, name } of schools) {
    verdicts.push({ schoolId, name, ...(await verifyAudit(instance, schoolId)) })
  }
  return verdicts
}

function describe(schools: readonly SchoolVerdict[]): readonly string[] {
  return schools.length === 0 ? ['还没有学校，没有审计记录。'] : schools.flatMap(describeSchool)
}

function describeSchool(school: SchoolVerdict): readonly string[] {
  const proven = `${school.name}：审计记录核对到第 ${school.proven} 条`
  if (school.problems.length === 0) return [`${proven}，完整无误。`]
  return [
    `${proven}，发现 ${school.problems.length} 处问题：`,
    ...school.problems.map((it) => `  - ${describeProblem(it)}`),
  ]
}

function describeProblem(problem: AuditProblem): string {
  switch (problem.kind) {
    case 'position-missing':
      return `第 ${problem.position} 条的封记不见了，其后无法核对`
    case 'event-missing':
      return `第 ${problem.position} 条（事件 ${problem.eventId}）被删除`
    case 'event-changed':
      return `第 ${problem.position} 条（事件 ${problem.eventId}）内容被改动`
    case 'seal-changed':
      return `第 ${problem.position} 条（事件 ${problem.eventId}）与前一条接不上：有事件被删除、插入或调换了顺序`
    case 'tail-cut':
      return `末尾被截断：存档记到第 ${problem.position} 条，现在只有 ${problem.last} 条`
    case 'checkpoint-differs':
      return `第 ${problem.position} 条与存档不符`
    case 'checkpoint-changed':
      return `存档文件第 ${problem.line} 行被改动`
    case 'unsealed-event-changed':
      return `尚未封记的事件 ${problem.eventId} 不是本系统写下的，或被改动`
    case 'unsealed-too-long':
      return `事件 ${problem.eventId}（${problem.at}）超过一分钟还没有封记：服务没有运行，或封记被删除`
    case 'change-without-event':
      return `表 ${problem.table} 有改动对应的事件 ${problem.eventId} 不存在`
  }
}
