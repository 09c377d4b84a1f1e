// Progress lines: what is being done, that it is still being done, and how long it took.

/** @typedef {(line: string) => void} Say */

const stillEvery = 10_000

/**
 * @template T
 * @param {Say} say
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(say, title, work) {
  const start = performance.now()
  say(`· ${title} …`)
  const still = setInterval(() => say(`  ${title} … ${secondsSince(start)}`), stillEvery)
  try {
    const result = await work()
    say(`✓ ${title}  ${secondsSince(start)}`)
    return result
  } finally {
    clearInterval(still)
  }
}

/** @param {number} start a reading of performance.now() */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
