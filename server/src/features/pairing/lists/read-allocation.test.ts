import { read as readBook, utils, write as writeBook } from '@e965/xlsx'
import { addressOf, requestOf } from '@tongxin/contract/call'
import {
  addLines,
  downloadAllocationProblems,
  downloadAllocationTemplate,
  readAllocation,
  removeLines,
} from '@tongxin/contract/pairing/allocation-table'
import { exportList } from '@tongxin/contract/pairing/list-file'
import { markStep, showList } from '@tongxin/contract/pairing/pairing'
import { describe, expect, test } from 'vitest'
import { writeExcelTable } from '../../../documents/excel-table.ts'
import { createDraftList } from '../../../testing/draft-list.ts'
import { mustAnswer } from '../../../testing/must.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'

// The table is last year's: one cell a cadre over the persons, with a row of its own as title.
const app = await createTestApp()
const { units, office, id: list } = await createDraftList(app)
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const otherSecretary = await app.signIn('unit-secretary', { unitId: units.engineering })

let keys = 0
const key = () => `key-${++keys}`

/** One pair under these headings. */
async function tableUnder(headers: readonly string[]): Promise<File> {
  const columns = headers.map((header) => ({ header, width: 20, type: 'text' as const }))
  const bytes = await writeExcelTable({ title: '分配表', columns, rows: [['卞怀瑾', '柏予安', '无']] })
  return new File([new Uint8Array(bytes)], '分配表.xlsx')
}

async function table(rows: readonly (readonly string[])[], blocks: readonly number[]): Promise<File> {
  const bytes = await writeExcelTable({
    title: '分配表',
    instructions: '清溪学院联谊交友分配表（2025—2026学年）',
    columns: [
      { header: '序号', width: 6, type: 'text', merged: true },
      { header: '联系领导', width: 12, type: 'text', merged: true },
      { header: '联谊对象', width: 20, type: 'text' },
      { header: '工作单位', width: 20, type: 'text' },
    ],
    rows,
    blocks,
  })
  return new File([new Uint8Array(bytes)], '分配表.xlsx')
}

const sheetsOf = async (bytes: Uint8Array) => {
  const { Sheets } = readBook(bytes)
  return Object.values(Sheets).map((sheet) => utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }))
}
const read = async (client: Client, file: File) =>
  client.call(readAllocation, { params: { id: list }, body: file })
const linesOf = async () => {
  const page = await office.call(showList, { params: { id: list } })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.lines.map(({ personName }) => personName).sort()
}

const good = await table(
  [
    ['1', '卞怀瑾', '柏予安', '文学院'],
    ['1', '卞怀瑾', '商 秋池、阿勒腾・叶尔兰', '文学院'],
    ['2', '滕望舒', '温如玉', '文学院'],
  ],
  [2, 1],
)

describe('last year’s 分配表 with merged cells', () => {
  test('every mistake is told at once with row, column, value, reason and what to type; nothing is written', async () => {
    const wrong = await table(
      [
        ['1', '卞怀瑾', '柏予安', '图书馆'],
        ['1', '卞怀瑾', '商秋迟', '文学院'],
        ['2', '滕望书', '温如玉', '文学院'],
        ['3', '滕望舒', '陆知行', ''],
      ],
      [2, 1, 1],
    )
    const done = await read(secretary, wrong)
    expect(done).toMatchObject({
      ok: true,
      value: {
        rowCount: 4,
        added: [],
        same: [],
        problems: [
          { row: 3, column: 'C', value: '柏予安', fix: '请改为“文学院”，或先在名册中改单位' },
          {
            row: 4,
            column: 'C',
            header: '联谊对象姓名',
            value: '商秋迟',
            reason: '名册中没有这位党外代表人士',
            fix: '是不是“商秋池”；或先录入名册',
          },
          { row: 5, column: 'B', value: '滕望书', fix: '是不是“滕望舒”；或先录入名册' },
          // Of another unit: the secretary does not learn where.
          { row: 6, column: 'C', value: '陆知行', reason: '名册中没有这位党外代表人士' },
        ],
      },
    })
    expect(await linesOf()).toEqual([])
  })

  test('its problem rows come out as a file, each cadre written out, and mended they come back in', async () => {
    const wrong = await table(
      [
        ['1', '卞怀瑾', '柏予安', '文学院'],
        ['1', '卞怀瑾', '商秋迟', '文学院'],
        ['2', '滕望书', '温如玉', '文学院'],
      ],
      [2, 1],
    )
    const sent = { params: { id: list }, body: wrong }
    const out = await secretary.download(
      addressOf(downloadAllocationProblems, sent),
      requestOf(downloadAllocationProblems, sent),
    )
    expect(decodeURIComponent(out.headers.get('content-disposition') ?? '')).toContain('分配表有问题的行')
    const book = readBook(out.bytes)
    const [sheetName = ''] = book.SheetNames
    const sheet = book.Sheets[sheetName] ?? {}
    expect(utils.sheet_to_json(sheet, { header: 1, range: 1, raw: false })).toEqual([
      ['原表行', '问题和改法', '序号', '* 领导姓名', '* 联谊对象姓名', '所在单位'],
      [
        '4',
        '“联谊对象姓名”：“商秋迟”名册中没有这位党外代表人士。是不是“商秋池”；或先录入名册。',
        '1',
        '卞怀瑾',
        '商秋迟',
        '文学院',
      ],
      [
        '5',
        '“领导姓名”：“滕望书”名册中没有这位干部。是不是“滕望舒”；或先录入名册。',
        '2',
        '滕望书',
        '温如玉',
        '文学院',
      ],
    ])

    // Mended by another program, one row forgotten.
    sheet['E3'] = { t: 's', v: '商秋池' }
    sheet['D4'] = { t: 's', v: '' }
    const back = (bytes: Uint8Array) => read(secretary, new File([new Uint8Array(bytes)], '改好.xlsx'))
    const half = await back(writeBook(book, { type: 'buffer', bookType: 'xlsx' }))
    expect(half).toMatchObject({
      ok: true,
      value: {
        ...{ isMended: true, rowCount: 2, problemRows: 1, filled: [] },
        added: [{ row: 3, cadreName: '卞怀瑾', personName: '商秋池' }],
        problems: [{ row: 4, column: 'D', header: '领导姓名', value: '' }],
      },
    })
    sheet['D4'] = { t: 's', v: '滕望舒' }
    expect(await back(writeBook(book, { type: 'buffer', bookType: 'biff8' }))).toMatchObject({
      value: { added: [{ personName: '商秋池' }, { personName: '温如玉' }], problems: [], problemRows: 0 },
    })
    expect(await linesOf()).toEqual([])
    const hidden = await otherSecretary.download(
      addressOf(downloadAllocationProblems, sent),
      requestOf(downloadAllocationProblems, sent),
    )
    expect(hidden).toMatchObject({ status: 404 })
  })

  test('exported as .csv, where the cadre of a merged cell stands once, it says the same, and tells what was filled down', async () => {
    const text =
      '序号,联系领导,联谊对象,工作单位\n1,卞怀瑾,柏予安,文学院\n,,商秋池,\n2,滕望舒,温如玉,文学院\n'
    expect(await read(secretary, new File([text], '分配表.csv'))).toMatchObject({
      value: {
        filled: [{ header: '领导姓名', value: '卞怀瑾', rows: [3] }],
        added: [
          { cadreName: '卞怀瑾', personName: '柏予安' },
          { row: 3, cadreName: '卞怀瑾', personName: '商秋池' },
          { cadreName: '滕望舒', personName: '温如玉' },
        ],
        problems: [],
      },
    })
  })

  test('34 · merged cells: the cadre of a block is the cadre of each of its rows, and one cell may name several persons', async () => {
    const done = await read(secretary, good)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    expect(done.value.problems).toEqual([])
    expect(done.value.added.map((line) => [line.row, line.cadreName, line.personName])).toEqual([
      [3, '卞怀瑾', '柏予安'],
      [4, '卞怀瑾', '商秋池'],
      [4, '卞怀瑾', '阿勒腾·叶尔兰'],
      [5, '滕望舒', '温如玉'],
    ])
    const lines = done.value.added.map(({ cadreId, personId, reason }) => ({ cadreId, personId, reason }))
    const [first] = lines
    const twice = await secretary.call(addLines, {
      params: { id: list },
      body: { lines: first ? [...lines, first] : [] },
      key: key(),
    })
    expect(twice).toMatchObject({ refusal: { code: 'pair-refused', reason: '已经在名单中' } })
    expect(await linesOf()).toEqual([])
    const added = await secretary.call(addLines, { params: { id: list }, body: { lines }, key: key() })
    expect(added).toMatchObject({ ok: true })
    expect(await linesOf()).toHaveLength(4)
  })

  test('what came in with a table is taken out as one, or not at all', async () => {
    const page = await mustAnswer(office.call(showList, { params: { id: list } }))
    const lineIds = page.lines.map(({ id }) => id)
    const taken = (ids: readonly string[]) =>
      secretary.call(removeLines, { params: { id: list }, body: { lineIds: [...ids] } })
    const stranger = await taken([...lineIds, list])
    expect(stranger).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await linesOf()).toHaveLength(4)
    const all = await taken(lineIds)
    expect(all).toMatchObject({ ok: true, value: { page: { lines: [] } } })
    const acts = await app.test.asOwner(
      `select distinct e.act from pairing_list_line l join audit_event e on e.school_id = l.school_id and e.id = l.superseded_in
        where l.id = any($1)`,
      [lineIds],
    )
    expect(acts, 'taken out by an act of change, not by the reading beside it').toEqual([
      { act: 'list.line-removed' },
    ])
    const again = await mustAnswer(read(secretary, good))
    const lines = again.added.map(({ cadreId, personId, reason }) => ({ cadreId, personId, reason }))
    await secretary.call(addLines, { params: { id: list }, body: { lines }, key: key() })
  })

  test('the same file again has nothing to add', async () => {
    const again = await read(secretary, good)
    expect(again).toMatchObject({ value: { added: [], problems: [] } })
    expect(again.ok && again.value.same).toHaveLength(4)
  })

  test('of headings nobody knows it is said what each column is, and the next table of such headings is read', async () => {
    const file = await tableUnder(['班子', '老师们', '宗教信仰'])
    const unknown = await mustAnswer(read(secretary, file))
    expect(unknown.columns.map(({ header, field }) => [header, field])).toEqual([
      ['班子', null],
      ['老师们', null],
    ])
    expect(unknown.problems).toMatchObject([{ row: 0, reason: '没有认出表头，第 1 行像是表头' }])
    const query = { columns: 'A:cadre,B:person' }
    const said = await mustAnswer(secretary.call(readAllocation, { params: { id: list }, body: file, query }))
    expect(said).toMatchObject({ problems: [], same: [{ cadreName: '卞怀瑾', personName: '柏予安' }] })
    const next = await mustAnswer(read(office, await tableUnder(['班子', '老师们', '序'])))
    expect(next.same).toHaveLength(1)
    expect(next.columns.map(({ field, remembered }) => [field, remembered])).toEqual([
      ['cadre', true],
      ['person', true],
      [null, false],
    ])
    const wrong = await secretary.call(readAllocation, {
      params: { id: list },
      body: file,
      query: { columns: '甲乙' },
    })
    expect(wrong).toMatchObject({ refusal: { code: 'invalid' } })
  })

  test('an empty one offers the people of the list, says how it is filled, and is read back', async () => {
    const out = await secretary.download(addressOf(downloadAllocationTemplate, { params: { id: list } }))
    const sheets = await sheetsOf(out.bytes)
    const [first] = sheets
    expect(first?.slice(1, 2)).toEqual([
      ['* 领导姓名', '领导工号', '* 联谊对象姓名', '对象工号', '所在单位', '理由'],
    ])
    const [, notes] = sheets
    expect(notes?.[1]?.slice(0, 3)).toEqual([
      '领导姓名',
      '是',
      '每行都写，或合并单元格跨几名联谊对象；只写在第一行、下面空着的，按同一名领导读',
    ])
    expect(sheets.flat(2)).toEqual(expect.arrayContaining(['卞怀瑾', '滕望舒', '柏予安', '阿勒腾·叶尔兰']))
    const back = await read(secretary, new File([new Uint8Array(out.bytes)], '分配表.xlsx'))
    expect(back).toMatchObject({ value: { rowCount: 0, added: [], same: [], problems: [] } })
    const hidden = await otherSecretary.download(
      addressOf(downloadAllocationTemplate, { params: { id: list } }),
    )
    expect(hidden).toMatchObject({ status: 404 })
  })

  test('what goes out as 分配表 comes back in', async () => {
    const query = { form: 'allocation', as: 'xlsx' } as const
    const out = await office.download(addressOf(exportList, { params: { id: list }, query }))
    const back = await read(office, new File([new Uint8Array(out.bytes)], '分配表.xlsx'))
    expect(back).toMatchObject({ value: { added: [], problems: [] } })
    expect(back.ok && back.value.same).toHaveLength(4)
  })

  test('a file that is no table, a list of another unit, and one already decided are refused', async () => {
    const broken = new File(['PK\u0003\u0004'], '名单.xlsx')
    expect(await read(secretary, broken)).toMatchObject({
      refusal: { code: 'file-refused' },
    })
    expect(await read(otherSecretary, good)).toMatchObject({ refusal: { code: 'not-found' } })
    const decided = await secretary.call(markStep, {
      params: { id: list },
      body: {
        step: 0,
        outcome: 'done',
        role: 'unitOrg',
        on: '2026-11-20',
        body: '党委会',
        minutesNo: '11',
        reason: '',
        lineId: null,
      },
      key: key(),
      version: 1,
    })
    expect(decided).toMatchObject({ ok: true })
    expect(await read(secretary, good)).toMatchObject({ refusal: { code: 'list-closed' } })
  })
})
