// A row of invented people for each table, as the template's instructions show it. A test reads it as a table.
import type { ImportKind } from '@tongxin/core/intake/import-kind'
import type { RosterField } from '../roster/roster-field.ts'

type ExampleRow = Readonly<Record<string, string>>

const human: ExampleRow = {
  staffNo: '2026001',
  gender: '男',
  born: '1980-01',
  postFrom: '2022-09',
  phone: '13800000000',
  email: 'name@example.edu.cn',
}

export const exampleRows: Readonly<Record<ImportKind | 'pairings', ExampleRow>> = {
  units: { name: '计算机学院', shortName: '计算机', kind: '二级党组织', sortOrder: '3' },
  cadres: {
    ...{ ...human, sortOrder: '1', name: '卞怀瑾', unit: '文学院', post: '党委书记', body: '党委班子' },
    ...{ rank: '正处级', party: '中共党员', partyFrom: '2003-06' },
  },
  persons: {
    ...{ ...human, name: '阿勒腾·叶尔兰', unit: '文学院', ethnicity: '哈萨克族', party: '民盟盟员' },
    ...{ partyFrom: '2010-06', identities: '省级政协委员', registers: '党外代表人士', post: '系副主任' },
    ...{ title: '教授', degree: '博士', status: '在职' },
  },
  contacts: {
    ...{ heldOn: '2026-03-05', cadre: '卞怀瑾', persons: '柏予安', form: '个别谈心', place: '行政楼 301' },
    ...{ initiatedBy: '干部', brief: '谈了新学期实验课的安排', raisedKind: '意见建议' },
    raised: '希望排课前征求任课教师的意见',
  },
  pairings: { cadre: '卞怀瑾', person: '柏予安、商秋池', unit: '文学院' },
}

/** What a table of this kind says in a column, of an invented row; '' where most leave it empty. Of drop-downs it is one of them. */
export function exampleOf(kind: ImportKind | 'pairings', { column, choices = [] }: RosterField): string {
  const said = exampleRows[kind][column.field] ?? ''
  const [first = said] = choices
  return said === '' || choices.length === 0 || choices.includes(said) ? said : first
}
