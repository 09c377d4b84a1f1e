// Who imports whom, type-only imports included. TypeScript 7 has no compiler API, and an import is a plain sentence.
import { posix } from 'node:path'

/** @typedef {import('./source-files.js').SourceFile} SourceFile */
/** From each file to what it imports: a path of the checkout, or `npm:name`. @typedef {Map<string, string[]>} ImportGraph */

const statement = /^\s*(?:import|export)\s+(?:type\s+)?[\w*{][\w\s,{}*$]*?\bfrom\s+['"]([^'"]+)['"]/gm
const bare = /^\s*import\s+['"]([^'"]+)['"]/gm
const call = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/**
 * @param {readonly SourceFile[]} files
 * @returns {ImportGraph}
 */
export function readImports(files) {
  const code = files.filter(({ path }) => /\.tsx?$/.test(path))
  return new Map(code.map(({ path, text }) => [path, importsOf(text).map((name) => resolve(path, name))]))
}

/** @param {string} text */
function importsOf(text) {
  return [statement, bare, call].flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''))
}

/**
 * @param {string} from
 * @param {string} name
 */
function resolve(from, name) {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name)
  const inside = /^@tongxin\/(core|contract)\/(.+)$/.exec(name)
  return inside ? `${inside[1]}/src/${inside[2]}.ts` : `npm:${name}`
}

/**
 * Groups of files that import each other in a circle.
 * @param {ImportGraph} graph
 * @returns {string[]}
 */
export function findCycles(graph) {
  /** @type {Set<string>} */
  const done = new Set()
  return [...graph.keys()].flatMap((start) => {
    const circle = done.has(start) ? undefined : findPath({ graph, from: start, to: start })
    for (const file of circle ?? []) done.add(file)
    return circle ? [circle.join(' → ')] : []
  })
}

/**
 * A shortest way of at least one import, or undefined.
 * @param {{ graph: ImportGraph, from: string, to: string }} way
 */
export function findPath({ graph, from, to }) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [from]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const next of graph.get(file) ?? []) {
      if (next === to) return walkBack(cameFrom, file).concat(to)
      if (!cameFrom.has(next) && next !== from) {
        cameFrom.set(next, file)
        queue.push(next)
      }
    }
  }
  return undefined
}

/**
 * @param {Map<string, string>} cameFrom
 * @param {string} end
 */
function walkBack(cameFrom, end) {
  const way = [end]
  for (let file = cameFrom.get(end); file !== undefined; file = cameFrom.get(file)) way.unshift(file)
  return way
}
