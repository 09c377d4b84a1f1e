import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'

export type FileKind = 'empty' | 'zip' | 'ole' | 'html' | 'text' | 'binary'

/** What the bytes are, whatever the file is called. Reads the first kilobytes only. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  const opening = bytes.subarray(0, 4096)
  if (opening.includes(0) && !startsWith(bytes, [0xff, 0xfe])) return 'binary'
  const text = new TextDecoder('latin1').decode(opening).toLowerCase()
  return /<(html|table|\?xml|!doctype|meta)\b/.test(text)
    ? 'html'
    : opening.every(isTextByte)
      ? 'text'
      : 'binary'
}

/** Why bytes that should be an .xlsx are not one, before anything is opened; undefined when they may be. */
export function refuseUnlessXlsx(bytes: Uint8Array): UploadRefusal | undefined {
  const kind = fileKind(bytes)
  if (kind === 'ole') return { code: holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-excel' }
  const codes = { empty: 'empty', html: 'html-as-excel', text: 'plain-text', binary: 'not-excel' } as const
  return kind === 'zip' ? undefined : { code: codes[kind] }
}

/** The same for a .docx. */
export function refuseUnlessDocx(bytes: Uint8Array): UploadRefusal | undefined {
  const kind = fileKind(bytes)
  if (kind === 'zip') return undefined
  if (kind === 'ole') return { code: holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word' }
  return { code: kind === 'empty' ? 'empty' : 'not-word' }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** An OLE container names its streams in UTF-16; a document with a password has one of this name. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

const isTextByte = (byte: number) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
