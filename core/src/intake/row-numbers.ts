const mostParts = 20

/** 「第 5、7–9 行」: rows in ascending order, neighbours drawn together; after twenty parts 等. */
export function rowNumbers(rows: readonly number[]): string {
  const parts: [from: number, to: number][] = []
  for (const row of rows) {
    const last = parts.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else parts.push([row, row])
  }
  const named = parts.slice(0, mostParts).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return `第 ${named.join('、')} 行${parts.length > mostParts ? '等' : ''}`
}
