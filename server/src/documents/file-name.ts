import { cutName } from './cut-name.ts'

/** 名称_2026-2027-1_20261120.xlsx: what it is, of which term (left out when of none), written on which day. */
export function documentFileName({ name, term, on, extension }: DocumentName): string {
  return `${[name, term ?? '', on.replaceAll('-', '')]
    .map(safe)
    .filter((part) => part !== '')
    .join('_')}.${extension}`
}

export type DocumentName = Readonly<{
  name: string
  term?: string | undefined
  /** 2026-11-20 */
  on: string
  extension: 'xlsx' | 'docx' | 'zip' | 'csv' | 'ics' | 'jpg' | 'pdf'
}>

/** The header for a download: Chinese names by RFC 6266's `filename*`, an ASCII one for whom that is new. */
export function contentDisposition(fileName: string): string {
  const extension = /\.[a-z]+$/.exec(fileName)?.[0] ?? ''
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, percentEncoded)
  return `attachment; filename="tongxin${extension}"; filename*=UTF-8''${encoded}`
}

/** No character that a file system or a header refuses, and none that turns the writing direction. */
const safe = (part: string) => cutName(part.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '').trim(), 80)

const percentEncoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
