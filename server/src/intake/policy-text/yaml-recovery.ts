import { type Document, isMap, isSeq, type LineCounter, parseDocument } from 'yaml'
import type { Fault } from './writing-faults.ts'
import { syntaxFault } from './yaml-faults.ts'

/** A text of which the broken pieces were left out, so that the mistakes of all the rest can be told with theirs. */
export interface Recovered {
  readonly document: Document
  /** One fault for each piece left out: what follows inside it is only its consequence. */
  readonly faults: readonly Fault[]
  readonly leftOut: readonly Piece[]
}

/** Characters [from, to) of the text, in the part of the file that this field begins. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly field: string
}

const parsing = {
  prettyErrors: false,
  stringKeys: true,
  uniqueKeys: false,
  schema: 'core',
  resolveKnownTags: false,
} as const

export function parseYaml(text: string, lines?: LineCounter): Document {
  return parseDocument(text, { ...parsing, ...(lines && { lineCounter: lines }) })
}

/** No file written by hand has more; reading as many pieces one by one would take too long. */
const mostParts = 2000

/**
 * Reads a broken text piece by piece: parts are what a field at the left margin begins, and in a part that is a list its
 * items. What cannot be read is blanked, so that everything else keeps its place. Null when no piece explains the fault.
 */
export function recover(text: string): Recovered | null {
  const parts = partsOf(text)
  if (parts.length > mostParts) return null
  const broken = parts.flatMap((part) => brokenIn(text.slice(part.from, part.to), part))
  if (broken.length === 0) return null
  const document = parseYaml(blanked(text, broken, 0))
  if (document.errors.length > 0) return null
  return { document, faults: broken.map(({ fault }) => fault), leftOut: broken }
}

interface Broken extends Piece {
  readonly fault: Fault
  /** What stands in its place, so that the items after it keep their numbers. */
  readonly stands: string
}

const partStart = /^(?![\s#\-\]}%])["']?([^"':：\n]{1,80})["']?[ \t]*[:：]/gm

function partsOf(text: string): readonly Piece[] {
  const starts = [...text.matchAll(partStart)].map((match) => ({ from: match.index, field: match[1] ?? '' }))
  return starts.map(({ from, field }, index) => ({ from, field, to: starts[index + 1]?.from ?? text.length }))
}

/** The broken items of a part if they are all that is wrong with it, else the whole part. */
function brokenIn(partText: string, part: Piece): readonly Broken[] {
  const fault = faultOf(partText, isMap)
  if (!fault) return []
  const items = itemsOf(partText, part).flatMap((item): readonly Broken[] => {
    const itemText = partText.slice(item.from - part.from, item.to - part.from)
    const own = faultOf(itemText, isSeq)
    const stands = `${/^ */.exec(itemText)?.[0] ?? ''}- ~`
    return own ? [{ ...item, fault: { ...own, offset: item.from + own.offset }, stands }] : []
  })
  if (items.length > 0 && !faultOf(blanked(partText, items, part.from), isMap)) return items
  return [{ ...part, fault: { ...fault, offset: part.from + fault.offset }, stands: '' }]
}

/** The items of a part that is a list: its shallowest lines that begin with a hyphen. */
function itemsOf(partText: string, { from, to, field }: Piece): readonly Piece[] {
  const hyphens = [...partText.matchAll(/^( *)- /gm)]
  const margin = hyphens.reduce((least, match) => Math.min(least, match[0].length), Number.POSITIVE_INFINITY)
  const starts = hyphens.filter((match) => match[0].length === margin).map((match) => from + match.index)
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to, field }))
}

function faultOf(piece: string, isExpected: (node: unknown) => boolean): Fault | undefined {
  const document = parseYaml(piece)
  const [error] = document.errors
  if (error) return syntaxFault(error, piece)
  return isExpected(document.contents) ? undefined : syntaxFault(noField, piece)
}

const noField = { code: 'MULTILINE_IMPLICIT_KEY', pos: [0, 0] } as const

/** The text with the pieces made blank, line by line, so that whatever stands behind them stays where it was. */
function blanked(text: string, pieces: readonly Broken[], offset: number): string {
  let rest = ''
  let done = 0
  for (const { from, to, stands } of pieces) {
    const [first = '', ...lines] = text.slice(from - offset, to - offset).split('\n')
    const hidden = [
      stands + ' '.repeat(Math.max(0, first.length - stands.length)),
      ...lines.map((line) => ' '.repeat(line.length)),
    ]
    rest += text.slice(done, from - offset) + hidden.join('\n')
    done = to - offset
  }
  return rest + text.slice(done)
}
