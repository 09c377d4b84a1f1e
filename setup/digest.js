// One digest for many files, and the stamp that remembers which digest a step was last done for.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const leftOut = new Set(['node_modules', 'dist', '.git', '.tongxin', 'coverage'])

/**
 * The digest of every file under the given paths: it changes with a name or a byte, never with a date.
 * @param {string} root
 * @param {readonly string[]} paths files or folders under root; those that do not exist count as empty
 */
export function digestOf(root, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * Every file under a path, in an order that does not depend on the machine.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !leftOut.has(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * @param {string} stamp file that holds the digest of the last success
 * @param {string} digest
 */
export function isStamped(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === digest
}

/**
 * @param {string} stamp
 * @param {string} digest
 */
export function writeStamp(stamp, digest) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${digest}\n`)
}
