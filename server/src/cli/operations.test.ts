// migrate, doctor and audit verify, as an operator types them, against a real database.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { writeAudit } from '../platform/audit/audit-write.ts'
import { inSchool } from '../platform/database.ts'
import { openInstance, withInstance } from '../platform/instance.ts'
import { listSchoolIds } from '../platform/school-list.ts'
import { StartupError } from '../platform/startup-error.ts'
import { createEmptyDatabase, createTestDatabase, createTestSchool } from '../testing/database.ts'
import { run as verifyAudit } from './audit-verify.ts'
import type { CommandIo } from './command-io.ts'
import { run as doctor } from './doctor.ts'
import { run as migrate } from './migrate.ts'
import { runCli } from './run-cli.ts'

const test = await createTestDatabase()
const another = await createTestDatabase()
const home = mkdtempSync(join(tmpdir(), 'tongxin-home-'))
const environment = { TONGXIN_HOME: home, DATABASE_URL: test.appUrl, DATABASE_OWNER_URL: test.ownerUrl }
const lines: string[] = []
const io: CommandIo = {
  out: (line) => lines.push(line),
  err: (line) => lines.push(line),
  readFile: () => Promise.reject(new Error('reads no file')),
  cwd: home,
}

beforeEach(() => {
  lines.length = 0
})

describe('tongxin migrate', () => {
  it('brings an empty database to the schema once', async () => {
    const empty = await createEmptyDatabase()
    const settings = { ...environment, DATABASE_URL: empty.appUrl, DATABASE_OWNER_URL: empty.ownerUrl }
    expect(await migrate(['--json'], io, settings)).toBe(0)
    expect(JSON.parse(lines.pop() ?? '').applied).toContain('0001_school_and_audit.sql')
    expect(await migrate([], io, settings)).toBe(0)
    expect(lines).toEqual(['数据库结构已是最新。'])
  })

  it('asks for the owner when only the app role was given', async () => {
    expect(await migrate([], io, { ...environment, DATABASE_OWNER_URL: '' })).toBe(2)
    expect(lines[0]).toContain('DATABASE_OWNER_URL')
  })
})

describe('tongxin doctor', () => {
  it('finds nothing wrong with a sound instance', async () => {
    expect(await doctor([], io, environment)).toBe(0)
    expect(lines.at(-1)).toBe('一切正常。')
  })

  it('refuses an app role that owns the tables', async () => {
    const settings = { ...environment, DATABASE_URL: test.ownerUrl, DATABASE_OWNER_URL: '' }
    expect(await doctor(['--json'], io, settings)).toBe(1)
    const { ok, checks } = JSON.parse(lines[0] ?? '')
    expect(ok).toBe(false)
    expect(problemOf(checks, '服务所用的角色')).toContain('拥有数据表')
    expect(problemOf(checks, '审计记录只增不改')).toContain('audit_event')
  })

  it('is not alone: no instance is opened on a role that passes the walls', async () => {
    const settings = { ...environment, DATABASE_URL: test.ownerUrl, DATABASE_OWNER_URL: '' }
    await expect(verifyAudit([], io, settings)).rejects.toThrow(
      /服务所用的角色：.*拥有数据表.*tongxin doctor/,
    )
  })

  it('names every bad setting', async () => {
    expect(await doctor([], io, { PORT: 'x', TRUST_PROXY: 'maybe' })).toBe(1)
    expect(lines.filter((line) => line.startsWith('有误  设置'))).toHaveLength(2)
  })

  it('says that the database cannot be reached, once', async () => {
    expect(await doctor([], io, { ...environment, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/t' })).toBe(1)
    expect(lines.filter((line) => line.startsWith('有误'))).toEqual([
      '有误  数据库：连不上 127.0.0.1:1（ECONNREFUSED）：请检查 DATABASE_URL 和数据库是否在运行',
    ])
  })

  it('names what an empty database still needs', async () => {
    const empty = await createEmptyDatabase()
    expect(await doctor([], io, { TONGXIN_HOME: home, DATABASE_URL: empty.appUrl })).toBe(1)
    expect(lines.join('\n')).toContain('请运行 tongxin migrate')
  })

  it('misses the key file only where there is data', async () => {
    const settings = { TONGXIN_HOME: join(home, 'new'), DATABASE_URL: another.appUrl }
    expect(await doctor([], io, settings)).toBe(0)
    await createTestSchool(another)
    lines.length = 0
    expect(await doctor([], io, settings)).toBe(1)
    expect(lines.join('\n')).toContain('找不到密钥文件')
  })
})

describe('tongxin audit verify', () => {
  it('proves an untouched chain and names the changed row of another', async () => {
    const config = {
      home,
      keyFile: join(home, 'keys', 'vault.json'),
      databaseUrl: test.appUrl,
      databaseOwnerUrl: null,
    }
    const instance = await openInstance(config)
    const schoolId = await createTestSchool(test)
    await inSchool(instance.database, schoolId, (tx) =>
      writeAudit(tx, {
        vault: instance.vault,
        ids: instance.ids,
        schoolId,
        at: instance.clock.now(),
        actorId: null,
        actorRole: null,
        requestId: null,
        events: [{ act: 'school.founded', subjectKind: 'school', subjectIds: [schoolId] }],
      }),
    )
    await instance.close()
    expect(await verifyAudit([], io, environment)).toBe(0)
    expect(lines).toEqual(['明湖大学：审计记录核对到第 0 条，完整无误。'])
    await test.asOwner(`update audit_event set act = 'audit.read'`)
    lines.length = 0
    expect(await verifyAudit(['--json'], io, environment)).toBe(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ok: false,
      schools: [{ name: '明湖大学', problems: [{ kind: 'unsealed-event-changed' }] }],
    })
  })
})

it('every operator’s command calls an unknown option bad use', async () => {
  for (const run of [migrate, doctor, verifyAudit]) expect(await run(['--jsno'], io, environment)).toBe(2)
  expect(lines[0]).toBe('用法：tongxin migrate [--json]')
})

it('tells a reason not to start whole, without a stack', async () => {
  const run = () => Promise.reject(new StartupError('设置有误：\n- PORT'))
  const table = [{ name: 'serve', summary: '', load: async () => ({ run, usage: '' }) }]
  expect(await runCli(['serve'], io, table)).toBe(1)
  expect(lines).toEqual(['设置有误：\n- PORT'])
})

it('is told where the key file is broken', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'tongxin-home-'))
  writeFileSync(join(broken, 'k.json'), '{}')
  const settings = { ...environment, TONGXIN_KEY_FILE: join(broken, 'k.json') }
  await expect(verifyAudit([], io, settings)).rejects.toThrow(/k\.json 内容不对/)
})

function problemOf(checks: readonly { name: string; problem: string }[], name: string): string | undefined {
  return checks.find((check) => check.name === name)?.problem
}

it('an instance is closed whatever comes of its use', async () => {
  const connected = () =>
    another.asOwner(
      `select pid from pg_stat_activity where usename <> current_user and datname = '${databaseOf(test.appUrl)}'`,
    )
  const before = await connected()
  const used = withInstance(readConfig(environment), {}, async ({ database }) => {
    expect(await listSchoolIds(database)).not.toEqual([])
    expect(await connected()).not.toEqual(before)
    throw new StartupError('端口已被占用')
  })
  await expect(used).rejects.toThrow('端口已被占用')
  await expect.poll(connected).toEqual(before)
})

const databaseOf = (url: string) => new URL(url).pathname.slice(1)
