import { factSentence } from '../history/fact-sentences.ts'
import { detailFieldName, partName } from '../history/part-names.ts'
import type { SheetDetail } from '../human-sheet.ts'
import { maskEmail, maskPhone } from '../masks.ts'
import type { MergeQuestion } from './merge-sheets.ts'

export interface QuestionWords {
  readonly field: string
  readonly title: string
  readonly surviving: readonly string[]
  readonly merged: readonly string[]
  readonly mayKeepBoth: boolean
}

/** A question as the office reads it; phone and e-mail masked, ethnicity not told. */
export function questionWords(question: MergeQuestion, unitName: (id: string) => string): QuestionWords {
  const { field, mayKeepBoth } = question
  if (question.kind === 'detail') {
    const told = (text: string) => [detailWords(question.field, text)]
    const title = detailFieldName[question.field]
    return { field, title, surviving: told(question.surviving), merged: told(question.merged), mayKeepBoth }
  }
  const told = (rows: typeof question.surviving) => rows.map((row) => factSentence(row, unitName))
  const title = question.kind === 'main-post' ? mainPostTitle : partName[question.kind]
  return { field, title, surviving: told(question.surviving), merged: told(question.merged), mayKeepBoth }
}

/** A value of the basics as it may be told to who keeps the roster. */
export function detailWords(field: keyof SheetDetail, text: string): string {
  if (field === 'phone') return maskPhone(text)
  if (field === 'email') return maskEmail(text)
  return field === 'ethnicity' ? '已加密，请在各自的名册页显示后核对' : text
}

const mainPostTitle = '哪一个是主要职务（两边的职务都保留）'
