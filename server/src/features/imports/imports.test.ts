import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import * as contract from '@tongxin/contract/imports/imports'
import * as roster from '@tongxin/contract/roster/roster'
import { importKinds, importKindWords } from '@tongxin/core/intake/import-kind'
import { describe, expect, test } from 'vitest'
import { hostileArchive, workbookParts } from '../../intake/hostile/hostile-archive.fixture.ts'
import { importOffice, tableFile } from '../../testing/import-office.ts'
import { mustAnswer } from '../../testing/must.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { untilWaiting } from '../../testing/until-waiting.ts'
import { raiseSheetVersions } from '../roster/sheet-store.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const { upload, show, showFile, previewOf, commit } = importOffice(office)

async function countHumans(): Promise<number> {
  const rows = await app.test.asOwner('select count(*)::int as n from human')
  return Number(rows[0]?.['n'])
}

const heading = [
  '姓 名',
  '职工号',
  '所在学院',
  '党派',
  '职称',
  '身份',
  '手　机',
  '民族',
  '备注',
  '宗教信仰',
  '身份证号',
  '家庭住址',
  '忠诚度',
]
const someone = (over: Record<number, string>): string[] =>
  [
    '姜闻道',
    '2101',
    '文学院',
    '民盟',
    '副教授',
    '省级政协委员',
    '138-0000-2101',
    '汉',
    '拟兼任',
    '无',
    '330102198001011234',
    '某路 1 号',
    '九十八分',
  ].map((cell, at) => over[at] ?? cell)

describe('looking a table through', () => {
  test('sorts rows into four piles that add up, and writes nothing', async () => {
    const before = await countHumans()
    const preview = await previewOf('persons', [
      heading,
      someone({}),
      someone({ 0: '柏予安', 1: '2001', 3: '民盟盟员', 4: '教授', 6: '13800002001', 7: '' }),
      someone({ 0: '温如玉', 1: '2002', 2: '机电工程学院', 3: '无党派人士', 4: '教授', 5: '', 6: '', 7: '' }),
      someone({ 0: '商秋池', 1: '2004', 2: '文学苑' }),
    ])
    expect(preview.counts).toEqual({ added: 1, updated: 1, same: 1, problems: 1 })
    expect(preview.rowCount).toBe(4)
    expect(preview.rows.same).toMatchObject([{ row: 3, name: '柏予安' }])
    expect(preview.rows.updated[0]?.changes).toEqual([
      { field: '单位', before: '文学院', after: '机电工程学院' },
      { field: '职称', before: '副教授', after: '教授' },
    ])
    expect(preview.problems).toEqual([
      {
        row: 5,
        column: 'C',
        header: '单位',
        value: '文学苑',
        reason: '名册中没有这个单位',
        fix: '是不是“文学院”；或先导入单位',
        offers: [{ column: 'C', value: '文学院', label: '文学院' }],
        from: null,
      },
    ])
    expect(await countHumans()).toBe(before)
  })

  test('says which column is read as what, masks what is sensitive, and never takes some', async () => {
    const preview = await previewOf('persons', [heading, someone({})])
    const of = (header: string) => preview.columns.find((column) => column.header === header)
    expect(of('姓 名')).toMatchObject({ column: 'A', field: 'name', state: 'taken', sample: '姜闻道' })
    expect(of('党派')).toMatchObject({ field: 'party', sample: '＊＊＊＊', sensitive: true })
    expect(of('手　机')).toMatchObject({ field: 'phone', sample: '＊＊＊＊' })
    expect(of('备注')).toMatchObject({ field: null, state: 'ignored' })
    for (const never of ['宗教信仰', '身份证号', '家庭住址']) {
      expect(of(never)).toMatchObject({ state: 'withheld', sample: '', field: null, why: 'private' })
    }
    expect(of('忠诚度')).toMatchObject({ state: 'withheld', sample: '', field: null, why: 'judgement' })
    const given = await office.call(contract.adjustImport, {
      params: { id: preview.id },
      body: { columns: { M: 'post' }, edits: [] },
      version: preview.version,
    })
    const after = given.ok ? given.value.columns.find(({ column }) => column === 'M') : undefined
    expect(after).toMatchObject({ header: '忠诚度', state: 'withheld', field: null })
  })

  test('what was uploaded is not readable in the database, and what is never taken is not even in it', async () => {
    const preview = await previewOf('persons', [heading, someone({})])
    const [row] = await app.test.asOwner('select rows_cipher from import_batch where id = $1', [preview.id])
    const cipher = row?.['rows_cipher'] as Buffer
    expect(cipher.includes(Buffer.from('姜闻道'))).toBe(false)
    expect(app.shell.vault.decrypt('import', cipher)).not.toMatch(/330102198001011234|某路|九十八分/)
  })

  test('every mistake of a table at once, each with its place and what to do', async () => {
    const preview = await previewOf('persons', [
      [
        '姓名',
        '工号',
        '单位',
        '政治面貌',
        '加入时间',
        '出生年月',
        '身份',
        '在职情况',
        '名册',
        '手机',
        '民族',
      ],
      ['', '2101', '文学院', '民盟', '', '', '', '', '', '', ''],
      ['张三', '2101', '文学院', '民盟', '', '', '', '', '', '', ''],
      ['李四', '2102', '', '党员', '03/05/2019', '1980.1', '', '', '', '', ''],
      ['王五', '2103', '文学院', '群众', '2031.6', '', '', '返聘', '', '', ''],
      ['赵六', '2104', '文学院', '群众', '', '', '少数民族', '', '政治立场坚定', '123', '哈哈'],
      ['钱七', '2105', '文学院', '群众', '', '', '市长', '', '', '', ''],
      ['白予安', '2001', '文学院', '民盟', '', '', '', '', '', '', ''],
      ['宁致和', '', '文学院', '民建', '', '', '', '', '', '', ''],
    ])
    const said = preview.problems.map(({ row, column, reason }) => `${row}${column} ${reason}`)
    expect(said).toEqual([
      '2A 必填项为空',
      '3B 与第 2 行重复',
      '4C 必填项为空',
      '4D 不是政治面貌',
      '4E 看不清是哪一天',
      expect.stringMatching(/^4F 可能是 1 月/),
      '5E 晚于今天 2026-11-20',
      '5H 在职情况只有在职、退休、借调、校外',
      '6G “少数民族”由“民族”一列得出',
      '6I “政治立场坚定”不能登记，本系统不记录对人的判断',
      '6J 不是电话号码',
      '6K 不是 56 个民族之一',
      '7G 有不认识的身份',
      '8B 这个工号在名册中是“柏予安”',
      '9A 名册中其他单位有同名人员',
    ])
    expect(preview.counts).toEqual({ added: 0, updated: 0, same: 0, problems: 8 })
    expect(preview.problems.every((problem) => problem.fix !== '')).toBe(true)
  })

  test('a column given to a field, or a mended cell, sorts the piles anew', async () => {
    const preview = await previewOf('persons', [
      ['姓名', '工号', '院系所', '政治面貌'],
      ['姜闻道', '2101', '文学苑', '民盟'],
    ])
    expect(preview.counts.problems).toBe(1)
    const adjusted = await office.call(contract.adjustImport, {
      params: { id: preview.id },
      body: { columns: { C: 'unit' }, edits: [{ row: 2, column: 'C', value: '文学院' }] },
      version: preview.version,
    })
    expect(adjusted).toMatchObject({ ok: true, value: { version: 2, counts: { added: 1, problems: 0 } } })
    const stale = await office.call(contract.adjustImport, {
      params: { id: preview.id },
      body: { columns: {}, edits: [] },
      version: preview.version,
    })
    expect(stale).toMatchObject({ refusal: { code: 'stale-version', current: 2 } })
  })

  test('names and numbers are matched whatever their width, spaces and brackets', async () => {
    const preview = await previewOf('persons', [
      ['＊ 姓　名（必填）', '人员编号', '学 院：', '政治面目', '专业技术职务'],
      ['柏 予安', "'２００１", ' 文 学院', '民盟', '教授'],
    ])
    expect(preview.problems).toEqual([])
    expect(preview.rows.same).toMatchObject([{ name: '柏予安' }])
    const units = await previewOf('units', [
      ['单位名称', '类别'],
      ['文学 院', '二级党组织'],
      ['数学（一）院', '二级党组织'],
      ['数学(一)院', '二级党组织'],
    ])
    expect(units.counts).toEqual({ added: 1, updated: 0, same: 1, problems: 1 })
    expect(units.problems[0]).toMatchObject({ row: 4, reason: '与第 3 行是同一个单位' })
  })

  test('an .xls, a web page called .xls and a .csv in GBK are looked through like an .xlsx', async () => {
    const lines = [
      ['姓名', '工号', '单位', '政治面貌'],
      ['商知远', '02004', '文学院', '群众'],
    ]
    const html = `<html><table>${lines.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table></html>`
    const book = utils.book_new(utils.aoa_to_sheet(lines), '名册')
    const files = [
      ['名册.xls', write(book, { type: 'buffer', bookType: 'biff8' })],
      ['名册.xls', Buffer.from(html)],
      ['名册.csv', Buffer.from(lines.map((row) => row.join(',')).join('\r\n'))],
    ] as const
    for (const [name, bytes] of files) {
      expect(await showFile('persons', bytes, name)).toMatchObject({
        fileName: name,
        counts: { added: 1, problems: 0 },
      })
    }
  })

  test('what was said of a heading is remembered for the next table once one is written', async () => {
    const heads = ['姓名', '工号', '院系所', '政治面貌', '专业技术职称']
    const line = ['容若水', '2111', '文学院', '群众', '讲师']
    const first = await previewOf('persons', [heads, line])
    const params = { id: first.id }
    const body = { columns: { A: 'name', B: 'staffNo', C: 'unit', D: 'party', E: null }, edits: [] }
    const given = await office.call(contract.adjustImport, { params, body, version: first.version })
    if (!given.ok) throw new Error(JSON.stringify(given.refusal))
    expect((await previewOf('persons', [heads, line])).counts).toMatchObject({ problems: 1 })
    expect(await commit(given.value)).toMatchObject({ ok: true, value: { added: 1 } })
    const next = await previewOf('persons', [
      ['姓名', '院 系 所', '政治面貌', '专业技术职称'],
      ['卫映雪', '文学院', '群众', '教授'],
    ])
    expect(next.columns.map(({ field, remembered }) => [field, remembered])).toEqual([
      ['name', false],
      ['unit', true],
      ['party', false],
      [null, true],
    ])
    expect(next.counts).toMatchObject({ added: 1, problems: 0 })
    const both = await previewOf('persons', [
      ['姓名', '单位', '院系所', '政治面貌'],
      ['卫映雪', '文学院', '别处', '群众'],
    ])
    expect(both.columns.map(({ field }) => field)).toEqual(['name', 'unit', null, 'party'])
  })

  test('of a table whose headings nobody knows each column is said by hand, one after the other, and remembered', async () => {
    const heads = ['老师', '学院系', '身份类']
    const first = await previewOf('persons', [heads, ['容若谷', '文学院', '群众']])
    expect(first.columns.map(({ header, field }) => [header, field])).toEqual(
      heads.map((head) => [head, null]),
    )
    expect(first.counts).toMatchObject({ problems: 1 })
    expect(first.problems).toMatchObject([{ row: 0, reason: '没有认出表头，第 1 行像是表头' }])
    const say = async (preview: contract.ImportPreview, columns: Record<string, string>) => {
      const body = { columns, edits: [] }
      return mustAnswer(
        office.call(contract.adjustImport, { params: { id: preview.id }, body, version: preview.version }),
      )
    }
    const one = await say(first, { A: 'name' })
    expect(one.columns.map(({ field }) => field)).toEqual(['name', null, null])
    expect(one.problems).toMatchObject([
      { header: '单位', reason: '缺少这一列' },
      { header: '政治面貌', reason: '缺少这一列' },
    ])
    const whole = await say(one, { A: 'name', B: 'unit', C: 'party' })
    expect(whole.counts).toMatchObject({ added: 1, problems: 0 })
    expect(await commit(whole)).toMatchObject({ ok: true, value: { added: 1 } })
    const next = await previewOf('persons', [heads, ['容若虚', '文学院', '群众']])
    expect(next.counts).toMatchObject({ added: 1, problems: 0 })
  })

  test('a table without its required columns lets no row through', async () => {
    const preview = await previewOf('persons', [
      ['姓名', '工号'],
      ['姜闻道', ''],
    ])
    expect(preview.counts).toEqual({ added: 0, updated: 0, same: 0, problems: 1 })
    expect(preview.problems.length).toBeGreaterThan(0)
  })
})

describe('committing', () => {
  const lines = [heading, someone({}), someone({ 0: '商秋池', 1: '2004', 2: '文学苑' })]

  test('with a problem left it needs saying that those rows stay out; then it writes the rest in one go', async () => {
    const preview = await previewOf('persons', lines)
    const before = await countHumans()
    expect(await commit(preview)).toMatchObject({ refusal: { code: 'import-has-problems', count: 1 } })
    expect(await countHumans()).toBe(before)
    expect(await commit(preview, true)).toMatchObject({
      ok: true,
      value: { added: 1, updated: 0, same: 0, leftOut: 1 },
    })
    expect(await countHumans()).toBe(before + 1)
    expect(await app.test.asOwner("select kind from job where state = 'waiting'")).toContainEqual({
      kind: 'duty.rebuild',
    })
    expect(await commit(preview, true)).toMatchObject({
      refusal: { code: 'import-settled', state: 'committed' },
    })
    const listed = await office.call(roster.listPersons, { query: { search: '姜闻道' } })
    expect(listed).toMatchObject({
      value: {
        rows: [
          {
            unitName: '文学院',
            title: '副教授',
            parties: ['民盟盟员'],
            identities: [{ word: '政协委员', level: 'provincial', role: null }],
          },
        ],
      },
    })
  })

  test('the same file again finds everything as it is, and changes nothing', async () => {
    const again = await previewOf('persons', [heading, someone({})])
    expect(again.counts).toEqual({ added: 0, updated: 0, same: 1, problems: 0 })
    const facts = async () => (await app.test.asOwner('select count(*)::int as n from party_membership'))[0]
    const before = await facts()
    expect(await commit(again)).toMatchObject({ ok: true, value: { added: 0, updated: 0, same: 1 } })
    expect(await facts()).toEqual(before)
  })

  test('a roster that changed after the look refuses the commit, and nothing is written', async () => {
    const preview = await previewOf('persons', [heading, someone({ 4: '教授' })])
    const other = await previewOf('persons', [heading, someone({ 4: '研究员' })])
    expect(await commit(other)).toMatchObject({ ok: true, value: { updated: 1 } })
    expect(await commit(preview)).toMatchObject({ refusal: { code: 'stale-version' } })
    const listed = await office.call(roster.listPersons, { query: { search: '姜闻道' } })
    expect(listed).toMatchObject({ value: { rows: [{ title: '研究员' }] } })
  })

  test('a sheet that somebody changes while a table is written refuses the commit', async () => {
    const preview = await previewOf('persons', [heading, someone({ 4: '讲师' })])
    const listed = await office.call(roster.listPersons, { query: { search: '姜闻道' } })
    const ids = listed.ok ? listed.value.rows.map(({ id }) => id) : []
    const { asked } = await app.arrange(async (work) => {
      await raiseSheetVersions(work, ids)
      const asked = commit(preview)
      await untilWaiting(work, asked)
      return { asked }
    })
    expect(await asked).toMatchObject({ refusal: { code: 'stale-version' } })
  })

  test('of two who abandon a table at once one is told that it is abandoned', async () => {
    const { id } = await previewOf('persons', [heading, someone({ 4: '讲师' })])
    const abandon = () => office.call(contract.abandonImport, { params: { id } })
    const both = await Promise.all([abandon(), abandon()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'import-settled', state: 'abandoned' },
    })
  })

  test('units come with their parents from one table, and never in a ring', async () => {
    const heads = ['单位名称', '类别', '上级单位', '排序']
    const preview = await previewOf('units', [
      heads,
      ['中文系', '系', '文学院', '1'],
      ['古典文献研究所', '系', '中文系', '2'],
      ['甲', '系', '乙', ''],
      ['乙', '系', '甲', ''],
      ['丙', '系', '没有的单位', ''],
    ])
    expect(preview.counts).toEqual({ added: 2, updated: 0, same: 0, problems: 3 })
    expect(await commit(preview, true)).toMatchObject({ ok: true, value: { added: 2, leftOut: 3 } })
    const again = await previewOf('units', [heads, ['古典文献研究所', '系', '中文系', '2']])
    expect(again.counts.same).toBe(1)
  })

  test('cadres come with posts, body, order and portfolio', async () => {
    const preview = await previewOf('cadres', [
      ['排序', '姓名', '工号', '单位', '职务', '所在班子', '政治面貌', '分管联系单位'],
      ['5', '公孙述', '1005', '校领导', '副校长', '学校党委班子', '中共党员', '文学院、图书馆'],
      ['1', '闻远山', '1001', '校领导', '校党委书记', '学校党委班子', '中共党员', ''],
    ])
    expect(preview.counts).toEqual({ added: 1, updated: 0, same: 1, problems: 0 })
    expect(await commit(preview)).toMatchObject({ ok: true })
    const listed = await office.call(roster.listCadres, { query: { search: 'gss' } })
    expect(listed).toMatchObject({
      value: {
        rows: [{ name: '公孙述', post: '副校长', inCharge: expect.arrayContaining(['文学院', '图书馆']) }],
      },
    })
  })

  test('an abandoned table is emptied and can do nothing more', async () => {
    const preview = await previewOf('persons', [heading, someone({})])
    expect(await office.call(contract.abandonImport, { params: { id: preview.id } })).toMatchObject({
      ok: true,
    })
    expect(await commit(preview)).toMatchObject({ refusal: { code: 'import-settled', state: 'abandoned' } })
    expect((await show(preview.id)).rowCount).toBe(0)
  })
})

describe('files', () => {
  test('a template says of every column how it is filled, offers the units, and is read back by its own headings', async () => {
    for (const kind of importKinds) {
      const file = await office.download(`/api/import-templates/${kind}`)
      expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''")
      const book = read(file.bytes)
      expect(book.SheetNames).toEqual([importKindWords[kind], '填写说明', '字典'])
      const [heads, notes, words] = book.SheetNames.map((name) => linesOf(book.Sheets[name]))
      const asked = heads?.[1]?.map((head) => head.replace('* ', ''))
      expect(notes?.slice(1).map(([column]) => column)).toEqual(asked)
      expect(notes?.filter(([, , hint = '']) => hint === '')).toEqual([])
      const units = { units: '上级单位', cadres: '* 单位', persons: '* 单位', contacts: undefined }[kind]
      const list = words?.[0]?.indexOf(units ?? '') ?? -1
      expect(words?.some((line) => line[list] === '文学院') ?? false).toBe(units !== undefined)
      const preview = await showFile(kind, file.bytes)
      expect(preview.columns.every((column) => column.state === 'taken')).toBe(true)
      expect(preview.problems).toEqual([])
    }
  })

  test('rows with problems come back mended and are judged alone, whatever their columns were called', async () => {
    const preview = await previewOf('persons', [
      ['姓 名', '职工号', '院系所', '党派', '身份证号', '忠诚度', '备注'],
      ['姜闻道', '2101', '文学院', '民盟', '330102198001011234', '九十八分', ''],
      ['', '00077', '文学苑', '民盟', '', '', '拟兼任'],
      ['卫映雪', '00078', '文学院', '党员', '', '', ''],
    ])
    const columns = { A: 'name', B: 'staffNo', C: 'unit', D: 'party' }
    const edits = [{ row: 3, column: 'C', value: '文学院' }]
    const given = await office.call(contract.adjustImport, {
      params: { id: preview.id },
      body: { columns, edits },
      version: preview.version,
    })
    expect(given).toMatchObject({ ok: true, value: { counts: { problems: 2 } } })
    const file = await office.download(`/api/imports/${preview.id}/problems`)
    const sheet = read(file.bytes, { cellStyles: true }).Sheets['党外代表人士'] ?? {}
    expect(linesOf(sheet).slice(1)).toEqual([
      ['原表行', '问题和改法', '* 姓名', '工号', '* 单位', '* 政治面貌', '备注'],
      ['3', '“姓名”：必填项为空。请填写“姓名”。', '', '00077', '文学院', '民盟', '拟兼任'],
      ['4', expect.stringContaining('“党员”不是政治面貌'), '卫映雪', '00078', '文学院', '党员', ''],
    ])
    expect([sheet['C3']?.s.fgColor?.rgb, sheet['F4']?.s.fgColor?.rgb]).toEqual(['FDE9E2', 'FDE9E2'])
    const lines = linesOf(sheet)
    const mended = lines.map((line, at) =>
      line.map((cell, column) => (at === 2 && column === 2 ? '华清远' : cell === '党员' ? '群众' : cell)),
    )
    const again = await previewOf('persons', mended)
    expect(again).toMatchObject({
      isMended: true,
      rowCount: 2,
      counts: { added: 2, updated: 0, same: 0, problems: 0 },
    })
    expect(again.columns.map(({ header, state }) => [header, state])).toEqual([
      ['* 姓名', 'taken'],
      ['工号', 'taken'],
      ['* 单位', 'taken'],
      ['* 政治面貌', 'taken'],
      ['备注', 'ignored'],
    ])
    expect(await commit(again)).toMatchObject({ ok: true, value: { added: 2 } })
  })

  test('where a column is missing every row comes back, with the column to be filled', async () => {
    const preview = await previewOf('persons', [
      ['姓名', '单位'],
      ['姜闻道', '文学院'],
    ])
    const file = await office.download(`/api/imports/${preview.id}/problems`)
    const lines = linesOf(read(file.bytes).Sheets['党外代表人士'])
    expect(lines[1]).toEqual(['原表行', '问题和改法', '* 姓名', '* 单位', '* 政治面貌'])
    expect(lines[2]?.[1]).toBe('“政治面貌”：缺少这一列。请在表头加上“政治面貌”一列并填写。')
  })

  test('what is no table is refused with the reason, and nothing is kept', async () => {
    const count = async () => (await app.test.asOwner('select count(*)::int as n from import_batch'))[0]
    const before = await count()
    const refusals = [
      [Buffer.alloc(0), /空的/],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), /不是能读取的表格/],
      [bomb(), /压缩比例异常/],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /不是能读取的表格/],
    ] as const
    for (const [bytes, words] of refusals) {
      expect(await upload('persons', bytes)).toMatchObject({
        refusal: { code: 'file-refused', reason: expect.stringMatching(words) },
      })
    }
    expect(await count()).toEqual(before)
  })
})

const linesOf = (sheet: WorkSheet = {}) =>
  utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })

/** A small file that would unpack to forty megabytes of spaces. */
function bomb(): Uint8Array {
  const spaces = Buffer.alloc(40 * 1024 * 1024, ' ')
  return hostileArchive([...workbookParts(''), { name: 'xl/media/a.png', bytes: spaces }])
}

describe('who may', () => {
  test('nobody but the office imports; a table that is not there does not exist', async () => {
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
    const preview = await previewOf('persons', [heading, someone({})])
    for (const client of [secretary, await app.signIn('cadre', { humanId: school.cadres.bian })]) {
      expect(await client.call(contract.showImport, { params: { id: preview.id } })).toMatchObject({
        refusal: { code: 'forbidden' },
      })
    }
    expect(await app.visitor.call(contract.showImport, { params: { id: preview.id } })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    expect(await office.call(contract.showImport, { params: { id: app.schoolId } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
})

test('two thousand people are looked through and written in far less than a minute', async () => {
  const lines = Array.from({ length: 2000 }, (_, at) => [
    `阮青${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'子丑寅卯'[at % 4]}`,
    `9${String(at).padStart(4, '0')}`,
    '图书馆',
    '群众',
    '教授',
  ])
  const bytes = await tableFile([['姓名', '工号', '单位', '政治面貌', '职称'], ...lines])
  const started = performance.now()
  const preview = await showFile('persons', bytes)
  expect(preview.counts.added).toBe(2000)
  expect(await commit(preview)).toMatchObject({ ok: true, value: { added: 2000 } })
  const written = performance.now()
  const again = await showFile('persons', bytes)
  expect(again.counts.same).toBe(2000)
  expect(written - started).toBeLessThan(30_000)
}, 60_000)
