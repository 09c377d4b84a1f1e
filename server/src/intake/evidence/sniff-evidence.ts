import { evidenceLimits } from '@tongxin/core/evidence/evidence-kind'
import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'

export type PhotoFormat = 'jpeg' | 'png' | 'webp'
export type EvidenceFormat = PhotoFormat | 'pdf'

/** What the first bytes say a file is, whatever it is called, or why it is not opened at all. */
export function sniffEvidence(
  bytes: Uint8Array,
): Readonly<{ ok: true; format: EvidenceFormat } | { ok: false; refusal: UploadRefusal }> {
  if (bytes.length === 0) return { ok: false, refusal: { code: 'empty' } }
  if (isTooBig(bytes)) return { ok: false, refusal: tooBig }
  const format = formatOf(bytes)
  if (format === undefined) return { ok: false, refusal: { code: 'not-evidence' } }
  return format === 'heic' ? { ok: false, refusal: { code: 'heic-photo' } } : { ok: true, format }
}

export function isTooBig({ length }: Uint8Array): boolean {
  return length > evidenceLimits.megabytes * 1024 * 1024
}

export const tooBig: UploadRefusal = { code: 'evidence-too-big', limit: evidenceLimits.megabytes }

function formatOf(bytes: Uint8Array): EvidenceFormat | 'heic' | undefined {
  const opening = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (opening.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (opening.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (opening.startsWith('RIFF') && opening.slice(8, 12) === 'WEBP') return 'webp'
  if (opening.startsWith('%PDF-')) return 'pdf'
  if (opening.slice(4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1|avi)/.test(opening.slice(8))) return 'heic'
  return undefined
}
