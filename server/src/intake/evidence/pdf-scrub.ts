import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { jpegWithoutMetadata } from './jpeg-without-metadata.ts'

/** What a page needs to be seen. Annotations, actions, metadata, thumbnails and structure are not among it. */
const keptOfPage = new Set(
  ['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'].map(
    named,
  ),
)

/** Of a picture or form on it: what says who, when, where, and what leads to a file elsewhere. */
const droppedOfStream = [
  ...['Metadata', 'PieceInfo', 'LastModified', 'AF', 'OPI', 'Alternates', 'Measure', 'PtData'],
  ...['StructParent', 'StructParents', 'Ref', 'F', 'FFilter', 'FDecodeParms'],
].map(named)

/** Takes from pages, and from all that can be reached from them, what does not serve to show them. False when it cannot be done. */
export function scrubPages(pages: readonly PDFPage[], context: PDFContext): boolean {
  for (const { node } of pages) for (const key of node.keys()) if (!keptOfPage.has(key)) node.delete(key)
  const seen = new Set<PDFObject>()
  const waiting: PDFObject[] = pages.flatMap(({ node }) => [node, ...inherited(node)])
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (next instanceof PDFRawStream && !scrubStream(next)) return false
    if (next instanceof PDFDict) scrubProperties(next)
    waiting.push(...reachedFrom(next, context).filter((one) => !seen.has(one)))
  }
  return true
}

function inherited(node: PDFPage['node']): readonly PDFObject[] {
  const resources = node.getInheritableAttribute(named('Resources'))
  const found = resources && node.context.lookup(resources)
  return found ? [found] : []
}

/** Every object below one, found by its reference; the tree of pages is not climbed. */
function reachedFrom(object: PDFObject, context: PDFContext): readonly PDFObject[] {
  return valuesOf(object).flatMap((value) => {
    const found = value instanceof PDFRef ? context.lookup(value) : value
    return found ? [found] : []
  })
}

function valuesOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  const dict = object instanceof PDFStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return []
  return dict.entries().flatMap(([key, value]) => (key === named('Parent') ? [] : [value]))
}

function scrubStream(stream: PDFRawStream): boolean {
  for (const key of droppedOfStream) stream.dict.delete(key)
  const filters = filtersOf(stream.dict)
  const last = filters.at(-1)
  if (last !== 'DCTDecode' && last !== 'DCT') return last !== 'JPXDecode'
  const packed = filters.slice(0, -1)
  if (packed.some((filter) => filter !== 'FlateDecode')) return false
  const coded = packed.reduce<Uint8Array>((bytes) => inflateSync(bytes), stream.contents)
  const plain = jpegWithoutMetadata(coded)
  if (!plain) return false
  stream.dict.set(named('Filter'), named('DCTDecode'))
  stream.dict.delete(named('DecodeParms'))
  stream.updateContents(plain)
  return true
}

function filtersOf(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(named('Filter'))
  const names = filter instanceof PDFArray ? filter.asArray().map((_, at) => filter.lookup(at)) : [filter]
  return names.flatMap((name) => (name instanceof PDFName ? [name.decodeText()] : []))
}

/** Lists of properties beside the content may hold anything; only those that say which layer it is on are needed. */
function scrubProperties(dict: PDFDict): void {
  const properties = dict.lookup(named('Properties'))
  if (!(properties instanceof PDFDict)) return
  for (const key of properties.keys()) {
    const list = properties.lookup(key)
    const kind = list instanceof PDFDict ? list.lookup(named('Type')) : undefined
    if (kind !== named('OCG') && kind !== named('OCMD')) properties.set(key, properties.context.obj({}))
  }
}

function named(name: string): PDFName {
  return PDFName.of(name)
}
