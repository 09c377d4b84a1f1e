import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib'

/**
 * What annotations show (a seal, a signature, a stamp, a filled field) becomes part of the page, so that the annotations
 * themselves, with their links, actions and attached files, can go.
 */
export function drawAppearances({ node, doc }: PDFPage): void {
  const annotations = node.Annots()?.asArray() ?? []
  const drawn = annotations.flatMap((annotation) => {
    const dict = doc.context.lookup(annotation)
    const found = dict instanceof PDFDict && isShown(dict) ? appearanceOf(dict) : undefined
    return found ? [found] : []
  })
  if (drawn.length === 0) return
  node.normalize()
  const operators = drawn.map(({ ref, matrix }) => {
    const name = node.newXObject('Shown', ref)
    return `q ${matrix.join(' ')} cm ${name.toString()} Do Q`
  })
  node.addContentStream(doc.context.register(doc.context.stream(operators.join('\n'))))
}

const hidden = 2
const notViewed = 32

function isShown(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'))
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0
  const kind = annotation.lookup(PDFName.of('Subtype'))
  return (bits & (hidden | notViewed)) === 0 && kind !== PDFName.of('Popup')
}

type Appearance = { readonly ref: PDFRef; readonly matrix: readonly number[] }

/** The stream it is drawn by, and how its box comes to lie on the annotation's rectangle (ISO 32000, 12.5.5). */
function appearanceOf(annotation: PDFDict): Appearance | undefined {
  const ref = normalAppearance(annotation)
  if (!ref) return undefined
  const stream = annotation.context.lookup(ref)
  if (!(stream instanceof PDFStream)) return undefined
  const to = box(numbersOf(annotation, 'Rect'))
  const matrix = numbersOf(stream.dict, 'Matrix') ?? [1, 0, 0, 1, 0, 0]
  const from = box(transformed(numbersOf(stream.dict, 'BBox'), matrix))
  if (!to || !from || from.width === 0 || from.height === 0) return undefined
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  const [x, y] = [to.width / from.width, to.height / from.height]
  return { ref, matrix: [x, 0, 0, y, to.left - from.left * x, to.bottom - from.bottom * y] }
}

function normalAppearance(annotation: PDFDict): PDFRef | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'))
  if (!(appearances instanceof PDFDict)) return undefined
  const normal = appearances.get(PDFName.of('N'))
  const found = appearances.lookup(PDFName.of('N'))
  if (found instanceof PDFStream) return normal instanceof PDFRef ? normal : undefined
  const state = annotation.lookup(PDFName.of('AS'))
  if (!(found instanceof PDFDict) || !(state instanceof PDFName)) return undefined
  const ofState = found.get(state)
  return ofState instanceof PDFRef ? ofState : undefined
}

function numbersOf(dict: PDFDict, key: string): readonly number[] | undefined {
  const found = dict.lookup(PDFName.of(key))
  if (!(found instanceof PDFArray)) return undefined
  const numbers = found.asArray().flatMap((_, at) => {
    const one = found.lookup(at)
    return one instanceof PDFNumber ? [one.asNumber()] : []
  })
  return numbers.length === found.size() ? numbers : undefined
}

/** The four corners of a box, each by the matrix. */
function transformed(
  corners: readonly number[] | undefined,
  matrix: readonly number[],
): readonly number[] | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const [left, bottom, right, top] = corners ?? []
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  const points = [left, right].flatMap((x) => [bottom, top].map((y) => [x, y] as const))
  return points.flatMap(([x, y]) => [a * x + c * y + e, b * x + d * y + f])
}

/** What encloses points that stand as x, y, x, y, … */
function box(points: readonly number[] | undefined) {
  if (!points || points.length < 4) return undefined
  const across = points.filter((_, at) => at % 2 === 0)
  const up = points.filter((_, at) => at % 2 === 1)
  const [left, bottom] = [Math.min(...across), Math.min(...up)]
  return { left, bottom, width: Math.max(...across) - left, height: Math.max(...up) - bottom }
}
