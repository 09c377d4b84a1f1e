import {
  type Mistake,
  type MistakeCode,
  type MistakeParams,
  type Path,
  pathText,
} from '@tongxin/core/reading/mistake'
import { sentencesOf } from '@tongxin/core/reading/mistake-sentences'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'

/** A mistake with its place in the text, line and column counted from 1. */
export interface PlacedMistake {
  readonly line: number
  readonly column: number
  readonly path: string
  readonly code: string
  readonly reason: string
  readonly suggestion: string
}

/** YAML (or JSON, which is YAML too) as a plain value, with a way back from a mistake to its line; or why it is neither. */
export type YamlReading =
  | { readonly ok: true; readonly value: unknown; readonly place: (mistake: Mistake) => PlacedMistake }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** `most`: the largest text taken, in thousands of characters. */
export function readYaml(text: string, most: number): YamlReading {
  const lines = new LineCounter()
  if (text.length > most * 1000) return refused([told('too-large', { most }, { line: 1, col: 1 })])
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  if (document.errors.length > 0) return refused(document.errors.map((error) => syntaxMistake(error, lines)))
  const aliases = aliasMistakes(document, lines)
  if (aliases.length > 0) return refused(aliases)
  const value: unknown = document.toJS()
  return { ok: true, value, place: (mistake) => placed(mistake, document, lines) }
}

interface LineAndColumn {
  readonly line: number
  readonly col: number
}

function refused(mistakes: readonly PlacedMistake[]): YamlReading {
  return { ok: false, mistakes }
}

function told(code: MistakeCode, params: MistakeParams, { line, col }: LineAndColumn): PlacedMistake {
  return { line, column: col, path: '', code, ...sentencesOf(code, params) }
}

function syntaxMistake(error: YAMLError, lines: LineCounter): PlacedMistake {
  return told('not-yaml', { found: faults[error.code] ?? '写法不合格式' }, lines.linePos(error.pos[0]))
}

const faults: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: '同一处写了两个相同的字段',
  BAD_INDENT: '缩进不齐',
  TAB_AS_INDENT: '缩进用了制表符',
  MISSING_CHAR: '缺少引号、括号或冒号',
  BAD_SCALAR_START: '以特殊符号开头的文字须加引号',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，可能缺少冒号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“字段: 值”',
  BLOCK_IN_FLOW: '方括号、花括号内不能另起缩进',
  UNEXPECTED_TOKEN: '有多余的符号',
}

/** Aliases could make a small file huge in memory; no such file needs them. */
function aliasMistakes(document: Document, lines: LineCounter): readonly PlacedMistake[] {
  const found: PlacedMistake[] = []
  visit(document, {
    Alias(_key, alias) {
      found.push(told('alias', {}, lines.linePos(alias.range?.[0] ?? 0)))
    },
  })
  return found
}

function placed(
  { path, code, reason, suggestion }: Mistake,
  document: Document,
  lines: LineCounter,
): PlacedMistake {
  const { line, col } = lines.linePos(offsetOf(document, path) ?? 0)
  return { line, column: col, path: pathText(path), code, reason, suggestion }
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
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
    return pair && { node: pair.value, mark: pair.key }
  }
  if (!isSeq(node) || typeof key !== 'number') return undefined
  const item = node.items[key]
  return item === undefined ? undefined : { node: item, mark: item }
}

function startOf(node: unknown): number | undefined {
  return hasRange(node) ? node.range?.[0] : undefined
}

function hasRange(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node
}
