// npm run check: the gates that take seconds, for use while writing.
import { root } from './root.js'
import { reportCount, runStages } from './run-stages.js'
import { runScript } from './setup-failure.js'
import { gates, installStage } from './stages.js'

await runScript(async () => {
  const installed = await runStages(root, [installStage])
  reportCount(installed.failed > 0 ? installed : await runStages(root, gates))
})
