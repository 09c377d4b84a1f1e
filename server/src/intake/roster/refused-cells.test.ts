// What is refused in each field of each kind of table, said with its row, column, value, reason and what to type instead.

import { day } from '@tongxin/core/calendar/day'
import { type ImportKind, importKinds } from '@tongxin/core/intake/import-kind'
import type { RowError } from '@tongxin/core/intake/row-error'
import { describe, expect, it } from 'vitest'
import { readAllocation } from '../tables/allocation-table.ts'
import type { Sheet } from '../tables/sheet.ts'
import { fieldsOf, type Reading, readRoster } from './roster-table.ts'

type Case = readonly [field: string, value: string, reason: string, fix: string]

const long = (count: number) => '长'.repeat(count)
const tooLong = (field: string, limit: number): Case => [
  field,
  long(limit + 1),
  `超过 ${limit} 字`,
  `请缩短到 ${limit} 字以内`,
]
const missing = (field: string, header: string): Case => [field, '', '必填项为空', `请填写“${header}”`]
const order: Case = ['sortOrder', '第一', '排序不是整数', '请填写 1、2、3 这样的整数，或留空']
const number = (field: string): Case => [
  field,
  '123456789012345678901',
  '超过 20 个字符',
  '请只填写工号，没有的留空',
]
const judging: Case = ['registers', '政治可靠', '“政治可靠”不能登记，本系统不记录对人的判断', '请删去这一项']
const wordTooLong = (field: string): Case => [field, long(41), '有一项超过 40 字', '请用“、”分开各项']

const someone: readonly Case[] = [
  missing('name', '姓名'),
  ['name', '王明3', '姓名里有数字', '请只填写姓名，工号另有一列'],
  ['name', long(41), '超过 40 字', '请只填写姓名'],
  ['name', '王明、李静', '一格里不止一个姓名', '请一人一行'],
  ['name', '王明（女）', '姓名里有括号', '请只填写姓名，括号里的内容不填'],
  [
    'staffNo',
    '1.38E+10',
    '被 Excel 变成了科学计数法，后几位已经丢失',
    '请把这一列设为文本格式，再填写完整号码',
  ],
  tooLong('pinyin', 100),
  number('staffNo'),
  missing('unit', '单位'),
  tooLong('unit', 60),
  ['gender', '先生', '性别只能是男或女', '请填写男或女'],
  ['died', '2027-01', '晚于今天 2026-11-20', '请填写今天或以前的日期'],
  ['died', '已故', '不是日期', '请写成 1980-01 的样子，知道日的写成 1980-01-15；不知道的留空'],
  ['born', '1980.1', '可能是 1 月，也可能是 10 月（Excel 会去掉末尾的 0）', '请写成 1980-01 或 1980-10'],
  ['born', '不详', '不是日期', '请写成 1980-01 的样子，知道日的写成 1980-01-15；不知道的留空'],
  ['born', '1980.13.1', '没有 13 月', '请核对月份，写成 1980-03-05 的样子'],
  ['born', '1980年13月', '没有 13 月', '请核对月份，写成 1980-03 的样子'],
  ['born', '１９８１年２月３０日', '1981 年 2 月没有 30 日', '请核对，这个月的最后一天是 1981-02-28'],
  ['born', '19810431', '1981 年 4 月没有 31 日', '请核对，这个月的最后一天是 1981-04-30'],
  ['born', '61年3月', '年份只写了两位', '请写成 1961-03'],
  ['born', '03年5月', '年份只写了两位', '请写成 1903-05 或 2003-05'],
  ['born', '80.10', '年份只写了两位', '请写成 1980-10'],
  ['born', '61.3.5', '看不清是哪一天', '是不是“1961-03-05”；请写明年月日'],
  ['born', '2027-01', '晚于今天 2026-11-20', '请填写今天或以前的日期'],
  missing('party', '政治面貌'),
  ['party', '党员', '不是政治面貌', '请写成 中共党员、民盟盟员、九三学社社员、无党派人士、群众 等'],
  ['partyFrom', '1999', '只写了年份', '请写到月，如 1999-09；不知道月份的留空'],
  ['partyFrom', '03/05/2019', '看不清是哪一天', '请写明，例如 2019-03-05 或 2019-05-03'],
  ['postFrom', '2031.6', '晚于今天 2026-11-20', '请填写今天或以前的日期'],
  ['postFrom', '去年', '不是日期', '请写成 1980-01 的样子，知道日的写成 1980-01-15；不知道的留空'],
  ['postFrom', '2025.13.1', '没有 13 月', '请核对月份，写成 2025-03-05 的样子'],
  tooLong('post', 60),
  ['phone', '123', '不是电话号码', '请填写 11 位手机号或带区号的电话，没有的留空'],
  ['phone', '1380000200', '手机号有 10 位，应为 11 位', '请核对后填写 11 位手机号，没有的留空'],
  [
    'phone',
    '1.38E+10',
    '被 Excel 变成了科学计数法，后几位已经丢失',
    '请把这一列设为文本格式，再填写完整号码',
  ],
  ['email', '不用邮箱', '不是邮箱地址', '请写成 name@example.edu.cn 的样子，没有的留空'],
]

const cases: Readonly<Record<ImportKind, readonly Case[]>> = {
  units: [
    missing('name', '单位名称'),
    tooLong('name', 60),
    tooLong('shortName', 30),
    missing('kind', '类别'),
    tooLong('kind', 30),
    tooLong('parent', 60),
    order,
  ],
  cadres: [
    ...someone,
    order,
    missing('post', '职务'),
    tooLong('body', 60),
    tooLong('rank', 30),
    wordTooLong('inCharge'),
    wordTooLong('contactPoints'),
  ],
  persons: [
    ...someone,
    [
      'ethnicity',
      '哈哈',
      '不是 56 个民族之一',
      '请写成 汉族、回族、哈萨克族 等，尚未识别的写“未识别民族”，不知道的留空',
    ],
    ['identities', '少数民族', '“少数民族”由“民族”一列得出', '请从这一格删去，并填写“民族”一列'],
    [
      'identities',
      '市长',
      '有不认识的身份',
      '请写成“省级政协委员”的样子，多项用“；”分开；可用：人大代表、政协委员',
    ],
    judging,
    wordTooLong('registers'),
    tooLong('title', 30),
    tooLong('degree', 30),
    [
      'status',
      '已故',
      '去世登记在“去世日期”一列',
      '请把这一格留空，加一列“去世日期”，写到知道的程度，如 2026-10-08 或 2026-10',
    ],
    ['status', '返聘', '在职情况只有在职、退休、借调、校外', '请改为：在职、退休、借调、校外'],
  ],
  contacts: [
    missing('heldOn', '联系日期'),
    ['heldOn', '26.3.5', '看不清是哪一天', '是不是“2026-03-05”；请写明年月日'],
    ['heldOn', '2026-11-21', '晚于今天 2026-11-20', '请填写今天或以前的日期'],
    ['heldOn', '2026.2.30', '2026 年 2 月没有 30 日', '请核对，这个月的最后一天是 2026-02-28'],
    ['heldOn', '上学期', '不是日期', '请写成 2026-03-05 的样子'],
    missing('cadre', '干部姓名'),
    number('cadreNo'),
    missing('persons', '代表人士姓名'),
    ['persons', '柏予安、王2', '姓名里有数字', '请只填写姓名，工号另有一列'],
    ['persons', Array.from({ length: 51 }, () => '柏予安').join('、'), '超过 50 人', '请分成几行'],
    number('personNo'),
    missing('form', '联系形式'),
    tooLong('form', 40),
    tooLong('place', 100),
    tooLong('series', 200),
    [
      'initiatedBy',
      '领导',
      '不在可选项中',
      '请填写：干部、本人、代表人士、联系对象、对象、统战部、统战部安排',
    ],
    wordTooLong('acts'),
    ['event', '2026-03-05', '看不清是哪件事', '请写成“岗位变动 2026-03-05”的样子'],
    ['event', '岗位变动 2026-13-05', '没有 13 月', '请核对月份，写成 2026-03-05 的样子'],
    missing('brief', '联系沟通情况'),
    tooLong('brief', 2000),
    wordTooLong('topics'),
    ['raisedKind', '牢骚', '不在可选项中', '请填写：意见建议、困难诉求、问题'],
    tooLong('raised', 2000),
    tooLong('remark', 500),
    ['talk', '也许', '不在可选项中', '请填写：是、否、有、无'],
    ['spoke', '也许', '不在可选项中', '请填写：是、否、有、无、发言、未发言'],
    tooLong('occasion', 20),
  ],
}

const reading = (kind: ImportKind): Reading => ({
  kind,
  today: day('2026-11-20'),
  identities: ['人大代表', '政协委员'],
})
const headersOf = (kind: ImportKind) => fieldsOf(reading(kind)).map(({ column }) => column)

/** A table of this kind with every column, and one row in which one cell alone says something. */
function refusalsOf(kind: ImportKind, field: string, value: string): readonly RowError[] {
  const columns = headersOf(kind)
  const cells = columns.map((column) => (column.field === field ? value : ''))
  const sheet: Sheet = {
    name: '名单',
    rows: [
      { number: 1, cells: columns.map(({ header }) => header) },
      { number: 2, cells: [...cells, '这一行不空'] },
    ],
    merges: [],
    withheld: [],
  }
  const { errors } = readRoster(sheet, reading(kind)).table
  const header = columns.find((column) => column.field === field)?.header
  return errors.filter((error) => error.header === header)
}

describe.each(importKinds)('in a table of %s', (kind) => {
  it.each(cases[kind])('%s: “%s”', (field, value, reason, fix) => {
    const at = headersOf(kind).findIndex((column) => column.field === field)
    const column = String.fromCharCode('A'.charCodeAt(0) + at)
    const header = headersOf(kind)[at]?.header
    expect(refusalsOf(kind, field, value)).toEqual([{ row: 2, column, header, value, reason, fix }])
  })

  it('there is no field without a refusal above', () => {
    const covered = new Set(cases[kind].map(([field]) => field))
    expect(headersOf(kind).flatMap(({ field }) => (covered.has(field) ? [] : field))).toEqual([])
  })
})

it.each([
  ['领导姓名', '', '必填项为空', '请填写“领导姓名”'],
  ['领导姓名', '卞1', '姓名里有数字', '请只填写姓名，工号另有一列'],
  ['联谊对象姓名', '柏予安、1', '姓名里有数字', '请只填写姓名，工号另有一列'],
  ['所在单位', long(401), '超过 400 字', '请缩短到 400 字以内'],
  ['领导工号', '123456789012345678901', '超过 20 个字符', '请只填写工号，没有的留空'],
  ['对象工号', '123456789012345678901', '超过 20 个字符', '请只填写工号，没有的留空'],
  ['理由', long(201), '超过 200 字', '请缩短到 200 字以内'],
])('in a 分配表, %s: “%s”', (header, value, reason, fix) => {
  const headers = ['领导姓名', '领导工号', '联谊对象姓名', '对象工号', '所在单位', '理由']
  const cells = headers.map((one) => (one === header ? value : ''))
  const rows = [
    { number: 1, cells: headers },
    { number: 2, cells: [...cells, '这一行不空'] },
  ]
  const { errors } = readAllocation({ name: '分配表', rows, merges: [], withheld: [] }).table
  const column = 'ABCDEF'.charAt(headers.indexOf(header))
  const own = errors.filter((error) => error.header === header)
  expect(own).toEqual([{ row: 2, column, header, value, reason, fix }])
})

it.each(['无', '暂无', '/', '—', '－'])(
  '%s in a cell that may be empty is an empty cell, however often',
  (filler) => {
    const columns = headersOf('persons')
    const row = (number: number, name: string, unit: string) => ({
      number,
      cells: columns.map(({ field, required }) =>
        required ? ({ name, unit, party: '群众' }[field] ?? '') : filler,
      ),
    })
    const rows = [
      { number: 1, cells: columns.map(({ header }) => header) },
      row(2, '柏予安', '文学院'),
      row(3, '商秋池', '文学院'),
    ]
    const { table } = readRoster({ name: '名单', rows, merges: [], withheld: [] }, reading('persons'))
    expect(table.errors).toEqual([])
    expect(
      table.accepted.map(({ value }) => Object.values(value).filter((said) => said !== undefined)),
    ).toEqual([
      ['person', '柏予安', '文学院', '13'],
      ['person', '商秋池', '文学院', '13'],
    ])
  },
)

it('a number written twice is one number in whatever width', () => {
  const header = ['姓名', '工号', '单位', '政治面貌']
  const rows = [header, ['柏予安', '2001', '文学院', '群众'], ['商秋池', '２００１', '文学院', '群众']]
  const sheet = {
    name: '名单',
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    merges: [],
    withheld: [],
  }
  expect(readRoster(sheet, reading('persons')).table.errors).toMatchObject([
    { row: 3, column: 'B', value: '２００１', reason: '与第 2 行重复' },
  ])
})
