import { isTest, linesMatching } from './source-files.js'

const clockOrDice = /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(\)|\bMath\.random\b/

/**
 * Core takes time, ids and randomness as arguments; a rule that reads the clock cannot be asked about another day.
 * @type {import('./source-files.js').HouseRule}
 */
export function findClocksInCore(files) {
  const core = files.filter(({ path }) => path.startsWith('core/src/') && !isTest(path))
  return linesMatching(core, clockOrDice)
}
