// A JPEG inside a PDF keeps its pixels as they are: only its marker segments are walked.

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe
const firstApplication = 0xe0
const lastApplication = 0xef
/** Adobe's: says how the colours are coded, and nothing else. */
const adobe = 0xee

/**
 * The same picture without what applications wrote into it (EXIF, GPS, XMP, thumbnails, comments) and without what follows
 * its end; undefined when its segments cannot be followed.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at < bytes.length - 1) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const segmentEnd = at + 2 + lengthAt(bytes, at + 2)
    if (segmentEnd > bytes.length || segmentEnd < at + 4) return undefined
    const end = marker === startOfScan ? scanEnd(bytes, segmentEnd) : segmentEnd
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

const lengthAt = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

function isMetadata(marker: number): boolean {
  return marker === comment || (marker >= firstApplication && marker <= lastApplication && marker !== adobe)
}

/** Coded pixels run to the next marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}
