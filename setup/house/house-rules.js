import { findBrokenArrows } from './arrows.js'
import { findBarrels } from './barrels.js'
import { findNamelessFiles } from './file-names.js'
import { findJudgementNames } from './judgement-names.js'
import { findMissingPlatforms } from './lock-file.js'
import { findMachineTraces } from './machine-traces.js'
import { findClocksInCore } from './pure-core.js'

/** What no linter says for us, each by the sentence a failure is printed under. */
export const houseRules = {
  'the arrows hold and nothing imports in a circle': findBrokenArrows,
  'no file passes on what others export': findBarrels,
  'core reads no clock and throws no dice': findClocksInCore,
  'a file name says what is in it': findNamelessFiles,
  'nothing committed names a registry or a machine': findMachineTraces,
  'the lock file can be installed from on every platform': findMissingPlatforms,
  'no judgement of a person has a name in schema, contract or words': findJudgementNames,
}

/**
 * @param {readonly import('./source-files.js').SourceFile[]} files
 * @returns {string[]} each broken rule with the places that break it
 */
export function findBrokenRules(files) {
  return Object.entries(houseRules).flatMap(([sentence, rule]) => {
    const places = rule(files)
    return places.length === 0 ? [] : [`✗ ${sentence}`, ...places.map((place) => `    ${place}`)]
  })
}
