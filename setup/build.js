// Builds the web pages and the server bundle when a source is newer than what was built from it.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, isStamped, writeStamp } from './digest.js'
import { step } from './progress.js'
import { run } from './run.js'
import { SetupFailure } from './setup-failure.js'

const shared = ['package-lock.json', 'tsconfig.base.json', 'core/src', 'contract/src']

/** @type {readonly { title: string, out: string, sources: readonly string[], command: readonly string[] }[]} */
const products = [
  {
    title: '构建网页 building the web pages',
    out: 'web/dist',
    sources: [...shared, 'web'],
    command: ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
  },
  {
    title: '构建服务 building the server',
    out: 'server/dist',
    sources: [...shared, 'server', 'setup/bundle.js', 'setup/bundle-options.js'],
    command: ['setup/bundle.js'],
  },
]

/**
 * @param {string} root
 * @param {import('./progress.js').Say} say
 */
export async function build(root, say) {
  for (const { title, out, sources, command } of products) {
    const stamp = join(root, out, '.source-stamp')
    const digest = digestOf(root, sources)
    if (isStamped(stamp, digest)) continue
    rmSync(stamp, { force: true })
    const { code, output } = await step(say, title, () =>
      run(process.execPath, command, { cwd: root, output: 'keep' }),
    )
    if (code !== 0) throw new SetupFailure(`${output}\n构建失败 (build failed): ${out}`)
    writeStamp(stamp, digest)
  }
}
