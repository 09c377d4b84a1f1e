// The whole check, in the order in which a failure is cheapest to learn of.
import { dirname, join } from 'node:path'
import { build } from './build.js'
import { filesUnder } from './digest.js'
import { install } from './install.js'
import { gate, suite } from './stage.js'

/** @typedef {import('./stage.js').Stage} Stage */

const typed = [
  'setup/tsconfig.json',
  'core/tsconfig.json',
  'core/tsconfig.test.json',
  'contract/tsconfig.json',
  'server/tsconfig.json',
  'web/tsconfig.json',
  'web/tsconfig.test.json',
  'e2e/tsconfig.json',
  'bench/tsconfig.json',
]

/** @type {readonly Stage[]} */
export const gates = [
  gate('format and lint', () => [
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ]),
  gate('types', (root) =>
    typed.filter(hasSources(root)).map((config) => ['node_modules/typescript/bin/tsc', '-p', config]),
  ),
  gate('dead code', () => [['node_modules/knip/bin/knip.js', '--no-progress']]),
  gate('house rules', () => [['setup/house/check-house.js']]),
]

/** @type {readonly Stage[]} */
export const suites = [
  suite('setup'),
  suite('core', { TZ: 'Asia/Shanghai' }),
  suite('core', { TZ: 'UTC' }),
  suite('contract'),
  suite('server'),
  suite('web'),
]

/** @type {Stage} */
export const installStage = setUp('install', install)

/** @type {Stage} */
export const buildStage = setUp('build', build)

/** These look at what was built. @type {readonly Stage[]} */
export const builtStages = [suite('e2e'), suite('bench')]

/**
 * A workspace may still be empty, which the compiler would call an error.
 * @param {string} root
 */
function hasSources(root) {
  return (/** @type {string} */ config) =>
    filesUnder(join(root, dirname(config))).some((file) => /\.(tsx?|js)$/.test(file))
}

/**
 * @param {string} title
 * @param {(root: string, say: import('./progress.js').Say) => Promise<void>} work
 * @returns {Stage}
 */
function setUp(title, work) {
  return {
    title,
    run: async (root) => {
      await work(root, (line) => console.log(line))
      return { passed: 1, failed: 0, skipped: [] }
    },
  }
}
