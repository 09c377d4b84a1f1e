import { evidenceLimits } from '@tongxin/core/evidence/evidence-kind'
import sharp from 'sharp'
import type { EvidenceCleaned } from './clean-safely.ts'
import type { PhotoFormat } from './sniff-evidence.ts'

// The library knows many formats; only those we name may ever be opened, whatever a file claims inside.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * A photo made anew from its pixels: turned the way its camera said, at most 2560 px long, a JPEG that holds nothing but the
 * picture. Whatever else the file held (place, device, time, thumbnail, a second file at its end) is not copied.
 */
export async function cleanImage(bytes: Uint8Array, format: PhotoFormat): Promise<EvidenceCleaned> {
  const { tenThousandPixels: limit, edgePixels } = evidenceLimits
  const pixels = limit * 10_000
  try {
    const { width, height, ...about } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (about.format !== format) return broken
    if (width * height > pixels) return { ok: false, refusal: { code: 'too-many-pixels', limit } }
    const made = await sharp(bytes, { limitInputPixels: pixels, failOn: 'error', autoOrient: true })
      .resize(edgePixels, edgePixels, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
      .toBuffer()
    return { ok: true, kind: 'image', bytes: made }
  } catch {
    return broken
  }
}

const broken = { ok: false, refusal: { code: 'photo-broken' } } as const
