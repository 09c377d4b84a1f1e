import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a part of the bench to its end in a process of its own and gives what it printed. */
export async function runPart(file: string, input: string): Promise<string> {
  const child = start(file, {})
  child.stdin?.end(input)
  const output = child.stdout ? text(child.stdout) : ''
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return output
}

export type Serving = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> }

/** Starts a part that serves until it is stopped; it is ready when it prints its address as the first line. */
export async function serve(file: string, settings: Readonly<Record<string, string>>): Promise<Serving> {
  const child = start(file, settings)
  const url = await Promise.race([firstLine(child), failure(child, file)])
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A built file as it is; a source through tsx. */
function start(file: string, settings: Readonly<Record<string, string>>): ChildProcess {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  return spawn(process.execPath, [...loader, file], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output to read')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('ended without a word')
}

async function failure(child: ChildProcess, file: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`${file} ended with ${code} before it served`)
}
