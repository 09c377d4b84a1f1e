import type { EvidenceKind } from '@tongxin/core/evidence/evidence-kind'
import { askReader, type NotRead } from '../ask-reader.ts'
import { type EvidenceFormat, sniffEvidence } from './sniff-evidence.ts'

/** A 佐证 as it is stored: nothing of what the file said about itself, its maker or its place. */
export type EvidenceCleaned = Readonly<{ ok: true; kind: EvidenceKind; bytes: Uint8Array }> | NotRead

export type EvidenceToClean = Readonly<{ bytes: Uint8Array; format: EvidenceFormat }>

const evidenceCaps = { maxMillis: 20_000, maxMegabytes: 400 }

/** Makes a photo or PDF anew within the caps, or says why not. Never throws and never hangs for what a file contains. */
export async function cleanEvidenceSafely(bytes: Uint8Array, caps = evidenceCaps): Promise<EvidenceCleaned> {
  const sniffed = sniffEvidence(bytes)
  if (!sniffed.ok) return sniffed
  const question: EvidenceToClean = { bytes, format: sniffed.format }
  const cleaned = await askReader<EvidenceCleaned>(question, { program, caps })
  if (cleaned.ok || !tooHard.has(cleaned.refusal.code)) return cleaned
  return { ok: false, refusal: { code: 'evidence-too-hard' } }
}

const tooHard: ReadonlySet<string> = new Set(['too-slow', 'too-hungry'])

const program = { here: import.meta.url, source: './evidence-worker.ts', built: './evidence-worker.js' }
