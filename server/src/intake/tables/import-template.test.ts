import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { choiceCell, optionalColumn, requiredColumn, textCell } from './column.ts'
import { importTemplate } from './import-template.ts'
import { readXlsx } from './read-xlsx.ts'
import { readTable } from './rows.ts'

const kinds = new Map([
  ['民主党派成员', 'party'],
  ['无党派人士', 'none'],
])
const name = requiredColumn({ field: 'name', header: '姓名', parse: textCell(30) })
const born = optionalColumn({ field: 'born', header: '出生年月', parse: textCell(20) })
const kind = optionalColumn({
  field: 'kind',
  header: '身份',
  choices: [...kinds.keys()],
  parse: choiceCell(kinds),
})
const columns = [name, born, kind]
const template = importTemplate(columns, {
  title: '党外代表人士',
  instructions: ['带 * 的列必填', '出生年月写成 1980-01'],
})

it('a template is read by the columns it was made from: it has no row yet and no mistake', async () => {
  const read = await readXlsx(await writeExcelTable(template))
  const sheets = read.ok ? read.sheets : []
  expect(sheets.map((sheet) => readTable(sheet, { columns, toRow: (get) => get(name) }))).toMatchObject([
    {
      sheet: '党外代表人士',
      headerRow: 2,
      rowCount: 0,
      errors: [],
      ignored: [],
      matched: [{ column: 'A' }, { column: 'B' }, { column: 'C' }],
    },
  ])
})

it('a template filled in is read back as typed', async () => {
  const filled = { ...template, rows: [['热依扎·阿不都', '1980年1月', '无党派人士']] }
  const read = await readXlsx(await writeExcelTable(filled))
  const sheet = read.ok ? read.sheets[0] : undefined
  expect(
    sheet && readTable(sheet, { columns, toRow: (get) => [get(name), get(born), get(kind)] }).accepted,
  ).toEqual([{ row: 3, value: ['热依扎·阿不都', '1980年1月', 'none'] }])
})

it('a table of another program with the same headings is as good', async () => {
  const read = await readXlsx(
    await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['身份', '姓名'],
            [null, '王明'],
          ],
        },
      ],
    }),
  )
  const sheet = read.ok ? read.sheets[0] : undefined
  expect(sheet && readTable(sheet, { columns, toRow: (get) => [get(name), get(kind)] }).accepted).toEqual([
    { row: 2, value: ['王明', undefined] },
  ])
})
