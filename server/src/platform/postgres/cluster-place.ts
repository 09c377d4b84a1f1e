import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StartupError } from '../startup-error.ts'
import { canEnter, type PostgresAccount } from './postgres-account.ts'

/** The one major version whose data folders this program can open. */
export const postgresMajor = 18

/** Where a cluster lies: a folder of its own and in it the data folder named by major version. */
export interface ClusterPlace {
  readonly folder: string
  readonly data: string
}

/**
 * The place of this home's cluster, made when missing. Normally `HOME/postgres`; where PostgreSQL's account may not
 * enter the home, a folder under `systemPlace` whose name is kept in `HOME/postgres-place`: a home that was removed
 * and made anew thus never meets the data of the old one.
 */
export async function readyClusterPlace(wanted: {
  readonly home: string
  readonly systemPlace: string
  readonly account: PostgresAccount | undefined
}): Promise<ClusterPlace> {
  await mkdir(wanted.home, { recursive: true })
  const folder = await chooseFolder(wanted)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (wanted.account) await chown(folder, wanted.account.uid, wanted.account.gid)
  await refuseOtherMajor(folder)
  return { folder, data: join(folder, `pg${postgresMajor}`) }
}

async function chooseFolder(wanted: {
  readonly home: string
  readonly systemPlace: string
  readonly account: PostgresAccount | undefined
}): Promise<string> {
  const note = join(wanted.home, placeNote)
  if (existsSync(note)) return notedPlace(wanted.home, await readFile(note, 'utf8'))
  const usual = join(wanted.home, 'postgres')
  if (existsSync(usual) || !wanted.account || canEnter(wanted.home, wanted.account)) return usual
  await mkdir(wanted.systemPlace, { recursive: true, mode: 0o755 })
  await chmod(wanted.systemPlace, 0o755)
  const apart = join(wanted.systemPlace, `data-${randomBytes(6).toString('hex')}`)
  await writeFile(note, `${apart}\n${resolve(wanted.home)}\n`)
  return apart
}

const placeNote = 'postgres-place'

/** A copied home brings the note along but not the data: two servers would write into one database. */
function notedPlace(home: string, note: string): string {
  const [place = '', owner = ''] = note.split('\n').map((line) => line.trim())
  const isCopy = owner !== '' && owner !== resolve(home) && existsSync(join(owner, placeNote))
  if (!isCopy) return place
  throw new StartupError(
    `${home} 是从 ${owner} 复制来的，数据库仍归原来的目录使用（${place}），不能两处同时写。` +
      `要另起一套空的，请删除 ${join(home, placeNote)}；要搬走数据，请把整个目录移过来，不要复制。`,
  )
}

async function refuseOtherMajor(folder: string): Promise<void> {
  const majors = (await readdir(folder)).flatMap((name) => /^pg(\d+)$/.exec(name)?.[1] ?? [])
  const other = majors.find((major) => Number(major) !== postgresMajor)
  if (other === undefined || majors.includes(String(postgresMajor))) return
  throw new StartupError(
    `数据目录 ${join(folder, `pg${other}`)} 属于 PostgreSQL ${other}，本程序带的是 PostgreSQL ${postgresMajor}，不会打开它。` +
      `数据没有动过，可以继续用原来的版本；要换到本版本，先用 PostgreSQL ${other} 的 pg_dump 导出，步骤见 docs/operations.md。`,
  )
}
