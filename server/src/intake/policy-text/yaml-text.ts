import { type Mistake, type Path, pathText } from '@tongxin/core/reading/mistake'
import { sentencesOf } from '@tongxin/core/reading/mistake-sentences'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Fault } from './writing-faults.ts'
import { isTooDeep, mostLevels } from './yaml-depth.ts'
import { hiddenFaults, syntaxFault } from './yaml-faults.ts'
import { type Piece, parseYaml, recover } from './yaml-recovery.ts'

/** A mistake with its place in the text, line and column counted from 1. */
export interface PlacedMistake {
  readonly line: number
  readonly column: number
  readonly path: string
  readonly code: string
  readonly reason: string
  readonly suggestion: string
}

/**
 * YAML (or JSON, which is YAML too) as a plain value, with a way back from mistakes to their lines. `faults` are what is
 * wrong with the writing; where there are any, the value is only good for finding the other mistakes: `leftOut` are the
 * fields at the top whose text, or some item of it, could not be read. Or why nothing could be read.
 */
export type YamlReading =
  | {
      readonly ok: true
      readonly value: unknown
      readonly faults: readonly PlacedMistake[]
      readonly leftOut: readonly string[]
      readonly place: (mistakes: readonly Mistake[]) => readonly PlacedMistake[]
    }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** `most`: the largest text taken, in ten thousands of characters (万字). */
export function readYaml(text: string, most: number): YamlReading {
  const lines = new LineCounter()
  if (text.length > most * 10_000) return refused([{ offset: 0, code: 'too-large', params: { most } }], lines)
  if (isTooDeep(text)) return refused([{ offset: 0, code: 'too-deep', params: { most: mostLevels } }], lines)
  const whole = parseYaml(text, lines)
  const another = whole.errors.find(({ code }) => code === 'MULTIPLE_DOCS')
  if (another) return refused([syntaxFault(another, text)], lines)
  const recovered = whole.errors.length === 0 ? { document: whole, faults: [], leftOut: [] } : recover(text)
  if (!recovered)
    return refused(
      whole.errors.slice(0, mostFaults).map((error) => syntaxFault(error, text)),
      lines,
    )
  const { document, leftOut } = recovered
  const hidden = hiddenFaults(document)
  const faults = [...recovered.faults, ...hidden].map((fault) => told(fault, lines))
  if (hidden.some(({ code }) => code === 'alias')) return { ok: false, mistakes: faults }
  return {
    ok: true,
    value: document.toJS(),
    faults,
    leftOut: leftOut.map(({ field }) => field),
    place: (mistakes) => mistakes.flatMap((mistake) => placed(mistake, { document, lines, leftOut, faults })),
  }
}

const mostFaults = 20

function refused(faults: readonly Fault[], lines: LineCounter): YamlReading {
  return { ok: false, mistakes: faults.map((fault) => told(fault, lines)) }
}

function told({ offset, code, params }: Fault, lines: LineCounter): PlacedMistake {
  const { line, col } = lineAndColumn(offset, lines)
  return { line, column: col, path: '', code, ...sentencesOf(code, params) }
}

/** A text too large or too deep is not read at all: it has no lines yet, and begins at its first. */
function lineAndColumn(offset: number, lines: LineCounter): { readonly line: number; readonly col: number } {
  const { line, col } = lines.linePos(offset)
  return line === 0 ? { line: 1, col: 1 } : { line, col }
}

interface Text {
  readonly document: Document
  readonly lines: LineCounter
  readonly leftOut: readonly Piece[]
  readonly faults: readonly PlacedMistake[]
}

/** Nothing where the writing itself is at fault: the mistake is only its consequence. */
function placed(mistake: Mistake, { document, lines, leftOut, faults }: Text): readonly PlacedMistake[] {
  const { path, code, reason, suggestion } = mistake
  const offset = offsetOf(document, path) ?? 0
  const { line, col } = lineAndColumn(offset, lines)
  const isLeftOut = leftOut.some(({ from, to }) => path.length > 0 && from <= offset && offset < to)
  const isTold = faults.some((fault) => fault.line === line && fault.column === col)
  return isLeftOut || isTold ? [] : [{ line, column: col, path: pathText(path), code, reason, suggestion }]
}

/** Where the key a path ends at begins, or the item of a list; where part of it is missing, the nearest part above. */
function offsetOf(document: Document, path: Path): number | undefined {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const key of path) {
    const next = stepInto(node, key)
    if (!next) break
    offset = startOf(next.mark) ?? offset
    node = next.node
  }
  return offset
}

function stepInto(node: unknown, key: string | number): { node: unknown; mark: unknown } | undefined {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(key))
    return pair && { node: pair.value, mark: pair.key }
  }
  if (!isSeq(node) || typeof key !== 'number') return undefined
  const item = node.items[key]
  return item === undefined ? undefined : { node: item, mark: item }
}

const pairsOfMaps = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** The pairs of a map by their keys, made once: of a field written twice the last one is the value. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const made =
    pairsOfMaps.get(map) ??
    new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])))
  pairsOfMaps.set(map, made)
  return made
}

function startOf(node: unknown): number | undefined {
  return hasRange(node) ? node.range?.[0] : undefined
}

function hasRange(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node
}
