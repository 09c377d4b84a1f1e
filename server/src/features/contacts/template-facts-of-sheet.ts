import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import {
  briefLines,
  contentLines,
  type FormContact,
  raisedLines,
  remarkLines,
} from '@tongxin/core/contacts/form/form-lines'
import { blankDay } from '../../documents/registration-form.ts'
import type { FormsFilling, TemplateFacts } from '../../documents/templates/template-facts.ts'
import type { Sheet } from './registration.ts'

/** What a school's template of 登记表 is filled with: the same words as the annex's layout prints, by their placeholders. */
export function fillingOfSheets(
  { school, today }: { readonly school: string; readonly today: Day },
  sheets: readonly Sheet[],
): FormsFilling {
  return {
    values: { 学校: school, 填表日期: longDay(today) },
    sheets: sheets.map(factsOfSheet),
  }
}

function factsOfSheet({ cadre, person, contacts }: Sheet): TemplateFacts {
  return {
    values: {
      干部姓名: cadre.name,
      干部职务: cadre.post,
      对象姓名: person.name,
      对象职务: person.post,
      对象单位: person.unit ?? '',
      联系情况: contacts.flatMap(briefLines).join('\n'),
      意见建议: raisedLines(contacts).join('\n'),
      备注: remarkLines(contacts).join('\n'),
    },
    loops: { 联系: contacts.map(factsOfContact) },
  }
}

function factsOfContact(contact: FormContact): TemplateFacts {
  return {
    values: {
      联系日期: longDay(contact.heldOn),
      联系形式: contact.form,
      联系地点: contact.place ?? '',
      联系内容: contentLines(contact).join('\n'),
      本次意见建议: raisedLines([contact]).join('\n'),
      本次备注: remarkLines([contact]).join('\n'),
    },
    loops: {},
  }
}

/** To be written on by hand: lines for every value, and the document's forms to tick. */
export function fillingOfBlank(school: string, forms: readonly string[]): FormsFilling {
  const choice = forms.map((form) => `□${form}`).join('　')
  const lines = [line, line, line].join('\n')
  const short = { 干部姓名: rule, 干部职务: rule, 对象姓名: rule, 对象职务: rule, 对象单位: rule }
  const asked = [`时间：${blankDay}`, `形式：${choice}`, '地点：', '内容：', lines]
  const contact: TemplateFacts = {
    values: {
      联系日期: blankDay,
      联系形式: choice,
      联系地点: rule,
      联系内容: [rule, rule, rule].join('\n'),
      本次意见建议: rule,
      本次备注: rule,
    },
    loops: {},
  }
  const values = { ...short, 联系情况: asked.join('\n'), 意见建议: lines, 备注: line }
  return {
    values: { 学校: school, 填表日期: blankDay },
    sheets: [{ values, loops: { 联系: [contact, contact, contact] } }],
  }
}

const rule = '________'
const line = '____________________________________'
