// Text boxes of a workbook (DrawingML): paragraphs of runs, in which a placeholder may be torn over several runs.

import { writtenText } from './written-text.ts'

const paragraph = /<a:p(?:\s[^>]*)?>[\s\S]*?<\/a:p>/g
const run = /(?<=<a:t(?:\s[^>]*)?>)[^<]+/g

/** The paragraphs of a drawing as they read, in the file's own escapes. */
export function shapeTexts(drawing: string): readonly string[] {
  return [...drawing.matchAll(paragraph)].map(([whole]) => textOf(whole))
}

/** Each placeholder replaced in the run it begins in, so that the letters stay formatted as they were there. */
export function fillShapes(drawing: string, pattern: RegExp, valueFor: (name: string) => string): string {
  return drawing.replace(paragraph, (whole) => {
    const text = textOf(whole)
    const found = [...text.matchAll(pattern)].map(({ 0: written, 2: name = '', index }) => ({
      from: index,
      to: index + written.length,
      value: writtenText(valueFor(name)),
    }))
    if (found.length === 0) return whole
    let at = 0
    return whole.replace(run, (own) => {
      const start = at
      at += own.length
      return filledRun(own, start, found)
    })
  })
}

type Found = { readonly from: number; readonly to: number; readonly value: string }

function filledRun(own: string, start: number, found: readonly Found[]): string {
  let text = ''
  let next = 0
  for (const { from, to, value } of found) {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, own.length)]
    if (last <= next || first >= own.length) continue
    text += own.slice(next, first) + (from >= start ? value : '')
    next = last
  }
  return text + own.slice(next)
}

const textOf = (xml: string) => [...xml.matchAll(run)].map(([text]) => text).join('')
