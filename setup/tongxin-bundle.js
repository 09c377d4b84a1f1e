// Runs the built program inside this process: signals, exit code and terminal are then its own.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
export async function runTongxin(root, args) {
  const bundle = join(root, 'server', 'dist', 'tongxin.js')
  process.argv = [process.execPath, bundle, ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(bundle).href)
}
