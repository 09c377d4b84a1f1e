// Runs one program and waits for it. A program never outlives the script that started it.
import { spawn } from 'node:child_process'

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'show' | 'show-on-stderr' | 'keep'} [output] where its output goes; `keep` returns it instead
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env = process.env, output = 'show' }) {
  return new Promise((resolve, reject) => {
    const sink = output === 'show' ? 'inherit' : output === 'keep' ? 'pipe' : 2
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', sink, output === 'keep' ? 'pipe' : 2] })
    /** @type {Buffer[]} */
    const kept = []
    child.stdout?.on('data', (chunk) => kept.push(chunk))
    child.stderr?.on('data', (chunk) => kept.push(chunk))
    const release = endWithUs(child)
    child.on('error', reject)
    child.on('close', (code) => {
      release()
      resolve({ code: code ?? 1, output: Buffer.concat(kept).toString('utf8') })
    })
  })
}

/** @type {readonly [NodeJS.Signals, number][]} */
const endings = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]

/**
 * Passes a signal on to the child before this process ends by it.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithUs(child) {
  const handlers = endings.map(([signal, code]) => {
    const handler = () => {
      child.kill(signal)
      process.exit(code)
    }
    process.once(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => {
    for (const off of handlers) off()
  }
}
