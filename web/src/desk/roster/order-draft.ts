export interface OrderRow {
  readonly id: string
  readonly name: string
  readonly unitName: string | null
  readonly post: string | null
  /** null: no number, after those that have one. */
  readonly number: number | null
}

/**
 * Changes the order among the rows somebody stands with: cadres among those of their unit, since units stand in their own order;
 * persons among all.
 */
export function among(
  rows: readonly OrderRow[],
  { id, of }: { readonly id: string; readonly of: 'cadre' | 'person' },
  change: (beside: readonly OrderRow[]) => readonly OrderRow[],
): readonly OrderRow[] {
  const unit = rows.find((row) => row.id === id)?.unitName
  const isBeside = (row: OrderRow) => of === 'person' || row.unitName === unit
  const from = rows.findIndex(isBeside)
  const beside = rows.filter(isBeside)
  return [...rows.slice(0, from), ...change(beside), ...rows.slice(from + beside.length)]
}

/** One row up or down: the rows from the first to the last that is numbered or was moved are numbered as they then stand. */
export function moved(rows: readonly OrderRow[], from: number, by: -1 | 1): readonly OrderRow[] {
  const to = from + by
  const [one, other] = [rows[from], rows[to]]
  if (!one || !other) return rows
  const next = rows.map((row, at) => (at === from ? other : at === to ? one : row))
  const last = Math.max(
    from,
    to,
    rows.findLastIndex(({ number }) => number !== null),
  )
  return next.map((row, at) => (at <= last ? { ...row, number: at + 1 } : row))
}

/** A number typed for a row; nothing or 0 takes it away. The row goes where the number puts it, before one that has it already. */
export function numbered(rows: readonly OrderRow[], id: string, typed: string): readonly OrderRow[] {
  const number = Number(typed) || null
  const row = rows.find((one) => one.id === id)
  if (!row || !/^\d{0,5}$/.test(typed)) return rows
  const others = rows.filter((one) => one.id !== id)
  const place = others.findIndex((one) => number !== null && (one.number === null || one.number >= number))
  const at = place === -1 ? others.length : place
  return [...others.slice(0, at), { ...row, number }, ...others.slice(at)]
}

/** Who has another number than before, as it is sent. */
export function changedPlaces(before: readonly OrderRow[], after: readonly OrderRow[]) {
  const was = new Map(before.map(({ id, number }) => [id, number]))
  return after.flatMap(({ id, number }) => (was.get(id) === number ? [] : [{ id, number: number ?? 0 }]))
}
