import { basename } from 'node:path'

const hidesANoun = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'lib',
  'manager',
  'service',
])
const hidesANounAlone = new Set(['types', 'constants', 'index'])

/**
 * Names under which anything could lie: each stands where a noun of the domain is missing.
 * @type {import('./source-files.js').HouseRule}
 */
export function findNamelessFiles(files) {
  return files
    .map(({ path }) => path)
    .filter((path) => /\.(ts|tsx|js)$/.test(path))
    .filter((path) => path.split('/').slice(0, -1).some(isNameless) || isNameless(stemOf(path)))
}

/** @param {string} name of a folder, or of a file without its endings */
function isNameless(name) {
  const last = name.split('-').at(-1) ?? name
  return hidesANoun.has(last) || hidesANounAlone.has(name)
}

/** @param {string} path */
function stemOf(path) {
  return basename(path).split('.')[0] ?? ''
}
