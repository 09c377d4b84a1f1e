import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Instance, openInstance } from './instance.ts'

const home = mkdtempSync(join(tmpdir(), 'tongxin-instance-'))
chmodSync(home, 0o755)
const config = { home, keyFile: join(home, 'keys', 'vault.json'), databaseUrl: null, databaseOwnerUrl: null }
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('an embedded instance opens from nothing, keeps its keys, and is not opened without them once it has data', async () => {
  const cipher = await withInstance(async (instance) => {
    const school = { school_id: instance.ids.next(), name: '明湖大学', created_at: instance.clock.now() }
    await instance.database.anywhere.insertInto('school').values(school).execute()
    return instance.vault.encrypt('phone', '1')
  })
  expect(await withInstance(async ({ vault }) => vault.decrypt('phone', cipher))).toBe('1')
  rmSync(config.keyFile)
  await expect(openInstance(config)).rejects.toThrow('找不到密钥文件')
})

async function withInstance<T>(use: (instance: Instance) => Promise<T>): Promise<T> {
  const instance = await openInstance(config)
  return use(instance).finally(() => instance.close())
}
