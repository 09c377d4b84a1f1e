import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { evidenceLimits } from '@tongxin/core/evidence/evidence-kind'
import type { EvidenceCleaned } from './clean-safely.ts'
import { drawAppearances } from './pdf-appearances.ts'
import { scrubPages } from './pdf-scrub.ts'

/**
 * A PDF made anew from what its pages show. Its description (author, program, times, XMP), scripts, actions, links, attached files,
 * bookmarks and form are not copied, as nothing of a new document leads to them.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<EvidenceCleaned> {
  try {
    // An object that cannot be read would be copied byte by byte, whatever is in it.
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const special = whatIsSpecial(source)
    if (special) return notPlain(special)
    const limit = evidenceLimits.pdfPages
    const pages = source.getPages()
    if (pages.length === 0) return broken
    if (pages.length > limit) return { ok: false, refusal: { code: 'too-many-pages', limit } }
    for (const page of pages) drawAppearances(page)
    if (!scrubPages(pages, source.context)) return notPlain('不能清除拍摄信息的图片')
    return { ok: true, kind: 'pdf', bytes: await savedAnew(source) }
  } catch (fault) {
    return fault instanceof EncryptedPDFError ? notPlain('密码保护') : broken
  }
}

async function savedAnew(source: PDFDocument): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false })
  for (const page of await made.copyPages(source, source.getPageIndices())) made.addPage(page)
  return made.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

/** What would look different, or come to light, when only the pages are kept. */
function whatIsSpecial({ catalog }: PDFDocument): string | undefined {
  const form = catalog.lookup(PDFName.of('AcroForm'))
  if (form instanceof PDFDict && form.has(PDFName.of('XFA'))) return '动态表单'
  const layers = catalog.lookup(PDFName.of('OCProperties'))
  const shown = layers instanceof PDFDict ? layers.lookup(PDFName.of('D')) : undefined
  if (!(shown instanceof PDFDict)) return undefined
  const off = shown.lookup(PDFName.of('OFF'))
  const hides = off instanceof PDFArray && off.size() > 0
  return hides || shown.lookup(PDFName.of('BaseState')) === PDFName.of('OFF') ? '隐藏的图层' : undefined
}

const notPlain = (detail: string) => ({ ok: false, refusal: { code: 'pdf-not-plain', detail } }) as const
const broken = { ok: false, refusal: { code: 'pdf-broken' } } as const
