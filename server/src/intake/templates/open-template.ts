// A template is kept and filled with all its parts, so none may do anything but be shown: no macros, no embedded
// programs, nothing fetched from elsewhere.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import type { TemplateFormat } from '@tongxin/core/templates/template-kind'
import { fileKind, refuseUnlessDocx } from '../file-kind.ts'
import { type ArchivePart, openArchive, usualCaps } from '../upload-guard.ts'

export const templateMegabytes = 2

export type OpenedTemplate =
  | Readonly<{ ok: true; format: TemplateFormat; parts: readonly ArchivePart[] }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

/** All parts of a template, counted while they inflate, or why it is not taken. */
export async function openTemplate(bytes: Uint8Array): Promise<OpenedTemplate> {
  const kind = fileKind(bytes)
  if (kind !== 'zip') return { ok: false, refusal: refusalOfOther(bytes, kind) }
  const caps = { ...usualCaps, maxUploadMegabytes: templateMegabytes }
  const archive = await openArchive(bytes, { caps, keep: () => true })
  if (!archive.ok) return archive
  const { parts } = archive
  const format = formatOf(parts)
  if (!format) return { ok: false, refusal: { code: 'not-template' } }
  const refusal = activePart(parts) ?? outsideLink(parts)
  return refusal ? { ok: false, refusal } : { ok: true, format, parts: parts.map(withoutOfficeTemplate) }
}

function refusalOfOther(bytes: Uint8Array, kind: string): UploadRefusal {
  if (kind === 'empty') return { code: 'empty' }
  if (kind !== 'ole') return { code: 'not-template' }
  const isWorkbook = ['Workbook', 'Book'].some((name) =>
    Buffer.from(bytes).includes(Buffer.from(name, 'utf16le')),
  )
  return isWorkbook ? { code: 'old-excel' } : (refuseUnlessDocx(bytes) ?? { code: 'not-template' })
}

function formatOf(parts: readonly ArchivePart[]): TemplateFormat | undefined {
  const has = (path: string) => parts.some(({ name }) => name === path)
  if (has('word/document.xml')) return 'docx'
  return has('xl/workbook.xml') ? 'xlsx' : undefined
}

function activePart(parts: readonly ArchivePart[]): UploadRefusal | undefined {
  const part = parts.find(({ name }) =>
    /vbaProject|vbaData|macrosheets|dialogsheets|activeX|embeddings|\.(bin|exe|dll|js|vbs)$/i.test(
      // Excel keeps the settings of the printer beside the sheet; they run nothing.
      name.replace(/printerSettings\d*\.bin$/i, ''),
    ),
  )
  if (part) return { code: 'has-macros', detail: part.name }
  const types = parts.find(({ name }) => name === '[Content_Types].xml')
  // Some programs declare the kind of .bin parts in every workbook; there is none here, or it was refused above.
  const declared =
    types && textOfPart(types).replaceAll(/<Default\b[^>]*\bExtension\s*=\s*["']bin["'][^>]*>/gi, '')
  if (declared && /macroEnabled|vbaProject/i.test(declared))
    return { code: 'has-macros', detail: '启用宏的文件' }
  const commands = parts.find((one) => /^word\/.*\.xml$/.test(one.name) && isCommand(textOfPart(one)))
  return commands && { code: 'has-macros', detail: 'DDE 域' }
}

/** A field that starts a program or reads another file when the paper is opened. */
function isCommand(xml: string): boolean {
  const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code = '']) => code).join('')
  const simple = [...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, code = '']) => code).join(' ')
  return /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT)\b/i.test(`${fields} ${simple}`)
}

function outsideLink(parts: readonly ArchivePart[]): UploadRefusal | undefined {
  if (parts.some(({ name }) => /^xl\/(externalLinks\/|connections\.xml$)/i.test(name)))
    return { code: 'has-links', detail: '外部工作簿或数据连接' }
  for (const part of parts.filter(({ name }) => /\.rels$/i.test(name))) {
    for (const [relation] of textOfPart(part).matchAll(/<Relationship\b[^>]*>/g)) {
      if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) continue
      if (!/\/(hyperlink|attachedTemplate)["']/.test(relation))
        return { code: 'has-links', detail: /Target\s*=\s*["']([^"']*)/.exec(relation)?.[1] ?? part.name }
    }
  }
  return undefined
}

/** Word notes which .dotm a paper was begun from, and would look for it there; the paper does not need it. */
function withoutOfficeTemplate(part: ArchivePart): ArchivePart {
  if (!/^word\/(settings\.xml|_rels\/settings\.xml\.rels)$/.test(part.name)) return part
  const xml = textOfPart(part)
    .replace(/<w:attachedTemplate\b[^>]*\/>/g, '')
    .replace(/<Relationship\b[^>]*\/attachedTemplate["'][^>]*\/>/g, '')
  return { name: part.name, bytes: new TextEncoder().encode(xml) }
}

export const textOfPart = ({ bytes }: ArchivePart): string => new TextDecoder().decode(bytes)
