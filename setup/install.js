// Installs the packages when the lock file is not the one they were installed from.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isStamped, writeStamp } from './digest.js'
import { step } from './progress.js'
import { run } from './run.js'
import { SetupFailure } from './setup-failure.js'

/**
 * Install scripts are never run: nothing we use needs them, and npm may ask for approval where nobody can answer.
 * @param {string} root
 * @param {import('./progress.js').Say} say
 */
export async function install(root, say) {
  const stamp = join(root, 'node_modules', '.lock-stamp')
  const digest = lockDigest(root)
  if (isStamped(stamp, digest)) return
  rmSync(stamp, { force: true })
  const { code, output } = await step(say, '安装依赖 installing packages', () => runNpmCi(root))
  if (code !== 0)
    throw new SetupFailure(`${output}\n依赖安装失败，请检查网络或 npm 源 (npm ci failed, exit ${code})`)
  writeStamp(stamp, digest)
}

/** @param {string} root */
export function lockDigest(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** @param {string} root */
function runNpmCi(root) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env['npm_execpath']
  // npm start knows where npm lies; called by node alone, the PATH must.
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], { cwd: root, output: 'keep' })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, output: 'keep' })
}
