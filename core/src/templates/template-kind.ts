/** The papers a school may bring its own form of. 登记表 may join them. */
export const templateKinds = ['list', 'allocation'] as const
export type TemplateKind = (typeof templateKinds)[number]

export const templateFormats = ['docx', 'xlsx'] as const
export type TemplateFormat = (typeof templateFormats)[number]

export const templateKindWords: Readonly<Record<TemplateKind, string>> = {
  list: '联谊名单',
  allocation: '分配表',
}

export const templateFormatWords: Readonly<Record<TemplateFormat, string>> = { docx: 'Word', xlsx: 'Excel' }
