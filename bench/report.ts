import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Compared } from './compare.ts'
import type { Figure } from './single-figures.ts'

const begin = '<!-- measured: npm run bench writes between these lines -->'
const end = '<!-- /measured -->'

/** The tables, as people read them and as the document keeps them. */
export function tables(compared: readonly Compared[], figures: readonly Figure[]): string {
  const questions = compared.map((one) => [
    one.name,
    `${round(one.ours.perSecond)}/s`,
    `${round(one.floor.perSecond)}/s`,
    one.ratio.toFixed(2),
    `≥ ${one.goal}${one.p50Goal === null ? '' : `, p50 ≤ ${one.p50Goal} ms`}${one.p99Goal === null ? '' : `, p99 ≤ ${one.p99Goal} ms`}`,
    `${round(one.ours.p50)} / ${round(one.ours.p99)} ms`,
    `${round(one.floor.p50)} / ${round(one.floor.p99)} ms`,
    reaches(one) ? 'yes' : 'no',
  ])
  const alone = figures.map(({ what, value, unit, goal, atLeast }) => [
    what,
    `${round(value)} ${unit}`,
    `${atLeast ? '≥' : '≤'} ${round(goal)} ${unit}`,
    (atLeast ? value >= goal : value <= goal) ? 'yes' : 'no',
  ])
  const heads = ['what', 'ours', 'floor', 'ratio', 'goal', 'ours p50 / p99', 'floor p50 / p99', 'reached']
  return [
    ...(questions.length > 0 ? [table(heads, questions)] : []),
    ...(alone.length > 0 ? [table(['what', 'measured', 'goal', 'reached'], alone)] : []),
  ].join('\n\n')
}

function reaches({ ratio, goal, ours, p50Goal, p99Goal }: Compared): boolean {
  return (
    ratio >= goal &&
    ours.p50 <= (p50Goal ?? Number.POSITIVE_INFINITY) &&
    ours.p99 <= (p99Goal ?? Number.POSITIVE_INFINITY)
  )
}

/** Padded, as the formatter of the house wants tables. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, at) => Math.max(...[heads, ...rows].map((cells) => cells[at]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`
  return [
    line(heads),
    line(
      heads.map(() => '-'),
      '-',
    ),
    ...rows.map((cells) => line(cells)),
  ].join('\n')
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 })
}

/** Replaces what an earlier run wrote; a run of some parts only never does. */
export function writeReport(file: string, day: string, measured: string): void {
  const cores = cpus().length
  const machine = `${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node}`
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `${begin}\n${end}\n`
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  const after = text.slice(text.indexOf(end))
  writeFileSync(file, `${before}\n\nMeasured on ${day}: ${machine}.\n\n${measured}\n\n${after}`)
}
