import { headingKey } from '../../intake/heading-key.ts'
import type { AnnexForm } from '../../policy/form.ts'

/** What a cell of a registration form is for. `post` is of whoever was named before it. */
export type FormField =
  | 'fillDate'
  | 'cadre.name'
  | 'cadre.post'
  | 'person.name'
  | 'person.post'
  | 'post'
  | 'unit'
  | 'heldOn'
  | 'form'
  | 'place'
  | 'contactBrief'
  | 'suggestions'
  | 'remark'

/** By the heading key of what is printed. */
export type FormLabels = ReadonlyMap<string, FormField>

/** The labels one may meet: those of the annex and of the school's template over those that forms usually have. */
export function formLabels(
  annex: Pick<AnnexForm, 'fields'> | undefined,
  own: FormLabels = new Map(),
): FormLabels {
  const labels = new Map(usual.map(([label, field]) => [headingKey(label), field]))
  for (const { id, label } of annex?.fields ?? []) {
    const field = id.endsWith('.post') ? 'post' : formFields.find((one) => one === id)
    if (field) labels.set(headingKey(label), field)
  }
  for (const [key, field] of own) labels.set(key, field)
  return labels
}

const formFields: readonly FormField[] = [
  'fillDate',
  'cadre.name',
  'person.name',
  'contactBrief',
  'suggestions',
  'remark',
]

const words: readonly (readonly [FormField, string])[] = [
  ['fillDate', '填表时间 填表日期 填写时间 填写日期 登记时间'],
  [
    'cadre.name',
    '领导干部姓名 领导干部 党员领导干部姓名 党员领导干部 干部姓名 联系领导 联系领导姓名 联谊干部 校领导 校领导姓名',
  ],
  [
    'person.name',
    '联谊对象姓名 联谊对象 联系对象姓名 联系对象 党外代表人士姓名 党外代表人士 代表人士姓名 代表人士 党外人士姓名',
  ],
  ['cadre.post', '领导干部职务 干部职务 党员领导干部职务'],
  ['person.post', '联谊对象职务 对象职务 代表人士职务 党外代表人士职务'],
  ['post', '职务 职称 职务职称 单位及职务 单位职务 工作单位及职务 党政职务'],
  ['unit', '单位 所在单位 工作单位 部门'],
  ['heldOn', '联系时间 谈话时间 联系日期 谈话日期 联谊时间 时间 日期'],
  ['form', '联系形式 形式 方式 联谊形式 交流形式'],
  ['place', '地点 联系地点 谈话地点'],
  [
    'contactBrief',
    '联系沟通情况 联系情况 沟通情况 联谊交友情况 沟通交流情况 交流情况 谈话内容 交流内容 主要内容 简要情况 内容',
  ],
  [
    'suggestions',
    '联谊对象提出的意见建议 提出的意见建议 意见建议 意见和建议 反映的意见建议 意见建议及困难诉求 联谊对象意见建议',
  ],
  ['remark', '备注 备注说明 说明'],
]

const usual = words.flatMap(([field, labels]) => labels.split(' ').map((label) => [label, field] as const))
