// npm run -s tongxin -- …: any command of the program. Progress goes to stderr: stdout belongs to the command.
import { prepare } from './prepare.js'
import { root } from './root.js'
import { runScript } from './setup-failure.js'
import { runTongxin } from './tongxin-bundle.js'

await runScript(async () => {
  await prepare(root, (line) => console.error(line))
  // npm runs scripts in the checkout; the files a user names lie where the user stands.
  if (process.env['npm_lifecycle_event'] === 'tongxin') process.chdir(process.env['INIT_CWD'] ?? root)
  await runTongxin(root, process.argv.slice(2))
})
