import { CST, Lexer } from 'yaml'

/** Deeper than any policy or facts file; the reader of YAML recurses and would exhaust the stack at some hundreds. */
export const mostLevels = 60

/**
 * Whether a text nests deeper than it may, told from its tokens alone, before anything recurses over it. In block style
 * each level moves the first word of a line to the right; in flow style brackets are counted.
 */
export function isTooDeep(text: string): boolean {
  let brackets = 0
  let column = 0
  let beforeContent = true
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'newline') {
      column = 0
      beforeContent = true
    } else if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1)
    else if (beforeContent && brackets === 0) {
      beforeContent = type !== null && leading.has(type)
      if (beforeContent) column += token.length
    }
    if (brackets > mostLevels || column > mostLevels * columnsOfALevel) return true
  }
  return false
}

/** What may stand before the first word of a line in block style: each indicator opens a level. */
const leading: ReadonlySet<string> = new Set([
  'doc-mode',
  'byte-order-mark',
  'space',
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
  'tag',
  'anchor',
])

const columnsOfALevel = 4
