// Which rows below the headings are rows of the table. What offices write around their people (a total, who filled the form in, the
// headings again on the second page, a caption over a group) is nobody; it is set aside and told, never dropped in silence.

import { fullHeadingKey } from '@tongxin/core/intake/heading-key'
import { withMergesFilled } from './merged-cells.ts'
import type { TableMatch } from './row-checks.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export type SetAside = Readonly<{ row: number; says: string }>

export type TableBody = Readonly<{ rows: readonly SheetRow[]; aside: readonly SetAside[] }>

/** `rows` have the values of merged cells; lines with nothing but their running number are forms left empty. */
export function bodyOf(sheet: Sheet, match: TableMatch): TableBody {
  const first = firstRowBelow(sheet, match)
  const own = new Map(sheet.rows.map((row) => [row.number, row]))
  const required = [...match.columns].flatMap(([{ required }, at]) => (required ? [at] : []))
  const captions = captionsIn(sheet)
  const headings = sheet.rows[match.at]
  const rows: SheetRow[] = []
  const aside: SetAside[] = []
  for (const row of withMergesFilled(sheet, match.at + 1)) {
    const written = own.get(row.number) ?? row
    if (row.number < first || (!row.faults && isBlank(written, required))) continue
    if (!row.faults && isNobody(written, { required, captions, headings, match }))
      aside.push({ row: row.number, says: textsIn(written).join(' ').slice(0, 60) })
    else rows.push(row)
  }
  return { rows, aside }
}

/** Headings may take two or three rows, merged downwards. */
function firstRowBelow(sheet: Sheet, match: TableMatch): number {
  const headings = sheet.rows[match.at]?.number ?? 0
  const ends = sheet.merges.flatMap(({ fromRow, toRow }) =>
    fromRow + 1 <= headings && toRow + 1 > headings && toRow + 1 <= headings + 2 ? [toRow + 1] : [],
  )
  return Math.max(headings, ...ends) + 1
}

function isBlank(row: SheetRow, required: readonly number[]): boolean {
  const texts = textsIn(row)
  const isNumbered = texts.every((text) => /^\d{1,5}$/.test(text))
  return texts.length === 0 || (isNumbered && required.every((at) => (row.cells[at] ?? '') === ''))
}

type Looking = Readonly<{
  required: readonly number[]
  captions: ReadonlyMap<number, number>
  headings: SheetRow | undefined
  match: TableMatch
}>

function isNobody(row: SheetRow, { required, captions, headings, match }: Looking): boolean {
  const [first = '', ...rest] = textsIn(row)
  if (saysHeadings(row, headings, match)) return true
  if (rest.length === 0 && row.cells[captions.get(row.number) ?? -1] === first) return true
  if (rest.length === 0 && required.length > 1 && remark.test(first)) return true
  const isWhole = required.length > 1 && required.every((at) => (row.cells[at] ?? '') !== '')
  return sum.test(first) || (!isWhole && (total.test(first) || footer.test(first)))
}

/** 合计 and 总 计 are nobody's name, whatever stands beside them. */
const sum = /^[合总小共]\s*计[:：]?$/
/** 合计 28 人, 共 28 人. */
const total = /^[合总小共]\s*计|^共\s*\d+\s*[人名位行条个项]/
/** 填表人：…, 单位负责人（签字）：…, 注：… */
const footer =
  /^(填表|制表|填报|审核|审批|审定|经办|复核|报送|统计|单位|部门|党委|党组织|负责人|主管|联系人|联系电话|盖章|签字|签章|日期|注|备注|说明|填写说明)[^:：]{0,12}[:：]/

/** Alone in its row: 一、校领导, 2、以上人员均在职, （此表一式两份）, 附：离退休, 说明。 */
const remark =
  /^[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[、.．)）]|^[（(【].*[)）】]$|^(附|注|备注|说明|填写说明|填表说明)([:：]|$)|[。；;:：]$/

function saysHeadings(row: SheetRow, headings: SheetRow | undefined, { columns }: TableMatch): boolean {
  if (columns.size < 2) return false
  // Nearly every row differs in its first column, and is gone through no further.
  return [...columns.values()].every((at) => {
    const heading = fullHeadingKey(headings?.cells[at] ?? '')
    return heading !== '' && heading === fullHeadingKey(row.cells[at] ?? '')
  })
}

/** By row, the column where something is written over several columns of this one row. */
function captionsIn({ merges }: Sheet): ReadonlyMap<number, number> {
  return new Map(
    merges.flatMap(({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow === toRow && toColumn - fromColumn > 1 ? [[fromRow + 1, fromColumn] as const] : [],
    ),
  )
}

const textsIn = ({ cells }: SheetRow) => cells.filter((cell) => cell !== '')
