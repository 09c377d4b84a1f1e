/** Where each block of rows begins, counted from 0, and how many rows it has: [2, 3] → 0 has 2, 2 has 3. */
export function blockStarts(blocks: readonly number[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  let at = 0
  for (const size of blocks) {
    starts.set(at, size)
    at += size
  }
  return starts
}
