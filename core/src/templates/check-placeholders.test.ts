import { describe, expect, test } from 'vitest'
import { checkPlaceholders, unfillablePlaceholders } from './check-placeholders.ts'
import { templateProblemSentence } from './template-sentences.ts'

const said = (...texts: readonly string[]) =>
  checkPlaceholders(texts.map((text, at) => ({ where: `第 ${at + 1} 段`, text }))).map(
    templateProblemSentence,
  )

describe('a template of a list', () => {
  test.each([
    ['with values and a loop over rows', ['{学年}学年', '{#名单}{干部姓名}', '{对象姓名}{/名单}']],
    ['grouped by cadre', ['{#干部}{干部姓名}', '{#对象}{对象姓名}{/对象}', '{/干部}']],
    [
      'grouped by unit, the cadre of each pair included',
      ['{#单位}{单位名称}', '{#对象}{干部姓名}{/对象}{/单位}'],
    ],
    ['with spaces in the braces', ['{ 学年 }{ # 名单 }{ 序号 }{ / 名单 }']],
  ])('is right %s', (_, texts) => {
    expect(said(...texts)).toEqual([])
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['a mistyped value', ['领导{干部性名}'], ['第 1 段：“{干部性名}”没有这个占位符。是不是 {干部姓名}。']],
    [
      'a value outside its loop',
      ['{对象姓名}'],
      ['第 1 段：“{对象姓名}”这里还没有这个值。请写在 {#名单}、{#对象} 与它的结尾之间。'],
    ],
    [
      'a loop without an end',
      ['{#名单}{序号}'],
      ['第 1 段：“{#名单}”没有结尾。请在重复内容的末尾写 {/名单}。'],
    ],
    [
      'an end without a beginning',
      ['{学年}', '{/名单}'],
      ['第 2 段：“{/名单}”前面没有与它成对的开头。请在重复内容的开头写 {#名单}。'],
    ],
    [
      'loops that cross',
      ['{#干部}{#对象}{序号}', '{/干部}'],
      ['第 2 段：“{/干部}”里面的 {#对象} 还没有结束。请在它之前写 {/对象}。'],
    ],
    [
      'persons outside a cadre',
      ['{#对象}{序号}{/对象}'],
      ['第 1 段：“{#对象}”{#对象} 要写在 {#干部} 或 {#单位} 里面。只列结对请改用 {#名单}。'],
    ],
    [
      'braces of a Chinese keyboard',
      ['{学校}｛学年｝'],
      ['第 1 段：“｛学年｝”用了全角的大括号。请改为半角 {学年}。'],
    ],
    [
      'a brace alone',
      ['{学校}{学年'],
      [
        '第 1 段：“{学校}{学年”大括号没有成对。请把整个占位符写在同一段（格）里，形如 {学年}；不是占位符的大括号请删去。',
      ],
    ],
    [
      'no placeholder at all',
      ['联谊名单'],
      ['整个文件：没有任何占位符。请先下载起始模板，把需要的占位符复制到您的文件里。'],
    ],
  ])('is told %s', (_, texts, sentences) => {
    expect(said(...texts)).toEqual(sentences)
  })

  test('names what there is once, however many are wrong', () => {
    const told = said('{胡写}', '{乱填}', '{#瞎说}x{/瞎说}')
    expect(told.filter((sentence) => sentence.includes('可用的有 {学校}'))).toHaveLength(1)
    expect(told[1]).toBe('第 2 段：“{乱填}”没有这个占位符。可用的同上。')
  })

  test('is told all that is wrong at once, code and names of objects included', () => {
    expect(said('{constructor}{@raw}{1+1}', '{#x}{/x}')).toHaveLength(4)
  })
})

describe('a place where nothing can be repeated', () => {
  const head = (text: string) =>
    checkPlaceholders([{ where: '页眉', text, once: true }]).map(templateProblemSentence)

  test('takes values of the whole file', () => {
    expect(head('{学校}{学年}学年')).toEqual([])
  })

  test('and no loop, nor what a loop gives', () => {
    expect(head('{#名单}{对象姓名}{/名单}')).toEqual([
      '页眉：“{#名单}”这里不能重复。请把重复的内容写在单元格里。',
      '页眉：“{对象姓名}”这里还没有这个值。请写在 {#名单}、{#对象} 与它的结尾之间。',
      '页眉：“{/名单}”这里不能重复。请把重复的内容写在单元格里。',
    ])
  })
})

test('what stands where nothing is filled is named, and braces of other things are not', () => {
  const spots = [{ where: '图表', text: '{学年}学年 {x} {#名单}' }]
  expect(unfillablePlaceholders(spots).map(templateProblemSentence)).toEqual([
    '图表：“{学年}”这里不能填写。请把它移到正文或单元格里，或从这里删去。',
    '图表：“{#名单}”这里不能填写。请把它移到正文或单元格里，或从这里删去。',
  ])
})
