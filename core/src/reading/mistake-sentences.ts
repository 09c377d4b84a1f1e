import type { MistakeCode, MistakeParams } from './mistake.ts'

/** The two Chinese sentences of a mistake: why it is one, and what to do about it. */
export function sentencesOf(code: MistakeCode, params: MistakeParams): Sentences {
  const [reason, suggestion] = templates[code]
  return { reason: fill(reason, params), suggestion: nearestFirst(fill(suggestion, params), params) }
}

export interface Sentences {
  readonly reason: string
  readonly suggestion: string
}

const templates: Readonly<Record<MistakeCode, readonly [reason: string, suggestion: string]>> = {
  'not-yaml': [
    '文件格式有误，从此处起无法读懂（{found}）。',
    '请检查缩进（只用空格，不用制表符）、引号、括号和冒号后的空格。',
  ],
  alias: ['用了 YAML 的引用（*）。', '请把内容直接写出来。'],
  'too-large': ['文件超过 {most} 千字。', '请确认是否选错了文件。'],
  'not-a-map': ['这里应是“字段: 值”的一组内容，现为{found}。', '请按说明写成字段和值。'],
  'not-a-list': ['这里应是一个列表，现为{found}。', '请每项一行，以“- ”开头。'],
  'not-text': ['这里应是文字，现为{found}。', '请写成文字；数字样的文字请加引号。'],
  'not-a-number': ['这里应是 {least} 至 {most} 的整数，现为{found}。', '请写成阿拉伯数字，不带单位。'],
  'not-yes-or-no': ['这里应是 true 或 false，现为{found}。', '是写 true，否写 false。'],
  'not-a-day': ['“{found}”不是存在的日期。', '请写成 2026-03-01 的样子。'],
  'not-a-month-day': ['“{found}”不是月和日。', '请写成 07-01 的样子。'],
  'not-a-term': ['“{found}”不是学期。', '请写成 2026-2027-1 的样子。'],
  'not-a-span': [
    '“{found}”不是时限。',
    '请写成 7 working-days 的样子，单位为 days、weeks、months 或 working-days。',
  ],
  'not-a-birth-date': ['“{found}”不是出生年月。', '请写成 1980、1980-01 或 1980-01-05。'],
  empty: ['这里不能为空。', '请填写内容；文件没有规定的，删去此项并列入 silent。'],
  'missing-field': ['缺少必填的“{field}”。', '请补上“{field}”。'],
  'unknown-field': ['没有“{field}”这个字段。', '此处可用的字段：{known}。'],
  'unknown-word': ['“{found}”不是此处可用的词。', '可用的词：{known}。'],
  'unknown-name': ['找不到名为“{found}”的{kind}。', '已有的{kind}：{known}。'],
  'duplicate-name': ['{kind}“{found}”重复。', '同一文件内{kind}的名称不能相同，请改用别的名称。'],
  'forbidden-word': [
    '“{found}”涉及对人的信仰、忠诚、可靠程度、态度或表现的判断（“{word}”），本系统不保存这类内容，因此这一要求不予表示。',
    '请只写做了什么、提了什么、答应了什么、答复了什么；文件有此要求的，可作为不计算的文字写入 assessment（narrative: true）。',
  ],
  'word-not-in-order': ['“{found}”不在“{order}”的高低次序中。', '次序由低到高为：{known}。'],
  'no-order': [
    '“{order}”没有规定高低次序，不能用“以上、以下”比较。',
    '请在 vocabulary.orders 中写明“{order}”由低到高的次序。',
  ],
  'no-atom': ['这里没有写任何条件。', '可用的条件：{known}。'],
  'one-shape-only': ['这里只能写其中一种：{known}。', '请只保留一种写法。'],
  'several-timings': [
    '一项要求只能有一种时间：every、after、before 之一。',
    '请拆成几项要求，或只保留一种时间。',
  ],
  'within-without-start': [
    'within（时限）要从某个事件算起，此处没有 after。',
    '请写明 after，或删去 within。',
  ],
  'no-number': ['没有写明数量。', '请写 atLeast、atMost、target 或 anyOf 之一。'],
  'at-most-not-standing': [
    'atMost（上限）只能用于随时成立的要求，不能与 {timing} 同用。',
    '请删去 atMost，或去掉 {timing}；限制计入的次数请用 cap。',
  ],
  'at-least-above-at-most': ['下限 {atLeast} 高于上限 {atMost}，无法同时满足。', '请核对原文的两个数。'],
  'target-below-at-least': [
    '目标 {target} 低于下限 {atLeast}。',
    'target 是力求达到的数，不应低于 atLeast；请核对原文。',
  ],
  'beyond-delegated-bounds': [
    '所定的 {found} 超出了文件授权的范围（{bounds}）。',
    '请在范围内另定，或先修订授权它的条款。',
  ],
  'from-not-before-to': ['起 {from} 不早于止 {to}。', '起止为左闭右开：止是不再包含的第一天，请核对。'],
  'too-few-readings': ['readings（不同理解）至少要有两种。', '只有一种理解的，直接写值即可。'],
  'adopted-out-of-range': [
    'adopted 为 {adopted}，但只有 {count} 种理解。',
    '请写 1 至 {count} 中采用的一种，尚未决定的写 null。',
  ],
  'silent-but-set': ['“{found}”列为文件未规定，但同一文件里又有它的值。', '请从 silent 中删去，或删去该值。'],
  'takes-the-name-of-a-built-in-period': [
    '“{found}”是通用周期的名称，不能另作定义。',
    '请另取名称，如“{found}-本校”。',
  ],
  'rule-of-another-bearer': ['“{field}”不适用于 {bearer}。', '{field} 只用于结对（bearer: pairing）。'],
  'number-without-cite': ['这一数量没有注明条款出处。', '请补 cite: { 章节: 原文短语 }，以便查对。'],
  'too-deep': ['内容嵌套过深。', '请减少层次，最多 {most} 层。'],
}

function fill(template: string, params: MistakeParams): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

function nearestFirst(suggestion: string, params: MistakeParams): string {
  return params['nearest'] === undefined ? suggestion : `是否为“${params['nearest']}”？${suggestion}`
}
