import type { Day } from '@tongxin/core/calendar/day'
import { requiredColumn, textCell } from '../tables/column.ts'
import { optionalOfPeople, peopleColumns } from './people-columns.ts'
import { type PeopleTable, type PersonLine, saidOf } from './person-table.ts'
import { partyChoices, pinyinHint, type RosterField } from './roster-field.ts'

export type CadreLine = PersonLine &
  Readonly<{
    body: string | undefined
    rank: string | undefined
    inCharge: readonly string[] | undefined
    contactPoints: readonly string[] | undefined
  }>

const bodyColumn = { field: 'body', header: '所在班子', synonyms: ['班子'], parse: textCell(60) }
const rankColumn = { field: 'rank', header: '职级', synonyms: ['行政级别'], parse: textCell(30) }

export function cadreTable(today: Day, units: readonly string[]): PeopleTable<CadreLine> {
  const c = peopleColumns(today)
  const post = requiredColumn(c.post)
  const [body, rank] = [optionalOfPeople(bodyColumn), optionalOfPeople(rankColumn)]
  const inCharge = c.units('inCharge', '分管联系单位', ['分管单位', '联系单位', '分管联系部门', '分管部门'])
  const contactPoints = c.units('contactPoints', '联系点', ['联系点单位', '党建联系点'])
  const fields: readonly RosterField[] = [
    { column: c.sortOrder, width: 8, hint: '按班子排序从 1 起' },
    { column: c.name, width: 14, hint: '少数民族姓名写全，中间用“·”' },
    { column: c.pinyin, width: 16, hint: pinyinHint },
    { column: c.staffNo, width: 12, hint: '有工号就请填写，重名时靠它区分' },
    { column: c.unit, width: 26, choices: units, hint: '与名册中的单位名称或简称一致' },
    { column: post, width: 22, hint: '现任主要职务' },
    { column: body, width: 24, hint: '如：学校党委班子；与制度文件用词一致' },
    { column: rank, width: 12, hint: '如：正处级；没有的留空' },
    { column: c.postFrom, width: 13, hint: '任现职的年月，如 2022-09' },
    { column: c.party, width: 16, choices: partyChoices, sensitive: true, hint: '现在的政治面貌' },
    { column: c.partyFrom, width: 13, hint: '入党的年月，如 2003-06' },
    { column: inCharge, width: 30, hint: '名册中的单位名称或简称，多个用“、”分开' },
    { column: contactPoints, width: 24, hint: '名册中的单位名称或简称，多个用“、”分开' },
    { column: c.gender, width: 8, choices: ['男', '女'], hint: '男或女' },
    { column: c.born, width: 13, hint: '知道多少填多少：1970、1970-01 或 1970-01-15' },
    { column: c.died, width: 13, isAsked: false },
    { column: c.phone, width: 15, sensitive: true, hint: '手机号或带区号的电话；加密保存' },
    { column: c.email, width: 24, sensitive: true, hint: '如 name@example.edu.cn；加密保存' },
  ]
  return {
    fields,
    columns: fields.map((field) => field.column),
    said: (read) => ({
      ...saidOf(c, read),
      inCharge: read(inCharge),
      contactPoints: read(contactPoints),
    }),
    toRow: (get) => ({
      role: 'cadre',
      name: get(c.name),
      pinyin: get(c.pinyin),
      staffNo: get(c.staffNo),
      unit: get(c.unit),
      gender: get(c.gender),
      born: get(c.born),
      died: get(c.died),
      phone: get(c.phone),
      email: get(c.email),
      party: get(c.party),
      partyFrom: get(c.partyFrom),
      post: get(post),
      postFrom: get(c.postFrom),
      sortOrder: get(c.sortOrder),
      body: get(body),
      rank: get(rank),
      inCharge: get(inCharge),
      contactPoints: get(contactPoints),
    }),
  }
}
