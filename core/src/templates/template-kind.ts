import { formVocabulary } from './form-placeholders.ts'
import { listVocabulary, type Vocabulary } from './placeholders.ts'

/** The papers a school may bring its own form of. */
export const templateKinds = ['list', 'allocation', 'form'] as const
export type TemplateKind = (typeof templateKinds)[number]

export const templateFormats = ['docx', 'xlsx'] as const
export type TemplateFormat = (typeof templateFormats)[number]

export const templateKindWords: Readonly<Record<TemplateKind, string>> = {
  list: '联谊名单',
  allocation: '分配表',
  form: '登记表',
}

export const templateFormatWords: Readonly<Record<TemplateFormat, string>> = { docx: 'Word', xlsx: 'Excel' }

/** 登记表 is a paper to write on. */
export const formatsOf = (kind: TemplateKind): readonly TemplateFormat[] =>
  kind === 'form' ? ['docx'] : templateFormats

export const vocabularyOf = (kind: TemplateKind): Vocabulary =>
  kind === 'form' ? formVocabulary : listVocabulary
