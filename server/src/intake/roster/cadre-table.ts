import type { Day } from '@tongxin/core/calendar/day'
import { optionalColumn, requiredColumn, textCell } from '../column.ts'
import type { TableShape } from '../rows.ts'
import { peopleColumns } from './people-columns.ts'
import type { PersonLine } from './person-table.ts'
import { partyChoices, pinyinHint, type RosterField } from './roster-field.ts'

export type CadreLine = PersonLine &
  Readonly<{
    body: string | undefined
    rank: string | undefined
    inCharge: readonly string[] | undefined
    contactPoints: readonly string[] | undefined
  }>

export function cadreTable(today: Day): TableShape<CadreLine> & { readonly fields: readonly RosterField[] } {
  const c = peopleColumns(today)
  const post = requiredColumn(c.post)
  const body = optionalColumn({ field: 'body', header: '所在班子', synonyms: ['班子'], parse: textCell(60) })
  const rank = optionalColumn({ field: 'rank', header: '职级', synonyms: ['行政级别'], parse: textCell(30) })
  const inCharge = c.units('inCharge', '分管联系单位', ['分管单位', '联系单位', '分管联系部门', '分管部门'])
  const contactPoints = c.units('contactPoints', '联系点', ['联系点单位', '党建联系点'])
  const fields: readonly RosterField[] = [
    { column: c.sortOrder, width: 8, hint: '按班子排序从 1 起' },
    { column: c.name, width: 14 },
    { column: c.pinyin, width: 16, hint: pinyinHint },
    { column: c.staffNo, width: 12, hint: '有工号就请填写，重名时靠它区分' },
    { column: c.unit, width: 26, hint: '与名册中的单位名称或简称一致' },
    { column: post, width: 22 },
    { column: body, width: 24, hint: '如：学校党委班子；与制度文件用词一致' },
    { column: rank, width: 12 },
    { column: c.postFrom, width: 13 },
    { column: c.party, width: 16, choices: partyChoices, sensitive: true },
    { column: c.partyFrom, width: 13 },
    { column: inCharge, width: 30, hint: '多个单位用“、”分开' },
    { column: contactPoints, width: 24 },
    { column: c.gender, width: 8, choices: ['男', '女'] },
    { column: c.born, width: 13 },
    { column: c.phone, width: 15, sensitive: true, hint: '加密保存' },
    { column: c.email, width: 24, sensitive: true },
  ]
  return {
    fields,
    columns: fields.map((field) => field.column),
    toRow: (get) => ({
      role: 'cadre',
      name: get(c.name),
      pinyin: get(c.pinyin),
      staffNo: get(c.staffNo),
      unit: get(c.unit),
      gender: get(c.gender),
      born: get(c.born),
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
