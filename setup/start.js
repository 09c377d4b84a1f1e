// npm start: always the demo, an invented school in a folder of its own.
import { findDemoRefusal } from './demo-refusal.js'
import { prepare } from './prepare.js'
import { root } from './root.js'
import { runScript, SetupFailure } from './setup-failure.js'
import { runTongxin } from './tongxin-bundle.js'

await runScript(async () => {
  const refusal = findDemoRefusal(process.env)
  if (refusal) throw new SetupFailure(refusal, 2)
  await prepare(root, (line) => console.log(line))
  await runTongxin(root, ['demo', ...process.argv.slice(2)])
})
