import { randomFillSync } from 'node:crypto'

/** Hands out random bytes, asked of the system some thousand at a time: asking costs more than the bytes, and an import needs a hundred thousand. */
export function createRandomBytes(): (count: number) => Buffer {
  const page = Buffer.alloc(16_384)
  let at = page.length
  return (count) => {
    if (at + count > page.length) {
      randomFillSync(page)
      at = 0
    }
    at += count
    // A copy: what was handed out must not change with the next page.
    return Buffer.from(page.subarray(at - count, at))
  }
}
