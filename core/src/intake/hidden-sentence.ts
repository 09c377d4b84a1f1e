import { rowNumbers } from './row-numbers.ts'

/**
 * What was read though Excel does not show it; there is at least one row or column.
 * 「有 2 行在 Excel 中是隐藏的（第 4–5 行），这里照样读取。…」
 */
export function hiddenSentence({
  rows,
  rowTotal,
  columns,
}: {
  /** The first of them. */
  readonly rows: readonly number[]
  readonly rowTotal: number
  readonly columns: readonly { readonly column: string; readonly header: string }[]
}): string {
  const named = columns.map(({ column, header }) => `${column} 列“${header}”`).join('、')
  const parts = [
    ...(rowTotal > 0 ? [[`${rowTotal} 行`, rowNumbers(rows)]] : []),
    ...(columns.length > 0 ? [[`${columns.length} 列`, named]] : []),
  ]
  const said = parts.map(([count, which], at) =>
    at === 0 ? `有 ${count}在 Excel 中是隐藏的（${which}）` : `${count}是隐藏的（${which}）`,
  )
  return `${said.join('，')}，这里照样读取。不想导入的，请在 Excel 中取消隐藏（或筛选）后删去，再重新上传。`
}
