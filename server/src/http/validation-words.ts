import type * as z from 'zod/mini'

type Issue = z.core.$ZodRawIssue

// What a broken field is told when its schema has no sentence of its own: what to type instead, and no word of the program's.
export function sayIssue(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return '这里没有这一项，请去掉；页面较旧的请刷新后重新填写'
    case 'invalid_type':
      return sayType(issue.expected, issue.input)
    case 'invalid_value':
      return sayValues(issue.values)
    case 'too_small':
      return `${tooSmall[issue.origin] ?? '不能小于'} ${issue.minimum}${unitOf[issue.origin] ?? ''}`
    case 'too_big':
      return `${tooBig[issue.origin] ?? '不能大于'} ${issue.maximum}${unitOf[issue.origin] ?? ''}`
    default:
      return '写法不对，请核对后重新填写'
  }
}

const tooSmall: Readonly<Record<string, string>> = { string: '至少写', array: '至少要有' }
const tooBig: Readonly<Record<string, string>> = { string: '不能超过', array: '不能超过' }
const unitOf: Readonly<Record<string, string>> = { string: ' 字', array: ' 项' }

function sayType(expected: string, input: unknown): string {
  if (input === undefined || input === null) return '没有填写，请填写'
  return typeWords[expected] ?? '填写的内容不完整，请刷新页面后重新填写'
}

const typeWords: Readonly<Record<string, string>> = {
  string: '请填写文字',
  number: '请填写数字',
  int: '请填写整数',
  boolean: '请选择是或否',
}

function sayValues(values: readonly unknown[]): string {
  const said = values.map(String)
  const inChinese = said.every((value) => /^\p{Script=Han}+$/u.test(value))
  return inChinese ? `只能是：${said.join('、')}` : '请从列出的选项中选择'
}
