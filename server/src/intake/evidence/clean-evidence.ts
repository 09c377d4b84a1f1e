import type { EvidenceCleaned, EvidenceToClean } from './clean-safely.ts'
import { isTooBig, type PhotoFormat, tooBig } from './sniff-evidence.ts'

/** The file made anew. A picture of noise may grow by it, and what cannot be stored is said here, not by the database. */
export async function cleanEvidence({ bytes, format }: EvidenceToClean): Promise<EvidenceCleaned> {
  const cleaned = format === 'pdf' ? await pdf(bytes) : await image(bytes, format)
  return cleaned.ok && isTooBig(cleaned.bytes) ? { ok: false, refusal: tooBig } : cleaned
}

// Loading either library takes longer than most files do.
const pdf = async (bytes: Uint8Array) => (await import('./clean-pdf.ts')).cleanPdf(bytes)
const image = async (bytes: Uint8Array, format: PhotoFormat) =>
  (await import('./clean-image.ts')).cleanImage(bytes, format)
