import { importKindWords } from '@tongxin/core/intake/import-kind'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import { fieldsAsked, type Reading } from '../../intake/roster/roster-table.ts'
import { fieldTemplate } from '../../intake/tables/field-template.ts'

/** The empty table: headings, drop-downs, and a sheet that says of every column how it is filled. */
export function templateFile(reading: Reading): Download {
  const title = importKindWords[reading.kind]
  const text = { kind: reading.kind, title, instructions: instructions[reading.kind] }
  return {
    name: documentFileName({ name: `${title}导入模板`, on: reading.today, extension: 'xlsx' }),
    mediaType: documentMediaTypes.xlsx,
    paper: { kind: 'excel', table: fieldTemplate(fieldsAsked(reading), text) },
  }
}

const always = [
  '从表头下一行开始，一行一条；列的顺序可以变，不需要的列可以删去；带 * 的每行都要填。每一列怎样填写，见“填写说明”工作表。',
  '请不要填写宗教信仰、身份证号、家庭住址、健康和家庭情况，也不要填写对人的判断（思想、表现等）：本系统不收，读到也不保存。',
]
const dates =
  '日期写成 2026-03-05，只知道年月写成 2026-03；2026.3.5、2026年3月5日也认得，26.3.5 这样看不清的会请您写明。'
const wholeDates =
  '联系日期写到日，如 2026-03-05；2026.3.5、2026年3月5日也认得，26.3.5 这样看不清的会请您写明。'
const blank = '空着的格表示不改动名册中已有的内容。'

/** What holds for the whole of a table. */
const instructions: Readonly<Record<Reading['kind'], readonly string[]>> = {
  units: [...always, blank, '上级单位可以是名册中的单位，也可以是本表中的另一行。'],
  cadres: [...always, blank, dates, '名册中没有的单位请先导入。重名的人靠工号区分。'],
  persons: [...always, blank, dates, '名册中没有的单位请先导入。重名的人靠工号区分。'],
  contacts: [
    ...always,
    wholeDates,
    '写当时联系的干部本人和联系的日子：导入后算代录，由干部本人确认。当时已结对的才能导入；同一份表再导一次，已有的不会重复。',
  ],
}
