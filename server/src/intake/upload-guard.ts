// The first reader of every uploaded archive. It believes no number the archive says about itself: bytes are
// counted while they inflate, and what it hands on is what it has counted, so that nothing after it opens
// the upload again.

import type { UploadRefusal, UploadRefusalCode } from '@tongxin/core/intake/upload-refusal'
import yauzl from 'yauzl'
import { findMarkupFault, type MarkupFault } from './markup.ts'

export type ArchiveCaps = Readonly<{
  maxUploadMegabytes: number
  maxInflatedMegabytes: number
  maxParts: number
  /** Inflated over compressed, looked at once an archive has grown beyond 4 MB. */
  maxRatio: number
  maxMarkupDepth: number
}>

export const usualCaps: ArchiveCaps = {
  maxUploadMegabytes: 20,
  maxInflatedMegabytes: 64,
  maxParts: 2000,
  maxRatio: 250,
  maxMarkupDepth: 100,
}

export type ArchivePart = Readonly<{ name: string; bytes: Uint8Array }>

export type OpenedArchive =
  | Readonly<{ ok: true; parts: readonly ArchivePart[] }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

type Opening = Readonly<{
  caps?: ArchiveCaps
  /** Which parts are wanted; the others are counted and thrown away. */
  keep: (name: string) => boolean
  /** A folder people packed: its files may be archives, and their names are shown and never used. */
  isFolder?: boolean
  /** Bytes that may still be inflated, where several archives share one allowance. */
  budget?: { left: number }
}>

/** Inflates an archive within the caps, or says why not. Never throws for what a file contains. */
export async function openArchive(
  bytes: Uint8Array,
  { caps = usualCaps, ...opening }: Opening,
): Promise<OpenedArchive> {
  if (bytes.length > megabytes(caps.maxUploadMegabytes))
    return { ok: false, refusal: { code: 'too-big', limit: caps.maxUploadMegabytes } }
  try {
    return { ok: true, parts: await inflateAll(bytes, caps, opening) }
  } catch (fault) {
    return { ok: false, refusal: refusalOf(fault) }
  }
}

async function inflateAll(
  bytes: Uint8Array,
  caps: ArchiveCaps,
  { keep, isFolder = false, budget = { left: megabytes(caps.maxInflatedMegabytes) } }: Omit<Opening, 'caps'>,
): Promise<ArchivePart[]> {
  const archive = await yauzl.fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { lazyEntries: true, strictFileNames: !isFolder },
  )
  if (archive.entryCount > caps.maxParts) throw new Refused({ code: 'too-many-parts', limit: caps.maxParts })
  const parts: ArchivePart[] = []
  const names = new Set<string>()
  for await (const entry of archive.eachEntry()) {
    const name = isFolder ? packedName(entry) : checkedName(entry.fileName, names)
    if (name.endsWith('/')) continue
    if (entry.isEncrypted()) throw new Refused({ code: 'encrypted' })
    const stream = await archive.openReadStreamPromise(entry)
    const inflated = await readCounted(stream, {
      name,
      caps,
      budget,
      keep: keep(name),
      mayNest: isFolder,
      compressed: entry.compressedSize,
    })
    if (keep(name)) parts.push({ name, bytes: checkedMarkup(name, inflated, caps) })
  }
  return parts
}

/** A name said twice could be read one way here and another way by the next reader. */
function checkedName(name: string, seen: Set<string>): string {
  const folded = name.toLowerCase()
  if (/[\\\p{Cc}]/u.test(name) || seen.has(folded))
    throw new Refused({ code: 'unsafe-name', detail: name.slice(0, 60) })
  seen.add(folded)
  return name
}

/** Windows packs Chinese names in its own encoding without saying so. */
function packedName({ fileName, fileNameRaw, generalPurposeBitFlag }: yauzl.Entry): string {
  const saysUnicode = (generalPurposeBitFlag & 0x800) !== 0
  const isPlain = fileNameRaw.every((byte) => byte < 0x80)
  const name = saysUnicode || isPlain ? fileName : new TextDecoder('gb18030').decode(fileNameRaw)
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').replaceAll('\\', '/')
}

/** Whether an archive names such a part; nothing is inflated. */
export async function holdsPart(bytes: Uint8Array, part: string): Promise<boolean> {
  try {
    const archive = await yauzl.fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      {
        lazyEntries: true,
      },
    )
    if (archive.entryCount > usualCaps.maxParts * 2) return false
    for await (const entry of archive.eachEntry()) if (entry.fileName === part) return true
    return false
  } catch {
    return false
  }
}

type Counting = Readonly<{
  name: string
  caps: ArchiveCaps
  budget: { left: number }
  keep: boolean
  mayNest: boolean
  compressed: number
}>

async function readCounted(stream: AsyncIterable<Buffer>, counting: Counting): Promise<Uint8Array> {
  const { name, caps, budget, keep, mayNest, compressed } = counting
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (size === 0 && !mayNest && isArchive(chunk)) throw new Refused({ code: 'nested-file', detail: name })
    size += chunk.length
    budget.left -= chunk.length
    if (budget.left < 0) throw new Refused({ code: 'inflates-too-much', limit: caps.maxInflatedMegabytes })
    if (size > megabytes(4) && size > compressed * caps.maxRatio)
      throw new Refused({
        code: 'suspicious-ratio',
        detail: `1:${Math.floor(size / Math.max(1, compressed))}`,
      })
    if (keep) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const isArchive = (chunk: Buffer) => chunk.length > 3 && chunk.readUInt32LE(0) === 0x04034b50

function checkedMarkup(name: string, bytes: Uint8Array, caps: ArchiveCaps): Uint8Array {
  if (!/\.(xml|rels)$/i.test(name)) return bytes
  const fault = findMarkupFault(bytes, caps.maxMarkupDepth)
  if (fault)
    throw new Refused({ code: markupRefusals[fault], detail: fault === 'unbalanced' ? '标记不成对' : name })
  return bytes
}

const markupRefusals = {
  'document-type': 'forbidden-markup',
  'too-deep': 'too-deep',
  unbalanced: 'broken',
} as const satisfies Record<MarkupFault, UploadRefusalCode>

/** Carries a refusal out of the streams; it never leaves this file. */
class Refused extends Error {
  readonly refusal: UploadRefusal
  constructor(refusal: UploadRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function refusalOf(fault: unknown): UploadRefusal {
  if (fault instanceof Refused) return fault.refusal
  const message = fault instanceof Error ? fault.message : ''
  if (/relative path|absolute path|invalid characters/.test(message)) {
    return { code: 'unsafe-name', detail: message.replace(/^[^:]*: /, '').slice(0, 60) }
  }
  return { code: 'broken', detail: brokenBecause(message) }
}

function brokenBecause(message: string): string {
  if (/end of central directory/i.test(message)) return '缺少文件结尾'
  if (/too many bytes|not enough bytes|size mismatch|expected \d+/i.test(message)) return '实际大小与声明不符'
  if (/zip64/i.test(message)) return '长度声明有误'
  return '压缩内容无法读取'
}

const megabytes = (count: number) => count * 1024 * 1024
