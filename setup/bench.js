// npm run bench: the measurements of bench/, against the built server.
import { prepare } from './prepare.js'
import { root } from './root.js'
import { run } from './run.js'
import { runScript } from './setup-failure.js'

await runScript(async () => {
  await prepare(root, (line) => console.error(line))
  await run(process.execPath, ['setup/bundle-bench.js'], { cwd: root })
  const args = ['node_modules/tsx/dist/cli.mjs', 'bench/run.ts', ...process.argv.slice(2)]
  const { code } = await run(process.execPath, args, { cwd: root })
  process.exitCode = code
})
