import { documentSentences } from './document-sentences.ts'
import { instanceSentences } from './instance-sentences.ts'
import type { MistakeCode, MistakeParams } from './mistake.ts'
import { ruleSentences } from './rule-sentences.ts'

/** The two Chinese sentences of a mistake: why it is one, and what to do about it. */
export function sentencesOf(code: MistakeCode, params: MistakeParams): Sentences {
  const [reason, suggestion] = templates[code]
  return { reason: fill(reason, params), suggestion: nearestFirst(fill(suggestion, params), params) }
}

export interface Sentences {
  readonly reason: string
  readonly suggestion: string
}

const fileSentences = {
  'not-a-policy': [
    '{found}，不是制度文件。',
    '制度文件是逐项写成“字段: 值”的文本（.yaml）；制度的原文请在“制度”页的“原文”里上传。',
  ],
  'not-yaml': ['文件格式有误，此处无法读懂：{found}。', '{mend}'],
  'duplicate-field': ['同一处写了两个“{field}”。', '请只保留一个，或改为另一个字段。'],
  'full-width-colon': ['“{found}”用了全角冒号“：”，不成“字段: 值”。', '请改为半角冒号加一个空格：{mend}'],
  'several-documents': ['一个文件里只能写一份制度，此处用“---”另起了一份。', '请把另一份存为单独的文件。'],
  'too-many-mistakes': ['错误超过 {most} 处，其余没有列出。', '请先改正已列出的，再检查一次。'],
  alias: ['用了 YAML 的引用（*）。', '请把内容直接写出来。'],
  'too-large': ['文件超过 {most} 万字。', '请确认是否选错了文件；制度文件只写规定和条款短语，不必附全文。'],
  'not-a-map': ['这里应是“字段: 值”的一组内容，现为{found}。', '请按说明写成字段和值。'],
  'not-a-list': ['这里应是一个列表，现为{found}。', '请每项一行，以“- ”开头。'],
  'not-text': ['这里应是文字，现为{found}。', '请写成文字；数字样的文字请加引号。'],
  'not-a-number': ['这里应是 {least} 至 {most} 的整数，现为{found}。', '请写成阿拉伯数字，不带单位。'],
  'number-as-text': ['这里应是数字，现为文字“{found}”。', '请写成半角阿拉伯数字 {plain}，不带单位。'],
  'number-range': [
    '“{found}”是一个范围，这里只能写一个数。',
    '请把下限和上限分开写：atLeast: {atLeast} 和 atMost: {atMost}；下限和力求达到的数写 atLeast 和 target。',
  ],
  'not-yes-or-no': ['这里应是 true 或 false，现为{found}。', '是写 true，否写 false。'],
  'not-a-day': ['“{found}”不是按“年-月-日”写的日期。', '请写成 2026-03-01 的样子。'],
  'day-beyond-month': ['“{found}”不存在：{month} 只到 {last} 日。', '请核对原文的日期。'],
  'not-a-month-day': ['“{found}”不是月和日。', '请写成 07-01 的样子。'],
  'not-an-academic-year': ['“{found}”不是学年。', '请写成 2026-2027 的样子。'],
  'not-a-term': ['“{found}”不是学期。', '请写成 2026-2027-1 的样子。'],
  'not-a-span': [
    '“{found}”不是时限。',
    '请写成 7 working-days 的样子，单位为 days、weeks、months 或 working-days。',
  ],
  'not-a-birth-date': ['“{found}”不是出生年月。', '请写成 1980、1980-01 或 1980-01-05。'],
  empty: ['这里不能为空。', '请填写内容；没有内容的，删去此项。'],
  'missing-field': ['缺少必填的“{field}”。', '请补上“{field}”。'],
  'unknown-field': ['没有“{field}”这个字段。', '此处可用的字段：{known}。'],
  'unknown-word': ['“{found}”不是此处可用的词。', '可用的词：{known}。'],
  'unknown-name': ['找不到名为“{found}”的{kind}。', '已有的{kind}：{known}。'],
  'duplicate-name': ['{kind}“{found}”重复。', '同一文件内{kind}的名称不能相同，请改用别的名称。'],
  'forbidden-word': [
    '“{found}”涉及对人的信仰、忠诚、可靠程度、态度或表现的判断（“{word}”），本系统不保存这类内容，因此{therefore}不予表示。',
    '请只写做了什么、提了什么、答应了什么、答复了什么；原文有此要求的，作为不计算的文字写入 assessment（narrative: true），或写入 guidance。',
  ],
  'too-deep': ['内容嵌套过深。', '请减少层次，最多 {most} 层。'],
} as const satisfies Templates

type Templates = Partial<Record<MistakeCode, readonly [reason: string, suggestion: string]>>

const templates: Required<Templates> = {
  ...fileSentences,
  ...ruleSentences,
  ...documentSentences,
  ...instanceSentences,
}

function fill(template: string, params: MistakeParams): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

function nearestFirst(suggestion: string, params: MistakeParams): string {
  return params['nearest'] === undefined ? suggestion : `是否为“${params['nearest']}”？${suggestion}`
}
