import { describe, expect, it } from 'vitest'
import { readPolicyText } from '../policy-text/policy-text.ts'

const sound = `id: yunlu-2031
title: 云麓学院联谊交友办法
effective: 2031-03-01
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: school
    cadres: { body: 校党委会, party: CPC }
    targets:
      - { id: seats, is: { party: outside, identity: 政协委员 } }
requirements:
  - id: quota
    bearer: cadre
    of: { tier: school }
    count: pairing
    atLeast: 1
    force: must
    cite: { 第三条: 结对1名 }
`

/** What a clerk's hand makes of a line, and what is told there. */
const slips: readonly (readonly [
  slip: string,
  from: string,
  to: string,
  line: number,
  says: string,
  mend: string,
])[] = [
  ['a tab before a field', '    bearer', '\tbearer', 12, '缩进用了制表符', '改为空格'],
  ['full-width blanks before a field', '    count', '　　count', 14, '行首有全角空格', '半角空格'],
  ['blanks of a web page', '    count', '\u00a0\u00a0\u00a0\u00a0count', 14, '特殊空格', '半角空格'],
  ['a blank too few', '    count', '   count', 14, '缩进不齐', '左边对齐'],
  ['blanks too many', '    count', '      count', 14, '缩进不齐', '左边对齐'],
  ['a full-width colon', 'force: must', 'force：must', 16, '用了全角冒号', 'force: must'],
  ['no blank behind a colon', 'force: must', 'force:must', 16, '冒号后的空格', '冒号后要有空格'],
  ['no blank behind a hyphen', '- id: quota', '-id: quota', 11, '“-”后面缺少空格', '加一个空格'],
  ['full-width braces', '{ tier: school }', '｛ tier: school ｝', 13, '全角括号“｛”', '半角的 { }'],
  ['a full-width comma in braces', 'outside, identity', 'outside，identity', 9, '全角逗号', '半角逗号'],
  ['a brace left open', '结对1名 }', '结对1名', 17, '缺少配对的“}”', '补上配对的括号'],
  ['a colon in a title', '云麓学院联谊', '云麓学院: 联谊', 2, '两个“字段: 值”', '半角引号'],
  ['a quotation in half quotes', '云麓学院联谊', '"云麓学院"联谊', 2, '多余的符号', '半角引号'],
  ['a field twice', 'atLeast: 1\n', 'atLeast: 1\n    atLeast: 2\n', 16, '两个“atLeast”', '只保留一个'],
  ['a day with dots', '2031-03-01', '2031.3.1', 3, '“2031.3.1”', '是否为“2031-03-01”'],
  ['a day in Chinese', '2031-03-01', '2031年3月1日', 3, '“2031年3月1日”', '是否为“2031-03-01”'],
  ['a day that is not', '2031-03-01', '2031-02-30', 3, '2031-02 只到 28 日', '核对原文'],
  ['a percent sign', 'atLeast: 1', 'atLeast: 100%', 15, '整数，现为100%', '阿拉伯数字'],
  ['a Chinese number', 'atLeast: 1', 'atLeast: 至少一名', 15, '文字“至少一名”', '半角阿拉伯数字 1'],
  ['a range', 'atLeast: 1', 'atLeast: 1至2名', 15, '是一个范围', 'atLeast: 1 和 atMost: 2'],
  ['a field by its Chinese name', 'bearer: cadre', '承担者: cadre', 12, '没有“承担者”', '是否为“bearer”'],
  ['a field by another name', 'atLeast: 1', '不少于: 1', 15, '没有“不少于”', '是否为“atLeast”'],
  ['a word of the document', 'force: must', 'force: 应当', 16, '“应当”不是此处可用的词', '是否为“must”'],
  ['a cycle in Chinese', 'atLeast: 1', 'atLeast: 1\n    every: 每学期', 16, '“每学期”', '是否为“semester”'],
  ['a clause without its phrase', '{ 第三条: 结对1名 }', '第三条', 17, '没有写明章节', '章节: 原文短语'],
]

describe('what a clerk’s hand makes of a file is told at its line', () => {
  it('which is sound without', () => {
    expect(readPolicyText(sound)).toMatchObject({ ok: true })
  })

  it.each(slips)('%s: %j → %j', (...[, from, to, line, says, mend]) => {
    expect(sound.split(from)).toHaveLength(2)
    const reading = readPolicyText(sound.replace(from, to))
    const told = reading.ok ? [] : reading.mistakes
    const at = told.find((one) => one.line === line && one.reason.includes(says))
    expect(at?.suggestion, JSON.stringify(told)).toContain(mend)
  })

  it.each([
    ['nothing', ' \n', '文件是空的'],
    ['a Word file', 'PK\u0003\u0004\u0014\u0000', '像是 Word、Excel、PDF'],
    ['the text of the document', '关于印发《云麓学院联谊交友办法》的通知\n各二级党组织：\n', '这是一段文字'],
  ])('and %s is no policy', (_, source, says) => {
    const reading = readPolicyText(source)
    expect(reading.ok ? [] : reading.mistakes).toMatchObject([
      { line: 1, code: 'not-a-policy', reason: expect.stringContaining(says) },
    ])
  })
})
