/** The candidate most like the word, or undefined when none is like it: at most half of the letters may differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined
  let best: { readonly candidate: string; readonly distance: number } | undefined
  let looked = 0
  for (const candidate of candidates) {
    looked += 1
    if (looked > mostCandidates) break
    if (candidate.length > longest) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    const allowed = Math.floor(Math.max(word.length, candidate.length) / 2)
    if (distance <= allowed && (!best || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate
}

/** Longer than any word of a language: texts are not compared letter by letter. */
const longest = 60

/** A file that gives more names than this is not mistyped in one of them. */
const mostCandidates = 500

/** Insertions, deletions and replacements that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
