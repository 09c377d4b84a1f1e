// The built demo as a newcomer gets it, in a folder of its own and on a free port.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort, type RunningServer, startServer } from './running-server.ts'

// The links are the last thing printed before the demo waits for its visitors.
const allLinks = /#\S{20,}\s*$/

export interface RunningDemo {
  readonly address: string
  /** The one-time link printed for somebody: a role such as 审计管理员, or a name such as 梁溪和. */
  readonly linkFor: (who: string) => string
  /** Kills the server with no chance to say goodbye and starts it again on the same data. */
  readonly killAndRestart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A demo from nothing, or on a copy of the data of one that was prepared before. */
export async function startDemo(prepared?: string): Promise<RunningDemo> {
  const folder = makeDemoFolder()
  // Not Node's own copy: the files keep their owner, who is not always us.
  if (prepared) execFileSync('cp', ['-a', join(prepared, '.tongxin'), folder])
  const port = await findFreePort()
  let server = await serveDemo(folder, port)
  return {
    address: `http://localhost:${port}`,
    linkFor: (who) => findLink(server.printed(), who),
    killAndRestart: async () => {
      await server.end('SIGKILL')
      server = await serveDemo(folder, port)
    },
    stop: async () => {
      await server.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Fills a demo's data once, for `startDemo` to copy; gives the folder. */
export async function prepareDemo(): Promise<string> {
  const folder = makeDemoFolder()
  const server = await serveDemo(folder, await findFreePort())
  await server.end('SIGTERM')
  return folder
}

/**
 * PostgreSQL's account may enter it: else, for root, the data would lie in a place of their own, which only the note of
 * it would be copied, and all journeys would meet in one database.
 */
function makeDemoFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-demo-'))
  chmodSync(folder, 0o755)
  return folder
}

function serveDemo(folder: string, port: number): Promise<RunningServer> {
  return startServer({ args: ['demo'], folder, env: { PORT: String(port) } }, allLinks)
}

function findLink(printed: string, who: string): string {
  const line = printed.split('\n').find((each) => each.includes('#') && each.includes(who))
  const link = /https?:\/\/\S+/.exec(line ?? '')?.[0]
  if (!link) throw new Error(`no link for ${who} in:\n${printed}`)
  return link
}
