import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Compared } from './compare.ts'
import { type FormFigures, formGoals } from './forms.ts'
import { type ImportFigures, importGoals } from './import.ts'
import { type LedgerFigure, ledgerGoal } from './ledger.ts'
import { type EditorFigures, effectGoal } from './list-editor.ts'
import { type PairingFigures, pairingGoals } from './pairing.ts'
import type { Figure } from './single-figures.ts'

/** The whole run writes one section of the document, the pairing engine by itself another. */
export type Section = 'bench' | 'pairing' | 'editor' | 'import' | 'forms' | 'ledger'

const marks: Readonly<Record<Section, readonly [begin: string, end: string]>> = {
  bench: ['<!-- measured: npm run bench writes between these lines -->', '<!-- /measured -->'],
  pairing: [
    '<!-- measured pairing: npm run bench -- pairing writes between these lines -->',
    '<!-- /measured pairing -->',
  ],
  import: [
    '<!-- measured import: npm run bench -- import writes between these lines -->',
    '<!-- /measured import -->',
  ],
  forms: [
    '<!-- measured forms: npm run bench -- forms writes between these lines -->',
    '<!-- /measured forms -->',
  ],
  ledger: [
    '<!-- measured ledger: npm run bench -- ledger writes between these lines -->',
    '<!-- /measured ledger -->',
  ],
  editor: [
    '<!-- measured editor: npm run bench -- editor writes between these lines -->',
    '<!-- /measured editor -->',
  ],
}

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

/** The pairing engine over its sizes. Goals are held against the processor's time: other work shows on the clock. */
export function pairingTable(measured: readonly PairingFigures[]): string {
  const rows = measured.map((one) => {
    const goal = pairingGoals.find(({ size }) => size.name === one.size.name)
    const { name, cadres, persons, schools } = one.size
    const reached = goal && one.cpu <= goal.ms && one.editP95 <= goal.editP95 && one.peak <= goal.peak
    return [
      `${name} ${round(cadres * schools)}×${round(persons * schools)}`,
      round(one.arcs),
      `${round(one.cpu)} ms (${round(goal?.ms ?? 0)})`,
      `${round(one.ms)} ms`,
      round(one.scans),
      `${round(one.editP95)} ms (${round(goal?.editP95 ?? 0)})`,
      `${round(one.peak)} MB (${round(goal?.peak ?? 0)})`,
      `${round(one.uncovered)} / ${round(one.broken)}`,
      `${round(one.byHand.uncovered)} / ${round(one.byHand.broken)}`,
      reached && one.isProven ? 'yes' : 'no',
    ]
  })
  const heads = [
    'size',
    'arcs',
    'solve, processor (goal)',
    'on the clock',
    'scans',
    'edit p95 (goal)',
    'peak memory (goal)',
    'best: uncovered / quotas broken',
    'by hand',
    'reached',
  ]
  return table(heads, rows)
}

/** The list editor in a browser: what loading takes, and from what is done to the picture that shows it. */
export function editorTable({ loads, effects, memory }: EditorFigures): string {
  const loading = loads.map(({ what, ms, kilobytes }) => [
    what,
    `${round(ms)} ms`,
    kilobytes === null ? '' : `${round(kilobytes)} kB`,
  ])
  const shown = effects.map(({ what, p50, p95, processor, count }) => [
    what,
    `${round(p50)} ms`,
    `${round(p95)} ms`,
    `${round(processor)} ms`,
    `${count}`,
    p95 <= effectGoal ? 'yes' : 'no',
  ])
  const heads = ['what', 'p50', 'p95', "p95 of the page's processor time", 'times', `p95 ≤ ${effectGoal} ms`]
  return [
    table(['what', 'on the clock', 'over the wire'], loading),
    table(heads, shown),
    table(
      ['memory', 'measured'],
      [
        ["what the page's scripts hold after all of it", megabytes(memory.scripts)],
        ["the page's process at the most, before a proposal", megabytes(memory.before)],
        ["the page's process at the most, with the solver's worker", megabytes(memory.withWorker)],
      ],
    ),
  ].join('\n\n')
}

/** An import: what each step takes, and what the processes hold. */
export function importTable(measured: ImportFigures): string {
  const { readSeconds, previewSeconds, commitSeconds, readerMegabytes, serverMegabytes, idleMegabytes } =
    measured
  const whole = readSeconds + previewSeconds + commitSeconds
  const added = Math.max(readerMegabytes, serverMegabytes - idleMegabytes)
  const { seconds, megabytes } = importGoals
  const rows = [
    ['read and checked', `${round(readSeconds)} s`, '', ''],
    ['previewed', `${round(previewSeconds)} s`, '', ''],
    ['committed', `${round(commitSeconds)} s`, '', ''],
    ['all of it, on the clock', `${round(whole)} s`, `≤ ${seconds} s`, whole <= seconds ? 'yes' : 'no'],
    ['processor time of server and reader', `${round(measured.cpuSeconds)} s`, '', ''],
    ['the process that reads the file, at its most', `${round(readerMegabytes)} MB`, '', ''],
    ['the server, idle and at its most', `${round(idleMegabytes)} and ${round(serverMegabytes)} MB`, '', ''],
    [
      'memory taken for the import',
      `${round(added)} MB`,
      `≤ ${megabytes} MB`,
      added <= megabytes ? 'yes' : 'no',
    ],
  ]
  const what = `${round(measured.persons)} persons, 17 columns, ${round(measured.kilobytes)} kB`
  return table([what, 'measured', 'goal', 'reached'], rows)
}

export function formsTable(measured: FormFigures): string {
  const { forms, seconds, firstSeconds, cpuSeconds, idleMegabytes, serverMegabytes, writerMegabytes } =
    measured
  const aThousand = (seconds / forms) * formGoals.forms
  const reached = aThousand <= formGoals.seconds ? 'yes' : 'no'
  const rows = [
    ['until the first byte', `${round(firstSeconds)} s`, '', ''],
    ['until the last byte', `${round(seconds)} s`, '', ''],
    ['a thousand forms, on the clock', `${round(aThousand)} s`, `≤ ${formGoals.seconds} s`, reached],
    ['processor time of server and writer', `${round(cpuSeconds)} s`, '', ''],
    ['the server, idle and at its most', `${round(idleMegabytes)} and ${round(serverMegabytes)} MB`, '', ''],
    ['the process that writes papers, at its most', `${round(writerMegabytes)} MB`, '', ''],
  ]
  return table(
    [`${round(forms)} forms, ${round(measured.kilobytes)} kB`, 'measured', 'goal', 'reached'],
    rows,
  )
}

/** Pages, counts, searches and the export of a whole school's ledger. */
export function ledgerTable(measured: readonly LedgerFigure[]): string {
  const rows = measured.map(({ what, p50, p95, processor, kilobytes, goal }) => [
    what,
    `${round(p50)} ms`,
    `${round(p95)} ms`,
    `${round(processor)} ms`,
    `${round(kilobytes)} kB`,
    goal === null ? '' : p95 <= goal ? 'yes' : 'no',
  ])
  return table(['what', 'p50', 'p95', 'processor', 'at most', `p95 ≤ ${ledgerGoal} ms`], rows)
}

function megabytes(value: number | null): string {
  return value === null ? 'not told' : `${round(value)} MB`
}

/** Replaces what an earlier run wrote in a section; a run of some parts only of the whole never does. */
export function writeReport(file: string, day: string, measured: string, section: Section = 'bench'): void {
  const [begin, end] = marks[section]
  const cores = cpus().length
  const machine = `${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node}`
  const present = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const text = present.includes(begin) ? present : `${present}${begin}\n${end}\n`
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  const after = text.slice(text.indexOf(end))
  writeFileSync(file, `${before}\n\nMeasured on ${day}: ${machine}.\n\n${measured}\n\n${after}`)
}
