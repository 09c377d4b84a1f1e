import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { isText, startsWith, wideEncoding } from './tables/decoded-text.ts'

export type FileKind = 'empty' | 'zip' | 'ole' | 'html' | 'text' | 'binary'

/** What the bytes are, whatever the file is called. Reads the first kilobytes only. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  const opening = bytes.subarray(0, 4096)
  const wide = wideEncoding(bytes)
  if (opening.includes(0) && !wide) return 'binary'
  const text = new TextDecoder(wide ?? 'latin1').decode(opening).toLowerCase()
  if (/<(html|table|\?xml|!doctype|meta)\b/.test(text)) return 'html'
  return isText(text) ? 'text' : 'binary'
}

/** Why an OLE container is not opened; undefined when it may be an old workbook. */
export function refuseOle(bytes: Uint8Array): UploadRefusal | undefined {
  if (holdsUtf16(bytes, 'EncryptedPackage')) return { code: 'encrypted' }
  const isWorkbook = holdsUtf16(bytes, 'Workbook') || holdsUtf16(bytes, 'Book')
  return isWorkbook ? undefined : { code: 'not-excel' }
}

/** Why bytes that should be a .docx are not one, before anything is opened; undefined when they may be. */
export function refuseUnlessDocx(bytes: Uint8Array): UploadRefusal | undefined {
  const kind = fileKind(bytes)
  if (kind === 'zip') return undefined
  if (kind === 'ole') return { code: holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word' }
  return { code: kind === 'empty' ? 'empty' : 'not-word' }
}

/** An OLE container names its streams in UTF-16; a document with a password has one of this name. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}
