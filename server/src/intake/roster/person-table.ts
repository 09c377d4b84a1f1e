import type { Day } from '@tongxin/core/calendar/day'
import type { HumanLine } from '@tongxin/core/roster/sheet-from-line'
import type { Column } from '../tables/column.ts'
import type { CellReader, TableShape } from '../tables/rows.ts'
import { optionalOfPeople, peopleColumns } from './people-columns.ts'
import {
  identitiesCell,
  partyChoices,
  pinyinHint,
  type RosterField,
  statusChoices,
  wordsCell,
} from './roster-field.ts'

/** A row as it was read, units still by the names they were given. */
export type PersonLine = Omit<HumanLine, 'unitId' | 'inCharge' | 'contactPoints'> & Readonly<{ unit: string }>

/** Of a row what the roster is asked about; where it has mistakes, as far as it could be read. */
export type PersonSaid = Readonly<{
  name?: string | undefined
  pinyin?: string | undefined
  staffNo?: string | undefined
  unit?: string | undefined
  born?: string | undefined
  died?: string | undefined
  inCharge?: readonly string[] | undefined
  contactPoints?: readonly string[] | undefined
}>

export type PeopleTable<Line> = TableShape<Line> &
  Readonly<{ fields: readonly RosterField[]; said: (read: CellReader) => PersonSaid }>

export function personTable(
  today: Day,
  { identities, units }: { readonly identities: readonly string[]; readonly units: readonly string[] },
): PeopleTable<PersonLine> {
  const c = peopleColumns(today)
  const post = optionalOfPeople(c.post)
  const identity = optionalOfPeople({
    field: 'identities',
    header: '身份',
    synonyms: ['社会任职', '社会职务', '统战身份', '身份类别'],
    parse: identitiesCell(identities),
  })
  const registers = optionalOfPeople({
    field: 'registers',
    header: '名册',
    synonyms: ['列入名册'],
    parse: wordsCell,
  })
  const fields = personFields(c, { post, identity, registers }, units)
  return {
    fields,
    columns: fields.map((field) => field.column),
    said: (read) => saidOf(c, read),
    toRow: (get) => ({
      role: 'person',
      name: get(c.name),
      pinyin: get(c.pinyin),
      staffNo: get(c.staffNo),
      unit: get(c.unit),
      gender: get(c.gender),
      born: get(c.born),
      died: get(c.died),
      ethnicity: get(c.ethnicity),
      party: get(c.party),
      partyFrom: get(c.partyFrom),
      identities: get(identity),
      registers: get(registers),
      post: get(post),
      postFrom: get(c.postFrom),
      title: get(c.title),
      degree: get(c.degree),
      status: get(c.status),
      phone: get(c.phone),
      email: get(c.email),
    }),
  }
}

export function saidOf(c: ReturnType<typeof peopleColumns>, read: CellReader): PersonSaid {
  return {
    name: read(c.name),
    pinyin: read(c.pinyin),
    staffNo: read(c.staffNo),
    unit: read(c.unit),
    born: read(c.born),
    died: read(c.died),
  }
}

type Own = Readonly<Record<'post' | 'identity' | 'registers', Column<unknown>>>

function personFields(
  c: ReturnType<typeof peopleColumns>,
  own: Own,
  units: readonly string[],
): readonly RosterField[] {
  return [
    { column: c.name, width: 16, hint: '少数民族姓名写全，中间用“·”' },
    { column: c.pinyin, width: 16, hint: pinyinHint },
    { column: c.staffNo, width: 12, hint: '有工号就请填写，重名时靠它区分' },
    { column: c.unit, width: 26, choices: units, hint: '与名册中的单位名称或简称一致' },
    { column: c.gender, width: 8, choices: ['男', '女'], hint: '男或女' },
    { column: c.born, width: 13, hint: '知道多少填多少：1980、1980-01 或 1980-01-15' },
    { column: c.ethnicity, width: 12, sensitive: true, hint: '加密保存；“少数民族”由这一列得出，不另填' },
    { column: c.party, width: 18, choices: partyChoices, sensitive: true, hint: '现在的政治面貌' },
    { column: c.partyFrom, width: 13, hint: '加入现党派的年月，如 2003-06' },
    {
      column: own.identity,
      width: 36,
      sensitive: true,
      hint: '如：省级政协委员；民主党派基层组织职务（主要负责人）',
    },
    { column: own.registers, width: 24, hint: '已确认列入的名册，如：党外代表人士' },
    { column: own.post, width: 22, hint: '现任主要职务，没有的留空' },
    { column: c.postFrom, width: 13, hint: '任现职的年月，如 2022-09' },
    { column: c.title, width: 14, hint: '如：教授、副研究员' },
    { column: c.degree, width: 10, hint: '最高学位，如：博士' },
    { column: c.status, width: 12, choices: statusChoices, hint: '不填即在职' },
    { column: c.died, width: 13, isAsked: false },
    { column: c.phone, width: 15, sensitive: true, hint: '手机号或带区号的电话；加密保存' },
    { column: c.email, width: 24, sensitive: true, hint: '如 name@example.edu.cn；加密保存' },
  ]
}
