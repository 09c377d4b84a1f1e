import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const shape = z.object({ superuser: z.string(), owner: z.string(), app: z.string() })

/** The generated passwords of the embedded cluster's three roles. */
export type ClusterPasswords = z.infer<typeof shape>

/** Reads the passwords kept beside the data, or makes them at first start. Only the file's owner may read it. */
export async function readyPasswords(folder: string): Promise<ClusterPasswords> {
  const file = join(folder, 'passwords.json')
  const made = { superuser: makePassword(), owner: makePassword(), app: makePassword() }
  // `wx` lets exactly one of two processes that start together write; both then read the same.
  await writeFile(file, `${JSON.stringify(made)}\n`, { flag: 'wx', mode: 0o600 }).catch(ignoreExisting)
  return shape.parse(JSON.parse(await readFile(file, 'utf8')))
}

function makePassword(): string {
  return randomBytes(24).toString('base64url')
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
