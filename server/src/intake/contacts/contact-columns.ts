// The columns of a table of old contacts that are the same on every day and under every document.

import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import { readHumanName, readStaffNo } from '@tongxin/core/roster/typed-detail'
import { knownWordsCell, wordsCell } from '../roster/roster-field.ts'
import { choiceCell, optionalColumn, type ParsedCell, requiredColumn, textCell } from '../tables/column.ts'

export const cadre = requiredColumn({
  field: 'cadre',
  header: '干部姓名',
  synonyms: ['领导干部', '领导干部姓名', '党员领导干部', '联谊干部', '联系领导', '联系人', '干部', '校领导'],
  parse: cadreCell,
})
export const cadreNo = optionalColumn({
  field: 'cadreNo',
  header: '干部工号',
  synonyms: ['领导干部工号', '联系人工号'],
  parse: readStaffNo,
})
export const persons = requiredColumn({
  field: 'persons',
  header: '代表人士姓名',
  synonyms: [
    '联谊对象',
    '联谊对象姓名',
    '联系对象',
    '联系对象姓名',
    '对象姓名',
    '党外代表人士',
    '代表人士',
    '党外人士',
    '姓名',
    '被联系人',
  ],
  parse: namesCell,
})
export const personNo = optionalColumn({
  field: 'personNo',
  header: '代表人士工号',
  synonyms: ['联谊对象工号', '联系对象工号', '工号', '职工号'],
  parse: readStaffNo,
})
export const form = requiredColumn({
  field: 'form',
  header: '联系形式',
  synonyms: ['形式', '方式', '联系方式', '联谊形式', '联谊交友形式', '交流形式'],
  parse: textCell(40),
})
export const place = optionalColumn({
  field: 'place',
  header: '地点',
  synonyms: ['联系地点'],
  parse: textCell(100),
})
export const initiatedBy = optionalColumn({
  field: 'initiatedBy',
  header: '谁提出',
  synonyms: ['发起', '发起人', '谁约的', '提出方'],
  parse: choiceCell<Initiator>(
    new Map([
      ['干部', 'cadre'],
      ['本人', 'person'],
      ['代表人士', 'person'],
      ['联系对象', 'person'],
      ['对象', 'person'],
      ['统战部', 'office'],
      ['统战部安排', 'office'],
    ]),
  ),
})
export const series = optionalColumn({
  field: 'series',
  header: '所属系列',
  synonyms: ['系列', '系列活动', '活动系列'],
  parse: textCell(200),
})
export const acts = optionalColumn({
  field: 'acts',
  header: '做了什么',
  synonyms: ['做法', '具体做法', '联系方面', '做的事'],
  parse: wordsCell,
})
export const raisedKind = optionalColumn({
  field: 'raisedKind',
  header: '反映事项',
  synonyms: ['反映', '事项类别'],
  parse: choiceCell<RaisedKind>(
    new Map([
      ['意见建议', 'suggestion'],
      ['困难诉求', 'difficulty'],
      ['问题', 'question'],
    ]),
  ),
})
export const brief = requiredColumn({
  field: 'brief',
  header: '联系沟通情况',
  synonyms: ['简要情况', '内容', '谈话内容', '主要内容', '联系情况', '联系内容', '沟通情况', '交流内容'],
  parse: textCell(2000),
})
export const topicsColumn = (known: readonly string[]) =>
  optionalColumn({
    field: 'topics',
    header: '话题',
    synonyms: ['主题', '议题'],
    parse: knownWordsCell(known),
  })
export const raised = optionalColumn({
  field: 'raised',
  header: '意见建议',
  synonyms: ['提出的意见建议', '联谊对象提出的意见建议', '意见和建议', '意见建议及困难诉求'],
  parse: textCell(2000),
})
export const remark = optionalColumn({ field: 'remark', header: '备注', parse: textCell(500) })
export const spoke = optionalColumn({
  field: 'spoke',
  header: '是否发言',
  synonyms: ['发言', '本人是否发言', '有无发言'],
  parse: choiceCell(
    new Map([
      ['是', true],
      ['否', false],
      ['有', true],
      ['无', false],
      ['发言', true],
      ['未发言', false],
    ]),
  ),
})
/** In a group: whether the two had a talk of their own. */
export const talk = optionalColumn({
  field: 'talk',
  header: '单独谈话',
  synonyms: ['是否单独谈话', '单独谈了话', '有无单独谈话'],
  parse: choiceCell(
    new Map([
      ['是', true],
      ['否', false],
      ['有', true],
      ['无', false],
    ]),
  ),
})
/** Rows with the same number are one occasion, each with its own text. */
export const occasion = optionalColumn({
  field: 'occasion',
  header: '同次联系',
  synonyms: ['同一次联系', '同次编号'],
  parse: textCell(20),
})

/** Each of them has a record of their own. */
function cadreCell(text: string): ParsedCell<string> {
  return /[、，,;；/\n]/.test(text)
    ? {
        ok: false,
        reason: '一格里不止一位干部',
        fix: '几位干部一起谈的，请每位一行，各行的“同次联系”填同一个号',
      }
    : readHumanName(text)
}

function namesCell(text: string): ParsedCell<readonly string[]> {
  const names: string[] = []
  for (const part of text.split(/[、；;,，\n]/).filter((one) => one.trim() !== '')) {
    const name = readHumanName(part)
    if (!name.ok) return name
    names.push(name.value)
  }
  return names.length <= 50
    ? { ok: true, value: names }
    : { ok: false, reason: '超过 50 人', fix: '请分成几行' }
}
