import { findLockGaps } from '../lock-gaps.js'

/**
 * A lock file without the packages of other platforms cannot be installed from; npm run complete-lock puts them back.
 * @type {import('./source-files.js').HouseRule}
 */
export function findMissingPlatforms(files) {
  const lock = files.find(({ path }) => path === 'package-lock.json')
  if (!lock) return []
  return findLockGaps(JSON.parse(lock.text).packages).map(
    ({ by, name }) => `${name} of ${by}  (npm run complete-lock)`,
  )
}
