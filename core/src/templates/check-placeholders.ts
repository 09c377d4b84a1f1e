import { nearest } from '../reading/nearest.ts'
import { findLoop, knownWithin, listVocabulary, type Vocabulary } from './placeholders.ts'

/** A stretch of text a template holds: a paragraph or a cell, in reading order. */
export interface TemplateSpot {
  /** As the user finds it: 正文“……”, 工作表“分配表”B5. */
  readonly where: string
  readonly text: string
  /** Nothing can be repeated here: the head of a page, a text box of a workbook. */
  readonly once?: boolean
  /** Heads and feet of pages, notes: what is filled for each sheet of a form is not known there. */
  readonly outsideBody?: boolean
}

export interface TemplateProblem {
  readonly where: string
  readonly written: string
  /** Words without a full stop. */
  readonly reason: string
  readonly fix: string
}

/** {名称}, {#循环}, {/循环}; spaces inside the braces do no harm. */
export const placeholderPattern = /\{\s*([#/]?)\s*([^{}]*?)\s*\}/gu

type Opened = { readonly name: string; readonly where: string }

/**
 * Every placeholder of a template that is not right, each with its place, what was written and what to write. A value is right
 * where its loop gives it, a loop where it is closed in order.
 */
export function checkPlaceholders(
  spots: readonly TemplateSpot[],
  vocabulary: Vocabulary = listVocabulary,
): readonly TemplateProblem[] {
  const open: Opened[] = []
  const problems: TemplateProblem[] = []
  let found = 0
  for (const { where, text, once = false, outsideBody = false } of spots) {
    const isOnce = once || (outsideBody && vocabulary.ofBody !== undefined)
    const spot = { where, open, vocabulary, isInBody: !outsideBody }
    problems.push(...straysOf({ where, text }))
    for (const [written, sign = '', name = ''] of text.matchAll(placeholderPattern)) {
      found += 1
      const problem =
        isOnce && sign !== ''
          ? repeatedOnce(where, written, outsideBody)
          : signChecks[sign]?.({ ...spot, written, name })
      if (problem) problems.push(problem)
    }
  }
  for (const { name, where } of open) problems.push(unclosed(name, where))
  return found === 0 && problems.length === 0 ? [nothingToFill] : namedOnce(problems)
}

/** Dozens of names are listed where they are first needed, and pointed at after that. */
function namedOnce(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  const listed = new Set<string>()
  return problems.map((problem) => {
    if (!problem.fix.startsWith(available)) return problem
    if (listed.has(problem.fix)) return { ...problem, fix: '可用的同上' }
    listed.add(problem.fix)
    return problem
  })
}

const available = '可用的有'

/** Every known placeholder in text that is not filled, each with its place. */
export function unfillablePlaceholders(
  spots: readonly TemplateSpot[],
  vocabulary: Vocabulary = listVocabulary,
): readonly TemplateProblem[] {
  return spots.flatMap(({ where, text }) =>
    [...text.matchAll(placeholderPattern)]
      .filter(
        ([, , name = '']) =>
          findLoop(vocabulary, name) ?? vocabulary.placeholders.some((one) => one.name === name),
      )
      .map(([written]) => ({
        where,
        written,
        reason: '这里不能填写',
        fix: '请把它移到正文或单元格里，或从这里删去',
      })),
  )
}

/** What a template of this kind cannot do without and does not name. */
export function missingPlaceholders(
  spots: readonly TemplateSpot[],
  { required = [] }: Vocabulary,
): readonly TemplateProblem[] {
  const named = new Set(
    spots.flatMap(({ text }) => [...text.matchAll(placeholderPattern)].map(([, , name = '']) => name)),
  )
  return required
    .filter((names) => !names.some((name) => named.has(name)))
    .map((names) => {
      const written = names.map((name) => `{${name}}`).join(' 或 ')
      return { where: wholeFile, written, reason: '没有写', fix: '请写在要填写它的地方' }
    })
}

type Checking = {
  readonly where: string
  readonly written: string
  readonly name: string
  readonly open: Opened[]
  readonly vocabulary: Vocabulary
  readonly isInBody: boolean
}

const signChecks: Readonly<Record<string, (checking: Checking) => TemplateProblem | undefined>> = {
  '#': openLoop,
  '/': closeLoop,
  '': checkValue,
}

function openLoop({ where, written, name, open, vocabulary }: Checking): TemplateProblem | undefined {
  const loop = findLoop(vocabulary, name)
  const outer = open.at(-1)
  open.push({ name, where })
  if (!loop) {
    const names = vocabulary.loops.map((one) => one.name)
    return { where, written, reason: '没有这种重复', fix: suggestion(name, names, (one) => `{#${one}}`) }
  }
  if (loop.within && !loop.within.includes(outer?.name ?? ''))
    return {
      where,
      written,
      reason: `{#${name}} 要写在 {#干部} 或 {#单位} 里面`,
      fix: '只列结对请改用 {#名单}',
    }
  if (!loop.within && outer)
    return {
      where,
      written,
      reason: `{#${name}} 不能写在 {#${outer.name}} 里面`,
      fix: `请先写 {/${outer.name}} 结束`,
    }
  return undefined
}

function closeLoop({ where, written, name, open }: Checking): TemplateProblem | undefined {
  const inner = open.at(-1)
  if (inner?.name === name) {
    open.pop()
    return undefined
  }
  if (!open.some((one) => one.name === name))
    return { where, written, reason: '前面没有与它成对的开头', fix: `请在重复内容的开头写 {#${name}}` }
  while (open.at(-1)?.name !== name) open.pop()
  open.pop()
  return {
    where,
    written,
    reason: `里面的 {#${inner?.name ?? ''}} 还没有结束`,
    fix: `请在它之前写 {/${inner?.name ?? ''}}`,
  }
}

function checkValue(checking: Checking): TemplateProblem | undefined {
  const { where, written, name, open, vocabulary, isInBody } = checking
  const { placeholders, loops } = vocabulary
  const within = open.map((one) => one.name)
  const known = knownWithin(vocabulary, within, isInBody).map((one) => one.name)
  if (known.includes(name)) return undefined
  const elsewhere = placeholders.find((one) => one.name === name)
  if (!elsewhere) {
    const all = placeholders.map((one) => one.name)
    return { where, written, reason: '没有这个占位符', fix: suggestion(name, all, (one) => `{${one}}`) }
  }
  if (elsewhere.of === vocabulary.ofBody)
    return { where, written, reason: '每张登记表各不相同，这里没有这个值', fix: '请写在正文里' }
  const giving = loops.filter(({ gives }) => gives.includes(elsewhere.of)).map((loop) => `{#${loop.name}}`)
  return {
    where,
    written,
    reason: '这里还没有这个值',
    fix: `请写在 ${giving.join('、')} 与它的结尾之间`,
  }
}

function suggestion(name: string, names: readonly string[], shown: (name: string) => string): string {
  const like = nearest(name, names)
  return like === undefined ? `${available} ${names.map(shown).join('、')}` : `是不是 ${shown(like)}`
}

/** Braces that belong to no placeholder, and those of a Chinese keyboard. */
function straysOf({ where, text }: TemplateSpot): readonly TemplateProblem[] {
  const fullWidth = [...text.matchAll(/[｛{][^{}｛｝]*[｝}]/gu)]
    .map(([written]) => written)
    .filter((written) => /[｛｝]/u.test(written))
  const wide = fullWidth.map((written) => ({
    where,
    written,
    reason: '用了全角的大括号',
    fix: `请改为半角 ${written.replace('｛', '{').replace('｝', '}')}`,
  }))
  const rest = fullWidth.reduce((left, written) => left.replace(written, ''), text)
  const lone = /[{}｛｝]/u.test(rest.replaceAll(placeholderPattern, ''))
  if (!lone) return wide
  return [
    ...wide,
    {
      where,
      written: text.length > 40 ? `${text.slice(0, 40)}…` : text,
      reason: '大括号没有成对',
      fix: '请把整个占位符写在同一段（格）里，形如 {学年}；不是占位符的大括号请删去',
    },
  ]
}

const repeatedOnce = (where: string, written: string, outsideBody: boolean): TemplateProblem => ({
  where,
  written,
  reason: '这里不能重复',
  fix: `请把重复的内容写在${outsideBody ? '正文' : '单元格'}里`,
})

const unclosed = (name: string, where: string): TemplateProblem => ({
  where,
  written: `{#${name}}`,
  reason: '没有结尾',
  fix: `请在重复内容的末尾写 {/${name}}`,
})

/** Where the whole of it is meant. */
export const wholeFile = '整个文件'

const nothingToFill: TemplateProblem = {
  where: wholeFile,
  written: '',
  reason: '没有任何占位符',
  fix: '请先下载起始模板，把需要的占位符复制到您的文件里',
}
