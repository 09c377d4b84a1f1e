import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import { StartupError } from './startup-error.ts'

interface EncryptionKey {
  readonly id: Buffer
  readonly key: Buffer
}

export interface VaultKeys {
  /** The key new values are encrypted with: the first of `encryption`. */
  readonly current: EncryptionKey
  /** Every key there was; older ones only decrypt. */
  readonly encryption: readonly EncryptionKey[]
  readonly index: Buffer
  readonly audit: Buffer
}

const keyText = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const shape = z.strictObject({ encryption: z.array(keyText).min(1), index: keyText, audit: keyText })

/**
 * Reads the key file. Where there is none, makes one, but only for a database without data: keys that do not fit
 * what is already encrypted would look right and lose it.
 */
export async function readyVaultKeys(options: {
  readonly file: string
  readonly mayMake: boolean
}): Promise<VaultKeys> {
  const text = await readFile(options.file, 'utf8').catch(ignoreMissing)
  if (text !== undefined) return parseKeys(options.file, text)
  if (!options.mayMake) {
    throw new StartupError(
      `找不到密钥文件 ${options.file}，而数据库里已有数据：没有原来的密钥，加密的内容和审计记录都无法读取。` +
        '请恢复密钥文件，或用 TONGXIN_KEY_FILE 指出它的位置。',
    )
  }
  return parseKeys(options.file, await makeKeyFile(options.file))
}

/** Fresh keys that are kept nowhere: for tests. */
export function makeVaultKeys(): VaultKeys {
  return parseKeys('', writeKeys())
}

async function makeKeyFile(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, writeKeys(), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting)
  await chmod(file, 0o600)
  return readFile(file, 'utf8')
}

function writeKeys(): string {
  const make = () => randomBytes(32).toString('base64')
  return `${JSON.stringify({ encryption: [make()], index: make(), audit: make() }, null, 2)}\n`
}

function parseKeys(file: string, text: string): VaultKeys {
  const parsed = shape.safeParse(parseJson(text))
  const encryption = (parsed.data?.encryption ?? []).map(readKey)
  const [current] = encryption
  if (!parsed.success || !current) throw new StartupError(`密钥文件 ${file} 内容不对或不完整，请从备份恢复。`)
  const { index, audit } = parsed.data
  return { current, encryption, index: Buffer.from(index, 'base64'), audit: Buffer.from(audit, 'base64') }
}

function readKey(text: string): EncryptionKey {
  const key = Buffer.from(text, 'base64')
  return { key, id: createHash('sha256').update('key id').update(key).digest().subarray(0, 4) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
