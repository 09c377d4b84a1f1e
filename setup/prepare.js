// What both commands do first: the packages, then what is built from the sources.
import { build } from './build.js'
import { install } from './install.js'
import { SetupFailure } from './setup-failure.js'

/**
 * @param {string} root
 * @param {import('./progress.js').Say} say
 */
export async function prepare(root, say) {
  refuseOldNode(process.versions.node)
  await install(root, say)
  await build(root, say)
}

/** @param {string} version */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupFailure(`需要 Node 20.19 或更新版本，当前是 ${version} (Node ≥ 20.19 is required)`, 2)
}
