import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanEvidence } from './clean-evidence.ts'
import { cleanEvidenceSafely } from './clean-safely.ts'
import {
  canaries,
  noticeWithEverything,
  photoWithPlace,
  plainPicture,
  zeroPng,
} from './evidence-files.fixture.ts'
import { jpegSegments, pdfText } from './read-back.fixture.ts'
import { sniffEvidence } from './sniff-evidence.ts'

async function clean(bytes: Uint8Array) {
  const sniffed = sniffEvidence(bytes)
  return sniffed.ok ? cleanEvidence({ bytes, format: sniffed.format }) : sniffed
}

async function kept(bytes: Uint8Array): Promise<Uint8Array> {
  const cleaned = await clean(bytes)
  if (!cleaned.ok) throw new Error(cleaned.refusal.code)
  return cleaned.bytes
}

/** Which of the words are somewhere in the bytes, as they stand or in UTF-16. */
const told = (text: string) => canaries.filter((word) => text.includes(word))
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a photo keeps nothing but its pixels, turned the way it was held', async () => {
  const photo = await photoWithPlace()
  expect(told(latin(photo))).toEqual(['Exif', 'Canon EOS', 'CANARY'])
  const stored = await kept(photo)
  expect(told(latin(stored))).toEqual([])
  const { markers, after } = jpegSegments(stored)
  // JFIF's own, tables and the frame: no application segment beyond the first, no comment.
  expect(markers.filter((marker) => marker === 0xfe || (marker > 0xe0 && marker <= 0xef))).toEqual([])
  expect(after).toBe(0)
  const { width, height, exif, xmp, icc } = await sharp(stored).metadata()
  expect({ width, height, exif, xmp, icc }).toEqual({
    width: 40,
    height: 60,
    exif: undefined,
    xmp: undefined,
    icc: undefined,
  })
})

test.each(['png', 'webp'] as const)('a %s becomes a JPEG of the same size', async (format) => {
  const stored = await kept(await plainPicture(format))
  const { width, height, format: made } = await sharp(stored).metadata()
  expect({ width, height, made }).toEqual({ width: 50, height: 20, made: 'jpeg' })
})

test('a long photo is made 2560 pixels long', async () => {
  const { width, height } = await sharp(await kept(zeroPng(5120, 1280, 1280))).metadata()
  expect([width, height]).toEqual([2560, 640])
})

test('a file that is another one as well is only the picture afterwards', async () => {
  const photo = await photoWithPlace()
  const page = Buffer.from('<script>alert(1)</script>PKsecond')
  const stored = await kept(Buffer.concat([photo, page, photo]))
  expect(latin(stored)).not.toMatch(/<script>|PKsecond/)
  expect(jpegSegments(stored).after).toBe(0)
})

test('a PDF keeps what its pages show, and nothing it says or does beside', async () => {
  const notice = await noticeWithEverything()
  const before = pdfText(notice)
  for (const word of ['/JavaScript', '/Launch', '/EmbeddedFiles', '/Annots', '/PieceInfo', 'CANARY', 'Exif'])
    expect(before).toContain(word)
  const text = pdfText(await kept(notice))
  expect(told(text)).toEqual([])
  expect(text).not.toMatch(
    /\/(Info|Metadata|JavaScript|JS|Launch|URI|EmbeddedFiles?|Filespec|OpenAction|AA|AcroForm|Annots \[ \d|PieceInfo|Names)\b/,
  )
  // NOTICE and SEAL in the hexadecimal of their operators: the page's own text, and what its field showed.
  expect(text).toContain('4E4F54494345')
  expect(text).toContain('5345414C')
  expect(text).toContain('/DCTDecode')
})

const pdfOf = async (change: (made: PDFDocument) => void) => {
  const made = await PDFDocument.create()
  change(made)
  return made.save({ useObjectStreams: false })
}
const pages = (count: number) => pdfOf((made) => Array.from({ length: count }, () => made.addPage()))
const photo = await photoWithPlace()

test.each<[string, Uint8Array, string]>([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['an SVG called .png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-evidence'],
  ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-evidence'],
  ['a Word document called .jpg', Buffer.from('PK\u0003\u0004', 'latin1'), 'not-evidence'],
  ['a GIF', Buffer.from('GIF89a'), 'not-evidence'],
  ['an HEIC photo', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'), 'heic-photo'],
  ['more than ten megabytes', Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]), 'evidence-too-big'],
  ['a truncated photo', photo.subarray(0, photo.length - 40), 'photo-broken'],
  [
    'an SVG behind the first bytes of a photo',
    Buffer.from('\u00ff\u00d8\u00ff<svg/>', 'latin1'),
    'photo-broken',
  ],
  ['a PNG of 400 megapixels in a few bytes', zeroPng(20_000, 20_000, 1), 'too-many-pixels'],
  ['a PNG whose rows are not there', zeroPng(3000, 3000, 10), 'photo-broken'],
  ['a truncated PDF', (await pages(1)).subarray(0, 60), 'pdf-broken'],
  ['a PDF of nothing but its first line', Buffer.from('%PDF-1.7\n'), 'pdf-broken'],
  ['a PDF of 51 pages', await pages(51), 'too-many-pages'],
  [
    'a PDF with a hidden layer',
    await pdfOf((made) => {
      made.addPage()
      const layer = made.context.register(made.context.obj({ Type: 'OCG' }))
      made.catalog.set(PDFName.of('OCProperties'), made.context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
    }),
    'pdf-not-plain',
  ],
  [
    'a PDF with a form of XML',
    await pdfOf((made) => {
      made.addPage()
      made.catalog.set(PDFName.of('AcroForm'), made.context.obj({ Fields: [], XFA: [] }))
    }),
    'pdf-not-plain',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await clean(bytes)).toMatchObject({ ok: false, refusal: { code } })
})

test('in its process the largest picture is made within the caps, and beyond them is stopped with a reason', async () => {
  const largest = zeroPng(7000, 7000, 7000)
  expect(await cleanEvidenceSafely(largest)).toMatchObject({ ok: true, kind: 'image' })
  expect(await cleanEvidenceSafely(largest, { maxMillis: 1, maxMegabytes: 400 })).toEqual({
    ok: false,
    refusal: { code: 'evidence-too-hard' },
  })
})
