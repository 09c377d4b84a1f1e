import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { readyDemo } from '../demo/ready-demo.ts'
import { serve } from '../main.ts'
import { systemClock } from '../platform/clock.ts'
import { withInstance } from '../platform/instance.ts'
import { createLog, troubleAlone, writeToStderr } from '../platform/log.ts'
import type { RunCommand } from './command-io.ts'
import { readJsonOption } from './read-options.ts'
import { untilStopped } from './until-stopped.ts'

export const usage = '用法：tongxin demo'

/** `tongxin demo`: an invented school in a folder of its own, on loopback only, with sign-in links printed. */
export const run: RunCommand = async (argv, io) => {
  if (!readJsonOption(argv, io, usage)) return 2
  const stopped = untilStopped()
  const home = join(io.cwd, '.tongxin', 'demo')
  // Nothing of the environment but the port: the demo never touches a real instance.
  const config = readConfig({ TONGXIN_HOME: home, PORT: process.env['PORT'] ?? '8600' })
  const log = troubleAlone(createLog({ clock: systemClock, write: writeToStderr }))
  io.out('正在启动内嵌数据库 …')
  const onConnectionLost = (error: unknown) => log.warn('connection lost', { error })
  await withInstance(config, { onConnectionLost }, async (instance) => {
    const links = await readyDemo(instance, io.out)
    const serving = await serve({ instance, config, log })
    io.out('')
    io.out(`演示已启动：${serving.address}（虚构的学校和人物；按 Ctrl+C 停止，数据留在 ${home}）`)
    io.out('一次性登录链接（一天内有效，用过请重新启动再取）：')
    for (const link of links) io.out(`  ${link.label}  ${serving.address}${link.path}#${link.code}`)
    await stopped
    await serving.stop()
  })
  return 0
}
