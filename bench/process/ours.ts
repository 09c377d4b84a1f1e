// The product's server, with the limit per address off: sixteen connections of one machine are no attack here.
import { readConfig } from '../../server/src/config.ts'
import { serve } from '../../server/src/main.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { openInstance } from '../../server/src/platform/instance.ts'
import { createLog, writeToStderr } from '../../server/src/platform/log.ts'

const config = readConfig({ TONGXIN_HOME: process.env['BENCH_HOME'], PORT: '0' })
const instance = await openInstance(config)
const log = createLog({ clock: systemClock, write: writeToStderr })
const serving = await serve({ instance, config, log, loadTest: true })
console.log(serving.address)
process.once('SIGTERM', async () => {
  await serving.stop()
  // Where the bench has the database open, too, it stays.
  if (process.env['BENCH_OWNS_DATABASE']) await instance.close()
  else await instance.database.close()
  process.exit(0)
})
