// A real, empty instance: `tongxin serve` with a home of its own, and the first accounts by `tongxin create-admin`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, findFreePort, runToEnd, startServer } from './running-server.ts'

export interface RunningInstance {
  readonly address: string
  /** What `create-admin` prints: it works once. */
  readonly createAdmin: (school: string) => Promise<string>
  readonly killAndRestart: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startInstance(): Promise<RunningInstance> {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-home-'))
  const port = await findFreePort()
  const env = { TONGXIN_HOME: join(folder, 'home'), PORT: String(port) }
  const serving: Command = { args: ['serve'], folder, env }
  let server = await startServer(serving, /同心已启动/)
  return {
    address: `http://localhost:${port}`,
    createAdmin: (school) => runToEnd({ args: ['create-admin', '--school', school], folder, env }),
    killAndRestart: async () => {
      await server.end('SIGKILL')
      server = await startServer(serving, /同心已启动/)
    },
    stop: async () => {
      await server.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
