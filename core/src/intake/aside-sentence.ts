/**
 * Which rows of a table were taken for nobody and not read; the first twenty are named.
 * 「不是名单内容，没有读取的 2 行：第 31 行“合计 28 人”、第 33 行“填表人：李芳”。」
 */
export function asideSentence(
  aside: readonly Readonly<{ row: number; says: string }>[],
  total = aside.length,
): string {
  const named = aside.slice(0, most).map(({ row, says }) => `第 ${row} 行“${says}”`)
  const more = total > named.length ? '等' : ''
  return `不是名单内容，没有读取的 ${total} 行：${named.join('、')}${more}。`
}

const most = 20

/** Of a workbook one sheet is read: which others hold such a table, too. */
export function otherSheetsSentence(read: string, others: readonly string[]): string {
  const names = others.slice(0, most).map((name) => `“${name}”`)
  const more = others.length > names.length ? '等' : ''
  return `只读取了工作表“${read}”；${names.join('、')}${more}也像这种表，没有读取，请合到一张工作表，或另存后分别上传。`
}
