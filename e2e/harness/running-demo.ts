// The built demo as a newcomer gets it, in an empty folder of its own and on a free port.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

const bundle = join(import.meta.dirname, '..', '..', 'server', 'dist', 'tongxin.js')

// The links are the last thing printed before the demo waits for its visitors.
const allLinks = /#\S{20,}\s*$/

export interface RunningDemo {
  readonly address: string
  /** The one-time link printed for a role, such as 统战部负责人. */
  readonly linkFor: (label: string) => string
  /** Kills the server with no chance to say goodbye and starts it again on the same data. */
  readonly killAndRestart: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startDemo(): Promise<RunningDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-demo-'))
  const port = await findFreePort()
  let server = await startServer(folder, port)
  return {
    address: `http://localhost:${port}`,
    linkFor: (label) => findLink(server.printed(), label),
    killAndRestart: async () => {
      await end(server.child, 'SIGKILL')
      server = await startServer(folder, port)
    },
    stop: async () => {
      await end(server.child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(folder: string, port: number) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [bundle, 'demo'], {
    cwd: folder,
    env: { PATH, HOME, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const printed = () => Buffer.concat(chunks).toString('utf8')
  const ended = once(child, 'exit')
  await Promise.race([ended, vi.waitUntil(() => allLinks.test(printed()), { timeout: 90_000, interval: 50 })])
  if (child.exitCode !== null) throw new Error(`the demo ended with ${child.exitCode}:\n${printed()}`)
  return { child, printed }
}

function findLink(printed: string, label: string): string {
  const line = printed.split('\n').find((each) => each.trim().startsWith(label))
  const link = /https?:\/\/\S+/.exec(line ?? '')?.[0]
  if (!link) throw new Error(`no link for ${label} in:\n${printed}`)
  return link
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
