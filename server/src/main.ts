import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { type Config, isLoopback } from './config.ts'
import { startPapers } from './documents/papers.ts'
import type { Shell } from './http/shell.ts'
import { startSealer } from './platform/audit/audit-sealer.ts'
import type { Instance } from './platform/instance.ts'
import { startSchedule } from './platform/jobs/job-schedule.ts'
import { startJobWorker } from './platform/jobs/job-worker.ts'
import type { Log } from './platform/log.ts'
import { StartupError } from './platform/startup-error.ts'
import { closingHandlers, closingSchedule } from './workflows/close-periods.ts'
import { dutyHandlers, dutySchedule } from './workflows/rebuild-duties.ts'
import { importHandling } from './workflows/write-import.ts'

export type Serving = {
  /** Where a browser finds it, without a closing slash. */
  readonly address: string
  readonly shell: Shell
  readonly stop: () => Promise<void>
}

export type ServeOptions = {
  readonly instance: Instance
  readonly config: Config
  readonly log: Log
  /** Only the bench turns the limit per address off. */
  readonly loadTest?: boolean
}

/** Serves an opened instance: HTTP, the audit sealer, and the jobs. Stopping lets running requests end first. */
export async function serve({ instance, config, log, loadTest = false }: ServeOptions): Promise<Serving> {
  const shell: Shell = {
    database: instance.database,
    clock: instance.clock,
    ids: instance.ids,
    vault: instance.vault,
    kept: instance.kept,
    memory: instance.memory,
    papers: startPapers(),
    log,
    checkpoints: instance.checkpoints,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    secureCookies: config.publicUrl ? config.publicUrl.protocol === 'https:' : false,
    loadTest,
    webRoot: findWebRoot(),
  }
  const app = await buildApp(shell)
  const port = await listen(app, config)
  const sealer = startSealer(instance, { log, checkpoints: instance.checkpoints })
  const imports = importHandling(shell)
  const handlers = { ...dutyHandlers(shell), ...closingHandlers(shell), ...imports.handlers }
  const worker = startJobWorker({ ...shell, handlers, afterFaults: imports.afterFaults })
  const schedule = startSchedule({ ...shell, jobs: [...dutySchedule, ...closingSchedule] })
  return {
    address: (
      config.publicUrl?.href ?? `http://${isLoopback(config.host) ? 'localhost' : config.host}:${port}`
    ).replace(/\/$/, ''),
    shell,
    stop: async () => {
      await app.close()
      shell.papers.close()
      await schedule.stop()
      await worker.stop()
      await sealer.stop()
    },
  }
}

async function listen(app: FastifyInstance, config: Config): Promise<number> {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartupError(`端口 ${config.port} 已被占用：请用 PORT 换一个端口，或先停掉占用它的程序。`)
    }
    throw error
  }
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : config.port
}

/** The built web: `web/dist` lies two folders above both the bundle and this file. */
function findWebRoot(): string {
  const folder = fileURLToPath(new URL('../../web/dist', import.meta.url))
  if (existsSync(`${folder}/index.html`)) return folder
  throw new StartupError(
    '缺少网页文件（web/dist），安装不完整：请用 npm start 或 npm run tongxin 启动，它们会先构建。',
  )
}
