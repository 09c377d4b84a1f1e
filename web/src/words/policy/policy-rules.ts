import type { Atom, ComparisonOperator } from '@tongxin/core/policy/predicate'
import type { RecordFilter } from '@tongxin/core/policy/record-filter'
import type { Which } from '@tongxin/core/policy/requirement'

/** Words of the form for conditions, whom a requirement is about, and which records count. */
export const conditionWords = {
  join: '满足',
  joins: { all: '全部满足', any: '满足其中一项' },
  not: '不属于以下情形',
  fact: '条件',
  compare: '怎样比较',
  addFact: '加一项条件',
  addGroup: '加一组（满足其中一项）',
  addNot: '加一项排除',
  drop: '删去',
  dropOf: (name: string) => `删去：${name}`,
  others: '其他',
  othersHint: '几种用顿号分开',
  several: '几种任一即可，用顿号分开',
  unitId: '指定单位的编号',
  kind: '类别',
  isSide: '是',
  tier: '层级',
  detail: { role: '所任职务', level: '级别', group: '组成单位或界别', of: '所在组织' },
  moreOf: '限定级别、职务或组织',
  addField: '加一项筛选',
  choose: '请选择',
  wrong: '条件还没有填全；不需要的请删去。',
} as const

/** The facets one can ask about, in the order they are offered. */
export const factWords: Readonly<Record<Atom['op'], string>> = {
  party: '政治面貌',
  identity: '身份',
  title: '职称',
  degree: '学位',
  rank: '职务级别',
  post: '职务',
  body: '班子',
  employment: '任职状态',
  age: '年龄',
  unit: '所在单位（类别）',
  group: '所在小组（类别）',
  listed: '列入名册',
  judged: '经认定',
  pairedIn: '已有结对的层级',
  inUnitOf: '在对方的本单位',
  inPortfolioOf: '在对方分管联系的部门',
  atContactPointOf: '在对方的联系点',
  sameGroupAs: '与对方同组',
}

export const operatorWords: Readonly<Record<ComparisonOperator, string>> = {
  equals: '是',
  atLeast: '及以上',
  atMost: '及以下',
  above: '高于',
  below: '低于',
}

export const whichWords: Readonly<Record<keyof Which, string>> = {
  tier: '层级',
  role: '角色',
  target: '对象类别',
  is: '对承担者的条件',
  cadre: '对干部的条件',
  person: '对联系对象的条件',
}

export const filterFieldWords: Readonly<Record<keyof RecordFilter, string>> = {
  act: '联系行为',
  form: '联系形式',
  mode: '联系方式',
  group: '是否集体进行',
  initiatedBy: '由谁提出',
  by: '由谁作出',
  with: '会同',
  to: '报送',
  kind: '种类',
  topic: '话题',
  series: '所属系列',
  tier: '结对层级',
  target: '对象类别',
  cadre: '对干部的条件',
  person: '对联系对象的条件',
  paired: '限自己的结对',
}

export const filterChoiceWords = {
  any: '不限',
  group: { true: '集体进行', false: '单独进行' },
  paired: { own: '限自己的结对', any: '不限自己的结对' },
} as const

export const distinctWords: Readonly<Record<string, string>> = {
  person: '联系对象（每人只计一次）',
  cadre: '干部（每人只计一次）',
  occasion: '场次（每场只计一次）',
  day: '日期（每天只计一次）',
  unit: '单位（每个只计一次）',
  target: '对象类别（每类只计一次）',
}

/** Counted once for each value of what the person is. */
export const attributeWords = (attribute: string) => `对象的${attribute}（每种只计一次）`
