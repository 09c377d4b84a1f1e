/** The nodes whose price is another; undefined where one of them has come or left, as its pairs then count or no more. */
export function changedNodes(before: Float64Array, now: Float64Array): readonly number[] | undefined {
  const changed: number[] = []
  for (let node = 0; node < now.length; node += 1) {
    if (before[node] === now[node]) continue
    if (before[node] === Number.POSITIVE_INFINITY || now[node] === Number.POSITIVE_INFINITY) return undefined
    changed.push(node)
  }
  return changed
}

/** The places, among the first `count`, at which two columns differ; read four at a time. */
export function differentBytes(before: Uint8Array, now: Uint8Array, count: number): readonly number[] {
  const words = count >> 2
  const [wordsBefore, wordsNow] = [wordsOf(before, words), wordsOf(now, words)]
  const different: number[] = []
  for (let word = 0; word < words; word += 1) {
    if (wordsBefore[word] === wordsNow[word]) continue
    for (let at = 4 * word; at < 4 * word + 4; at += 1) if (before[at] !== now[at]) different.push(at)
  }
  for (let at = 4 * words; at < count; at += 1) if (before[at] !== now[at]) different.push(at)
  return different
}

function wordsOf(bytes: Uint8Array, words: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, words)
}
