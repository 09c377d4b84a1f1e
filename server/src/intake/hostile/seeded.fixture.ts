/** The numbers of a seed, the same on every machine (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    return (mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed))) >>> 0
  }
}

/** Up to eight bytes set to something else, at places and to values the seed chooses. */
export function mutated(good: Uint8Array, seed: number): Uint8Array {
  const next = sequence(seed)
  const bytes = Uint8Array.from(good)
  for (let count = 0; count <= seed % 8; count++) bytes[next() % bytes.length] = next() % 256
  return bytes
}

/** Cut short, doubled, with a piece missing or a piece twice: what a broken copy leaves. */
export function tornCopy(good: Uint8Array, seed: number): Uint8Array {
  const next = sequence(seed)
  const [a = 0, b = 0] = [next() % good.length, next() % good.length].sort((x, y) => x - y)
  const torn = [
    () => good.subarray(0, b),
    () => good.subarray(a),
    () => Buffer.concat([good.subarray(0, a), good.subarray(b)]),
    () => Buffer.concat([good.subarray(0, b), good.subarray(a)]),
  ]
  return Uint8Array.from(torn[seed % torn.length]?.() ?? good)
}

export function randomBytes(length: number, seed: number): Uint8Array {
  const next = sequence(seed)
  return Uint8Array.from({ length }, () => next() % 256)
}
