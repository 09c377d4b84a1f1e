import { type Document, isAlias, isMap, isScalar, type Scalar, visit, type YAMLError } from 'yaml'
import { colonFault, type Fault, faultOfWriting } from './writing-faults.ts'
import { mostLevels } from './yaml-depth.ts'

type FaultyPlace = {
  readonly code: YAMLError['code']
  readonly pos: readonly [number, number]
  readonly message?: string
}

/** Why YAML cannot be read here, in words of somebody who has never heard of YAML. */
export function syntaxFault(error: FaultyPlace, text: string): Fault {
  // What is missing at the end is missing on the last line that says something.
  const offset = Math.min(error.pos[0], text.trimEnd().length)
  const written = faultOfWriting(text, offset)
  if (written) return written
  if (error.code === 'MULTIPLE_DOCS') return { offset, code: 'several-documents', params: {} }
  if (error.code === 'RESOURCE_EXHAUSTION') return { offset, code: 'too-deep', params: { most: mostLevels } }
  const unclosed = /end with a ([\]}])/.exec(error.message ?? '')?.[1]
  if (unclosed !== undefined) {
    const params = { found: `缺少配对的“${unclosed}”`, mend: '请补上配对的括号。' }
    return { offset, code: 'not-yaml', params }
  }
  const [found, mend] = faults[error.code] ?? otherFault
  return { offset, code: 'not-yaml', params: { found, mend } }
}

const otherFault = ['写法不合格式', '请检查缩进（只用空格，不用制表符）、引号、括号和冒号后的空格。'] as const

const faults: Partial<Record<YAMLError['code'], readonly [found: string, mend: string]>> = {
  BAD_INDENT: ['缩进不齐', '请让同一组的字段左边对齐，每深一层多两个空格。'],
  TAB_AS_INDENT: ['缩进用了制表符', '请把行首的制表符改为空格，每深一层两个。'],
  MISSING_CHAR: ['缺少引号、括号或冒号', '请补上配对的引号或括号；“字段: 值”的冒号后要有空格。'],
  BAD_SCALAR_START: ['文字以特殊符号开头', '请把这段文字放进一对半角引号里。'],
  MULTILINE_IMPLICIT_KEY: ['字段名跨了行，可能缺少冒号或冒号后的空格', '请写成“字段: 值”，冒号后要有空格。'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个“字段: 值”', '请每个字段一行；文字里有冒号的，放进一对半角引号里。'],
  BLOCK_IN_FLOW: ['方括号、花括号里另起了缩进', '请在括号里用半角逗号隔开，或全部改为每项一行。'],
  UNEXPECTED_TOKEN: ['有多余的符号', '请删去多余的符号；文字里有特殊符号的，放进一对半角引号里。'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', '请改用单引号，或把反斜杠写两遍。'],
  NON_STRING_KEY: ['字段名不是文字', '请把字段名写成文字；数字样的加引号。'],
}

const mostFaults = 600

/** What YAML takes and a policy must not say: references to other places, a field twice, and a full-width colon in a name. */
export function hiddenFaults(document: Document): readonly Fault[] {
  const found: Fault[] = []
  visit(document, (key, node) => {
    if (isAlias(node)) found.push({ offset: node.range?.[0] ?? 0, code: 'alias', params: {} })
    else if (isMap(node)) found.push(...repeatedFields(node.items.map(({ key }) => key)))
    else if (key === 'key' && isScalar(node)) found.push(...joinedByColon(node))
  })
  return found.slice(0, mostFaults)
}

function repeatedFields(keys: readonly unknown[]): readonly Fault[] {
  const seen = new Set<unknown>()
  return keys.flatMap((key): readonly Fault[] => {
    if (!isScalar(key)) return []
    const offset = key.range?.[0] ?? 0
    const field = String(key.value)
    if (seen.has(field)) return [{ offset, code: 'duplicate-field', params: { field } }]
    seen.add(field)
    return []
  })
}

/** `{ atLeast：1 }` is one field name to YAML. */
function joinedByColon({ source, range }: Scalar): readonly Fault[] {
  const fault = source?.includes('：') && range ? colonFault(source, range[0]) : undefined
  return fault ? [fault] : []
}
