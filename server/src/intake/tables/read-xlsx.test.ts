import { utils, write } from '@e965/xlsx'
import { headingKey } from '@tongxin/core/intake/heading-key'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { hostileArchive, textCellXml, workbookParts } from '../hostile/hostile-archive.fixture.ts'
import { isNeverTaken } from './never-taken.ts'
import { readXlsx } from './read-xlsx.ts'

describe('cells become text', () => {
  it('dates as ISO, months without a day, numbers as typed, staff numbers with their zeros', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名单',
          columns: [{}, { numFmt: 'yyyy"年"m"月"' }, { numFmt: 'yyyy/m/d' }, { numFmt: 'yyyy-mm-dd hh:mm' }],
          rows: [
            ['00123', utc('1980-01-01'), utc('2026-03-05'), utc('2026-03-05T14:30')],
            [1980.01, null, true, ' 两边有空格\u200b '],
          ],
        },
      ],
    })
    expect(await cellsOf(bytes)).toEqual([
      ['00123', '1980-01', '2026-03-05', '2026-03-05 14:30'],
      ['1980.01', '', 'TRUE', '两边有空格'],
    ])
  })

  it('a formula gives its saved result, and without one it is named', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>HYPERLINK("http://x")</f></c><c r="C1" t="e"><v>#REF!</v></c>'
    const read = await readXlsx(hostileArchive(workbookParts(`<row r="1">${cells}</row>`)))
    expect(read).toMatchObject({
      sheets: [
        {
          rows: [
            {
              cells: ['2', '', '#REF!'],
              faults: [
                { column: 1, kind: 'formula-without-result' },
                { column: 2, kind: 'error-value' },
              ],
            },
          ],
        },
      ],
    })
  })

  it('hidden sheets are not read', async () => {
    const sheets = [
      { name: '名单', rows: [['工号']] },
      { name: '字典', hidden: true, rows: [['民主党派成员']] },
    ]
    const read = await readXlsx(await writeXlsx({ sheets }))
    expect(read.ok && read.sheets.map(({ name }) => name)).toEqual(['名单'])
  })
})

describe('files of other programs', () => {
  it('a workbook whose days count from 1904', async () => {
    const sheet = utils.aoa_to_sheet([['日期'], [1]])
    sheet['A2'] = { t: 'n', v: 44624, z: 'yyyy-mm-dd' }
    const book = { SheetNames: ['名单'], Sheets: { 名单: sheet }, Workbook: { WBProps: { date1904: true } } }
    expect(await cellsOf(write(book, { type: 'buffer', bookType: 'xlsx' }))).toEqual([
      ['日期'],
      ['2026-03-05'],
    ])
  })

  it('shared strings, rich text and the readings beside it, numbers with noise', async () => {
    const parts = workbookParts(
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c t="s"><v>0</v></c><c><v>17.100000000000001</v></c></row><row><c><v>1.5E3</v></c></row>',
    )
    const strings =
      '<x:sst xmlns:x="m"><x:si><x:r><x:t>文学</x:t></x:r><x:r><x:t xml:space="preserve"> 院_x000D_</x:t></x:r><x:rPh sb="0" eb="1"><x:t>wen</x:t></x:rPh></x:si><x:si><x:t>甲&#x20BB7;&amp;lt;</x:t></x:si></x:sst>'
    const bytes = hostileArchive([...parts, { name: 'xl/sharedStrings.xml', bytes: strings }])
    expect(await cellsOf(bytes)).toEqual([['甲𠮷&lt;', '文学 院', '17.1'], ['1500']])
  })

  it.each([
    ['14', '2026-03-05'],
    ['22', '2026-03-05 12:00'],
    ['27', '2026-03'],
    ['31', '2026-03-05'],
    ['57', '2026-03'],
    ['20', '12:00'],
    ['0', '46086.5'],
  ])('the built-in format %s shows %s', async (format, shown) => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="${format}"/></cellXfs></styleSheet>`
    const serial = { 20: 0.5, 0: 46086.5, 22: 46086.5 }[format] ?? 46086
    const parts = workbookParts(`<row r="1"><c r="A1" s="0"><v>${serial}</v></c></row>`)
    expect(await cellsOf(hostileArchive([...parts, { name: 'xl/styles.xml', bytes: styles }]))).toEqual([
      [shown],
    ])
  })
})

describe('what is never taken', () => {
  it('is named by its heading, and its values do not leave the reader', async () => {
    const rows = [
      ['姓名', '身份证号码', '宗教信仰', '备注'],
      ['王明', '110101199001010010', '某教', '身份证号另报'],
    ]
    const read = await readXlsx(await writeXlsx({ sheets: [{ name: '名单', rows }] }))
    expect(read).toMatchObject({
      sheets: [
        {
          withheld: [
            { column: 1, header: '身份证号码' },
            { column: 2, header: '宗教信仰' },
          ],
          rows: [{ cells: ['姓名', '', '', '备注'] }, { cells: ['王明', '', '', '身份证号另报'] }],
        },
      ],
    })
    expect(JSON.stringify(read)).not.toMatch(/110101|某教/)
  })

  it.each(['* 身份证号（18位）', '家庭住址：', '健 康 状 况', '婚姻状况', '公民身份号码', '配偶'])(
    '%s',
    (heading) => {
      expect(isNeverTaken(heading)).toBe(true)
    },
  )

  it.each(['身份', '工作单位', '办公地址', '填写说明：不收宗教信仰、身份证号', '家庭联系人制度'])(
    'but not %s',
    (heading) => {
      expect(isNeverTaken(heading)).toBe(false)
    },
  )
})

describe('two spellings of one heading', () => {
  it.each([
    ['* 职 工 号（必填）', '职工号'],
    ['ＩＤ', 'id'],
    ['出生年月[如 1980-01]', '出生年月'],
    ['姓名：', '姓名'],
  ])('%s = %s', (one, other) => {
    expect(headingKey(one)).toBe(headingKey(other))
  })
})

it('the second sheet knows its own months', async () => {
  const month = [{ numFmt: 'yyyy"年"m"月"' }]
  const bytes = await writeXlsx({
    sheets: [
      { name: '甲', columns: [{ numFmt: 'yyyy-mm-dd' }], rows: [[utc('1980-01-01')]] },
      { name: '乙', columns: month, rows: [[utc('1980-01-01')]] },
    ],
  })
  const read = await readXlsx(bytes)
  expect(read.ok && read.sheets.map(({ rows }) => rows[0]?.cells[0])).toEqual(['1980-01-01', '1980-01'])
})

it('text in any script is kept', async () => {
  const text = '𠮷田·热依扎\n第二行 < & >'
  expect(
    await cellsOf(hostileArchive(workbookParts(`<row r="1">${textCellXml('A1', '𠮷 &lt; &amp;')}</row>`))),
  ).toEqual([['𠮷 < &']])
  expect(await cellsOf(await writeXlsx({ sheets: [{ name: 'a', rows: [[text]] }] }))).toEqual([[text]])
})

async function cellsOf(bytes: Uint8Array) {
  const read = await readXlsx(bytes)
  return read.ok ? read.sheets[0]?.rows.map(({ cells }) => cells) : read.refusal
}

const utc = (moment: string) => new Date(`${moment.length === 10 ? `${moment}T00:00` : moment}:00Z`)
