// A roster as an office sends it: as many persons as asked for, every column of the template filled.
import { type ExcelRow, writeExcelTable } from '../../server/src/documents/excel-table.ts'
import { rollDice } from './dice.ts'
import { inventName, parties, titles } from './invented.ts'

const heads = [
  ...['姓名', '工号', '单位', '性别', '出生年月', '民族', '政治面貌', '加入时间', '身份', '名册'],
  ...['职务', '任职时间', '职称', '学位', '在职情况', '手机', '邮箱'],
]

/** An .xlsx of this many persons of the units named. */
export function rosterFile(units: readonly string[], persons: number): Promise<Uint8Array> {
  const dice = rollDice(20_261_128)
  const rows = Array.from({ length: persons }, (_, at): ExcelRow => {
    const year = 1965 + dice.below(30)
    return [
      inventName(dice),
      String(300_001 + at),
      units[at % units.length] ?? '',
      at % 2 === 0 ? '男' : '女',
      `${year}年${1 + dice.below(12)}月`,
      '汉族',
      dice.pick(parties),
      `${year + 30}.06`.replace(/\.06$/, '-06'),
      dice.below(20) === 0 ? '省级政协委员' : '',
      '党外代表人士',
      '教研室主任',
      '2022-09',
      dice.pick(titles),
      '博士',
      '在职',
      `139${String(10_000_000 + at * 17)}`,
      `u${at}@example.edu.cn`,
    ]
  })
  const columns = heads.map((header) => ({ header, width: 14, type: 'text' as const }))
  return writeExcelTable({ title: '名册', columns, rows })
}
