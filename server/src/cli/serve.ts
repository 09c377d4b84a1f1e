import { readConfig } from '../config.ts'
import { serve } from '../main.ts'
import { systemClock } from '../platform/clock.ts'
import { withInstance } from '../platform/instance.ts'
import { createLog, writeToStderr } from '../platform/log.ts'
import { listSchoolIds } from '../platform/school-list.ts'
import type { RunCommand } from './command-io.ts'
import { readJsonOption } from './read-options.ts'
import { untilStopped } from './until-stopped.ts'

export const usage = '用法：tongxin serve'

/** `tongxin serve`: a real instance, embedded or DATABASE_URL, until it is told to stop. Prints no sign-in links. */
export const run: RunCommand = async (argv, io) => {
  if (!readJsonOption(argv, io, usage)) return 2
  const stopped = untilStopped()
  const config = readConfig(process.env)
  const log = createLog({ clock: systemClock, write: writeToStderr })
  io.out('正在打开数据库 …')
  const onConnectionLost = (error: unknown) => log.warn('connection lost', { error })
  await withInstance(config, { onConnectionLost }, async (instance) => {
    const serving = await serve({ instance, config, log })
    if ((await listSchoolIds(instance.database)).length === 0) {
      io.out('这个实例还是空的：请另开一个终端运行 tongxin create-admin --school 学校名称')
    }
    if (config.allowHttp) io.out('注意：允许不加密访问，手机端将不能离线保存草稿。')
    io.out(`同心已启动：${serving.address}（数据在 ${config.home}，按 Ctrl+C 停止）`)
    await stopped
    io.out('正在停止 …')
    await serving.stop()
  })
  return 0
}
