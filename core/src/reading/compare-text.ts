/** Texts, ids and days in one order on every machine and in every locale: as their code units compare. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
