import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { type Mistake, type Path, pathText } from '@tongxin/core/reading/mistake'
import { type Document, isMap, isPair, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'

/** A mistake with its place in the text; both count from 1, null where the text is no YAML at all. */
export type PlacedMistake = {
  readonly line: number | null
  readonly column: number | null
  readonly path: string
  readonly code: string
  readonly reason: string
  readonly suggestion: string
}

export type PolicyText =
  | {
      readonly ok: true
      readonly policy: Policy
      readonly value: unknown
      readonly advice: readonly PlacedMistake[]
    }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** Reads the text of a policy file (YAML 1.2, so JSON too): the policy, or every mistake with line and column. */
export function readPolicyText(source: string): PolicyText {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0)
    return { ok: false, mistakes: document.errors.map((error) => placeSyntax(error, lines)) }
  const aliases = aliasMistakes(document, lines)
  if (aliases.length > 0) return { ok: false, mistakes: aliases }
  const value: unknown = document.toJS()
  const reading = readPolicy(value)
  const place = (mistake: Mistake) => placeMistake(mistake, document, lines)
  if (!reading.ok) return { ok: false, mistakes: reading.mistakes.map(place) }
  return { ok: true, policy: reading.policy, value, advice: reading.advice.map(place) }
}

function placeSyntax(
  error: { readonly code: string; readonly pos: [number, number] },
  lines: LineCounter,
): PlacedMistake {
  const { line, col } = lines.linePos(error.pos[0])
  const [reason, suggestion] = syntaxWords[error.code] ?? [
    '这里不是合法的 YAML',
    '检查缩进、冒号后的空格和引号是否成对',
  ]
  return { line, column: col, path: '', code: 'not-yaml', reason, suggestion }
}

/** Aliases could make a small file huge in memory; no policy needs them. */
function aliasMistakes(document: Document, lines: LineCounter): readonly PlacedMistake[] {
  const found: PlacedMistake[] = []
  visit(document, {
    Alias(_key, alias) {
      const { line, col } = lines.linePos(alias.range?.[0] ?? 0)
      const words = { reason: '用了 YAML 的引用（*）', suggestion: '把内容直接写出来' }
      found.push({ line, column: col, path: '', code: 'alias', ...words })
    },
  })
  return found
}

const syntaxWords: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['同一处写了两个相同的字段', '只留一个'],
  TAB_AS_INDENT: ['用制表符缩进', '改为空格缩进'],
  BAD_INDENT: ['缩进不齐', '同一级的各行左边对齐'],
  MISSING_CHAR: ['缺少符号', '检查括号、引号是否成对'],
}

function placeMistake(mistake: Mistake, document: Document, lines: LineCounter): PlacedMistake {
  const offset = offsetOf(document.contents, mistake.path)
  const { line, col } = offset === undefined ? { line: 1, col: 1 } : lines.linePos(offset)
  const { code, reason, suggestion } = mistake
  return { line, column: col, path: pathText(mistake.path), code, reason, suggestion }
}

/** Where the node of a path begins; for a part that is missing, where its nearest parent does. */
function offsetOf(node: Node | null, path: Path): number | undefined {
  const own = node?.range?.[0]
  const [key, ...rest] = path
  if (key === undefined) return own
  if (isSeq(node)) return offsetIn(node.items[Number(key)], rest) ?? own
  if (!isMap(node)) return own
  const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key))
  return pair === undefined ? own : (offsetIn(pair.value ?? pair.key, rest) ?? own)
}

function offsetIn(child: unknown, path: Path): number | undefined {
  return isNode(child) ? offsetOf(child, path) : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value
}
