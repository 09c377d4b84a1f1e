import { secondsSince } from './progress.js'
import { SetupFailure } from './setup-failure.js'
import { sumCounts } from './suite-count.js'

/** @typedef {import('./stage.js').Stage} Stage */
/** @typedef {import('./suite-count.js').Count} Count */

/**
 * Runs every stage under a heading, whatever became of those before it.
 * @param {string} root
 * @param {readonly Stage[]} stages
 * @returns {Promise<Count>}
 */
export async function runStages(root, stages) {
  /** @type {Count[]} */
  const counts = []
  for (const stage of stages) counts.push(await runStage(root, stage))
  return sumCounts(counts)
}

/**
 * @param {string} root
 * @param {Stage} stage
 * @returns {Promise<Count>}
 */
async function runStage(root, stage) {
  const start = performance.now()
  console.log(`\n━━ ${stage.title}`)
  const count = await stage.run(root).catch(countThrown)
  const mark = count.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${stage.title}: ${describeCount(count)} in ${secondsSince(start)}`)
  return count
}

/**
 * @param {unknown} error
 * @returns {Count}
 */
function countThrown(error) {
  console.log(error instanceof SetupFailure ? error.message : error)
  return { passed: 0, failed: 1, skipped: [] }
}

/**
 * Prints what was skipped and why, then the count as the last line.
 * @param {Count} count
 */
export function reportCount(count) {
  if (count.skipped.length > 0) console.log(`\n${count.skipped.length} skipped:`)
  for (const { name, reason } of count.skipped) console.log(`  ${name} — ${reason}`)
  console.log(`\n${describeCount(count)}`)
  process.exitCode = count.failed === 0 ? 0 : 1
}

/** @param {Count} count */
export function describeCount({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
