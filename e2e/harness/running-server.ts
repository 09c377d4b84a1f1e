// The built server as a process of its own, as an operator runs it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const bundle = join(import.meta.dirname, '..', '..', 'server', 'dist', 'tongxin.js')
const patience = 120_000

export interface RunningServer {
  readonly printed: () => string
  readonly end: (signal: NodeJS.Signals) => Promise<void>
}

export interface Command {
  readonly args: readonly string[]
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command that goes on, until it has printed what tells that it is ready. */
export async function startServer(command: Command, ready: RegExp): Promise<RunningServer> {
  const child = run(command)
  const printed = keepOutput(child)
  await new Promise<void>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`not ready in time:\n${printed()}`)), patience)
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed()}`)))
    child.stdout?.on('data', () => {
      if (!ready.test(printed())) return
      clearTimeout(giveUp)
      resolve()
    })
  })
  return { printed, end: (signal) => end(child, signal) }
}

/** Runs a command that ends by itself, and gives what it printed. */
export async function runToEnd(command: Command): Promise<string> {
  const child = run(command)
  const printed = keepOutput(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command.args.join(' ')} ended with ${code}:\n${printed()}`)
  return printed()
}

function run({ args, folder, env }: Command): ChildProcess {
  const { PATH, HOME } = process.env
  return spawn(process.execPath, [bundle, ...args], {
    cwd: folder,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function keepOutput(child: ChildProcess): () => string {
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  }
  return () => Buffer.concat(chunks).toString('utf8')
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
