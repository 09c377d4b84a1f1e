// npm test: everything that must hold, on a machine with nothing but Node and npm. Names of stages may be given
// (npm test -- core web) to run those alone.
import { refuseOldNode } from './prepare.js'
import { root } from './root.js'
import { reportCount, runStages } from './run-stages.js'
import { runScript } from './setup-failure.js'
import { buildStage, builtStages, gates, installStage, suites } from './stages.js'
import { sumCounts } from './suite-count.js'

const wanted = process.argv.slice(2)

await runScript(async () => {
  refuseOldNode(process.versions.node)
  const installed = await runStages(root, [installStage])
  if (installed.failed > 0) return reportCount(installed)
  const early = await runStages(root, [...gates, ...suites].filter(isWanted))
  const built = await runStages(root, [buildStage].filter(isWanted))
  if (built.failed > 0) console.log('the stages that look at what was built were not run')
  const late = built.failed > 0 ? [] : [await runStages(root, builtStages.filter(isWanted))]
  reportCount(sumCounts([installed, early, built, ...late]))
})

/** @param {import('./stage.js').Stage} stage */
function isWanted({ title }) {
  return wanted.length === 0 || wanted.some((word) => title.split(' ').includes(word))
}
