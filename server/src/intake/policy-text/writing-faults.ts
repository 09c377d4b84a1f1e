import type { MistakeCode, MistakeParams } from '@tongxin/core/reading/mistake'

/** What is wrong with the writing of a text, by its place in it. */
export interface Fault {
  readonly offset: number
  readonly code: MistakeCode
  readonly params: MistakeParams
}

/**
 * What a Chinese keyboard, a word processor or a web page left in a line at or just above the place where YAML stopped: it
 * tells the place alone, and seldom the cause.
 */
export function faultOfWriting(text: string, offset: number): Fault | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const above = text.lastIndexOf('\n', start - 2) + 1
  for (const from of [start, above]) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end === -1 ? undefined : end)
    const fault = indentFault(line, from) ?? colonFault(line, from) ?? markFault(line, from)
    if (fault) return fault
  }
  return undefined
}

function indentFault(line: string, from: number): Fault | undefined {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  if (indent.length === line.length) return undefined
  if (indent.includes('\t')) return not(from, '缩进用了制表符', '请把行首的制表符改为空格，每深一层两个。')
  if (/[^ ]/.test(indent))
    return not(
      from,
      '行首有全角空格，或从网页、Word 带来的特殊空格',
      '请删去行首的空白，改用半角空格，每深一层两个。',
    )
  if (/^-[^\s-]/.test(line.trimStart()))
    return not(from + indent.length, '“-”后面缺少空格', '请在“-”后面加一个空格。')
  return indent.length % 2 === 1
    ? not(from, '缩进不齐', '请让同一组的字段左边对齐，每深一层多两个空格。')
    : undefined
}

const colonLine = /^[ \t]*(?:- )*([\w.\u4e00-\u9fff-]+)：(.*)$/

/** A line written with a full-width colon where YAML wants its own. */
export function colonFault(line: string, from: number): Fault | undefined {
  const match = colonLine.exec(line)
  const [, field = '', value = ''] = match ?? []
  if (!match) return undefined
  return {
    offset: from + line.indexOf(field),
    code: 'full-width-colon',
    params: { found: `${field}：`, mend: `${field}: ${value.trim()}`.trim() },
  }
}

/** Outside quotes: brackets of the Chinese keyboard, and within brackets its comma. */
function markFault(line: string, from: number): Fault | undefined {
  const bare = line.replace(/"[^"]*"|'[^']*'|#.*$/g, (quoted) => ' '.repeat(quoted.length))
  const bracket = /[｛｝［］]/.exec(bare)
  if (bracket) return not(from + bracket.index, `用了全角括号“${bracket[0]}”`, '请改为半角的 { } 或 [ ]。')
  const comma = /[{[][^\]}]*?(，)[^\]}]*:/.exec(bare)
  return comma
    ? not(from + bare.indexOf('，'), '括号里用了全角逗号“，”', '请在括号里用半角逗号加一个空格隔开。')
    : undefined
}

function not(offset: number, found: string, mend: string): Fault {
  return { offset, code: 'not-yaml', params: { found, mend } }
}
