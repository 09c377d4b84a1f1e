/**
 * An answer in which whatever stayed as it was is the same object as before, so that it is not drawn anew. Rows are told by
 * their id: one taken out of thousands leaves the others what they were, wherever they now stand.
 */
export function sharedAnswer(before: unknown, after: unknown): unknown {
  if (before === after) return before
  if (isList(before) && isList(after)) return sharedList(before, after)
  if (isRecord(before) && isRecord(after)) return sharedRecord(before, after)
  return after
}

function sharedList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const earlier = earlierRows(before)
  const shared = after.map((row, at) => (row === before[at] ? row : sharedAnswer(earlier(row, at), row)))
  return isSameList(before, shared) ? before : shared
}

/** The row there was of the same id; of what has none whatever stood in the place. */
function earlierRows(before: readonly unknown[]): (row: unknown, at: number) => unknown {
  let byId: ReadonlyMap<unknown, unknown> | undefined
  return (row, at) => {
    const id = idOf(row)
    if (id === undefined) return before[at]
    // Not before a row has moved or changed: most lists of an answer are as they were.
    byId ??= new Map(before.map((one) => [idOf(one), one]))
    return byId.get(id)
  }
}

function idOf(row: unknown): unknown {
  return isRecord(row) ? row.id : undefined
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((one, at) => one === after[at])
}

type Fields = Readonly<Record<string, unknown>>

function sharedRecord(before: Fields, after: Fields): Fields {
  const entries = Object.entries(after).map(
    ([key, value]) => [key, sharedAnswer(before[key], value)] as const,
  )
  const isSame =
    Object.keys(before).length === entries.length &&
    entries.every(([key, value]) => key in before && before[key] === value)
  return isSame ? before : Object.fromEntries(entries)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** As JSON has them: anything else an answer might hold (a file) stays what it is. */
function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
