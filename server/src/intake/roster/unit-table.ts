import { readOrder } from '@tongxin/core/roster/typed-detail'
import { optionalColumn, requiredColumn, textCell } from '../tables/column.ts'
import type { CellReader, TableShape } from '../tables/rows.ts'
import type { RosterField } from './roster-field.ts'

export type UnitLine = Readonly<{
  name: string
  shortName: string | undefined
  kind: string
  parent: string | undefined
  sortOrder: number | undefined
}>

const name = requiredColumn({
  field: 'name',
  header: '单位名称',
  synonyms: ['单位', '部门名称', '学院名称', '名称', '单位全称'],
  unique: true,
  parse: textCell(60),
})
const shortName = optionalColumn({
  field: 'shortName',
  header: '简称',
  synonyms: ['单位简称'],
  parse: textCell(30),
})
const kind = requiredColumn({
  field: 'kind',
  header: '类别',
  synonyms: ['单位类别', '单位类型', '类型', '性质'],
  parse: textCell(30),
})
const parent = optionalColumn({
  field: 'parent',
  header: '上级单位',
  synonyms: ['上级', '所属单位', '隶属单位'],
  parse: textCell(60),
})
const sortOrder = optionalColumn({
  field: 'sortOrder',
  header: '排序',
  synonyms: ['序号', '顺序'],
  parse: readOrder,
})

export const unitKinds = ['二级党组织', '部门', '附属医院', '民主党派基层组织', '统战团体', '学校']

/** The units of today are offered as what others may stand below. */
export function unitFieldsAmong(units: readonly string[]): readonly RosterField[] {
  return unitFields.map((field) =>
    field.column === parent && units.length > 0 ? { ...field, choices: units } : field,
  )
}

export const unitFields: readonly RosterField[] = [
  { column: name, width: 32, hint: '单位全称；名册中已有的按名称认出，不会重复新建' },
  { column: shortName, width: 16, hint: '导入干部和代表人士时，写简称也能认出单位' },
  {
    column: kind,
    width: 20,
    choices: unitKinds,
    hint: '制度文件按类别确定范围；下拉里没有的类别可以直接填写',
  },
  { column: parent, width: 32, hint: '填写上级单位的名称，可以是本表中的另一行' },
  { column: sortOrder, width: 8, hint: '同一上级之下的先后，小的在前，如 1、2、3' },
]

export const unitTable: TableShape<UnitLine> = {
  columns: unitFields.map((field) => field.column),
  toRow: (get) => ({
    name: get(name),
    shortName: get(shortName),
    kind: get(kind),
    parent: get(parent),
    sortOrder: get(sortOrder),
  }),
}

export type UnitSaid = Readonly<Record<'name' | 'parent', string | undefined>>

/** What a row with mistakes says of its unit and of the one it stands below. */
export function unitSaid(read: CellReader): UnitSaid {
  return { name: read(name), parent: read(parent) }
}
