import type { Day } from '@tongxin/core/calendar/day'
import { birthCell, pastStartCell } from '@tongxin/core/calendar/typed-date'
import {
  readEmail,
  readEthnicity,
  readHumanName,
  readOrder,
  readPhone,
  readStaffNo,
} from '@tongxin/core/roster/typed-detail'
import {
  type Column,
  type ColumnDefinition,
  optionalColumn,
  readOnce,
  requiredColumn,
  textCell,
} from '../tables/column.ts'
import { genderCell, partyCell, statusCell, wordsCell } from './roster-field.ts'

/** Columns that the tables of cadres and of persons share. Dates are read as of `today`. */
export function peopleColumns(today: Day) {
  return { ...ownColumns(today), ...reachColumns(), ...workColumns(today) }
}

const required = <Value>(column: ColumnDefinition<Value>) =>
  requiredColumn({ ...column, parse: readOnce(column.parse) })
/** A column of a roster that may be left empty; 无 and strokes that fill an empty cell are read as empty. */
export function optionalOfPeople<Value>(column: ColumnDefinition<Value>): Column<Value | undefined> {
  const read = optionalColumn(column)
  return { ...read, parse: readOnce((text) => read.parse(isFiller(text) ? '' : text)) }
}

const isFiller = (text: string) => /^(无|暂无|没有|[-—–/\\]+)$/.test(text.normalize('NFKC').trim())
const optional = optionalOfPeople

/** Who somebody is. */
function ownColumns(today: Day) {
  return {
    name: required({
      field: 'name',
      header: '姓名',
      synonyms: ['名字', '干部姓名', '代表人士姓名'],
      parse: readHumanName,
    }),
    pinyin: optional({
      field: 'pinyin',
      header: '姓名拼音',
      synonyms: ['拼音', '拼音更正', '姓名拼音更正'],
      parse: textCell(100),
    }),
    staffNo: optional({
      field: 'staffNo',
      header: '工号',
      synonyms: ['职工号', '教工号', '教职工号', '职工编号', '人员编号', '人员代码', '工资号', '编号'],
      unique: true,
      parse: readStaffNo,
    }),
    gender: optional({ field: 'gender', header: '性别', parse: genderCell }),
    born: optional({
      field: 'born',
      header: '出生年月',
      synonyms: ['出生日期', '出生年月日', '生日', '出生时间'],
      parse: birthCell({ today }),
    }),
    died: optional({
      field: 'died',
      header: '去世日期',
      synonyms: ['去世时间', '逝世日期', '逝世时间', '病故时间', '离世时间'],
      parse: birthCell({ today }),
    }),
    ethnicity: optional({ field: 'ethnicity', header: '民族', parse: readEthnicity }),
    party: required({
      field: 'party',
      header: '政治面貌',
      synonyms: ['党派', '所属党派', '政治面目', '党派/政治面貌', '政治面貌/党派'],
      parse: partyCell,
    }),
    partyFrom: optional({
      field: 'partyFrom',
      header: '加入时间',
      synonyms: ['入党时间', '加入党派时间', '参加党派时间', '党派加入时间'],
      parse: pastStartCell({ today }),
    }),
  }
}

/** How to reach somebody. */
function reachColumns() {
  return {
    phone: optional({
      field: 'phone',
      header: '手机',
      synonyms: ['手机号', '手机号码', '电话', '联系电话', '联系方式'],
      parse: readPhone,
    }),
    email: optional({
      field: 'email',
      header: '邮箱',
      synonyms: ['电子邮箱', '电子邮件', 'email', 'e-mail'],
      parse: readEmail,
    }),
  }
}

/** Where somebody works and as what. */
function workColumns(today: Day) {
  return {
    unit: required({
      field: 'unit',
      header: '单位',
      synonyms: ['所在单位', '所在学院', '工作单位', '学院', '部门', '所在部门', '所属单位'],
      parse: textCell(60),
    }),
    post: {
      field: 'post',
      header: '职务',
      synonyms: ['行政职务', '党政职务', '现任职务', '党内职务'],
      parse: textCell(60),
    },
    postFrom: optional({
      field: 'postFrom',
      header: '任职时间',
      synonyms: ['任现职时间', '任职日期'],
      parse: pastStartCell({ today }),
    }),
    title: optional({
      field: 'title',
      header: '职称',
      synonyms: ['专业技术职务', '专业技术职称'],
      parse: textCell(30),
    }),
    degree: optional({ field: 'degree', header: '学位', synonyms: ['最高学位'], parse: textCell(30) }),
    status: optional({
      field: 'status',
      header: '在职情况',
      synonyms: ['在职状态', '是否在职', '人员状态'],
      parse: statusCell,
    }),
    sortOrder: optional({
      field: 'sortOrder',
      header: '排序',
      synonyms: ['班子排序', '排名'],
      parse: readOrder,
    }),
    units: (field: string, header: string, synonyms: readonly string[]) =>
      optional({ field, header, synonyms, parse: wordsCell }),
  }
}
