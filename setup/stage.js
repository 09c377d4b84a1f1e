// The two kinds of stage in the check: a gate (one program that must end well) and a suite (tests that are counted).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.js'

/** @typedef {import('./suite-count.js').Count} Count */
/** @typedef {{ title: string, run: (root: string) => Promise<Count> }} Stage */

/**
 * A gate passes when every one of its programs ends with 0; they run side by side, and only a failure is printed.
 * @param {string} title
 * @param {(root: string) => readonly (readonly string[])[]} commands arguments for node, one list a program
 * @returns {Stage}
 */
export function gate(title, commands) {
  return {
    title,
    run: async (root) => {
      const runs = commands(root).map((args) => run(process.execPath, args, { cwd: root, output: 'keep' }))
      const failures = (await Promise.all(runs)).filter(({ code }) => code !== 0)
      for (const { output } of failures) console.log(output.trimEnd())
      return { passed: failures.length === 0 ? 1 : 0, failed: failures.length === 0 ? 0 : 1, skipped: [] }
    },
  }
}

/**
 * The tests of one workspace, by vitest.
 * @param {string} project
 * @param {Record<string, string>} [env] settings the tests must hold under
 * @returns {Stage}
 */
export function suite(project, env = {}) {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return {
    title: ['tests', project, ...settings].join(' '),
    run: async (root) => {
      if (existsSync(join(root, project, 'vitest.config.ts'))) return runSuite(root, project, env)
      console.log(`${project} has no tests yet`)
      return { passed: 0, failed: 0, skipped: [] }
    },
  }
}

/**
 * @param {string} root
 * @param {string} project
 * @param {Record<string, string>} env
 * @returns {Promise<Count>}
 */
async function runSuite(root, project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-suite-'))
  const file = join(folder, 'count.json')
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests']
  const reporters = ['--reporter', 'default', '--reporter', './setup/suite-reporter.js']
  // CI: a lost snapshot fails instead of being written anew, and so does a test left with .only.
  const settings = { ...process.env, ...env, CI: 'true', TONGXIN_SUITE_COUNT: file }
  const { code } = await run(process.execPath, [...args, ...reporters], { cwd: root, env: settings })
  const count = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: [] }
  rmSync(folder, { recursive: true, force: true })
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
