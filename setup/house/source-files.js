// The checkout as the house rules see it: every text file by its path, with forward slashes.
import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { filesUnder } from '../digest.js'

/** @typedef {{ path: string, text: string }} SourceFile */
/** A rule returns a line for each place it is broken. @typedef {(files: readonly SourceFile[]) => string[]} HouseRule */

const binary = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|docx|xlsx|xls|zip|gz)$/i

/**
 * @param {string} root
 * @returns {SourceFile[]}
 */
export function readSourceFiles(root) {
  return filesUnder(root)
    .filter((file) => !binary.test(file))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

/** @param {string} path */
export function isTest(path) {
  return /\.(test|cases)\.(ts|tsx|js)$|(^|\/)testing\//.test(path)
}

/**
 * Every line outside comments that matches, as `path:line  text`.
 * @param {readonly SourceFile[]} files
 * @param {RegExp} pattern
 */
export function linesMatching(files, pattern) {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, at) => ({ line: withoutComment(line), place: `${path}:${at + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place}  ${line.trim()}`),
  )
}

/** @param {string} line */
function withoutComment(line) {
  return /^\s*(\/\/|\/?\*|--)/.test(line) ? '' : line.replace(/\s(\/\/|--) .*$/, '')
}
