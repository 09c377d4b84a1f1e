import { parseArgs } from 'node:util'
import { type CalendarGap, calendarGaps } from '@tongxin/core/calendar/calendar-gaps'
import { calendarNeeds } from '@tongxin/core/calendar/calendar-needs'
import { addMonths, type Day, isDay, laterDay } from '@tongxin/core/calendar/day'
import { inForceFrom } from '@tongxin/core/policy/in-force'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Facts } from '@tongxin/core/roster/facts'
import { readPolicyTexts } from '../intake/policy-text/policy-texts.ts'
import { festivalDaysIn } from '../platform/chinese/festival-days.ts'
import type { CommandIo } from './command-io.ts'
import { type CheckedFile, checkAsJson, printedCheck } from './printed-policy-check.ts'
import { readFactsFile, readTexts } from './read-texts.ts'

export const usage = '用法：tongxin policy check 文件… [--facts 事实文件 [--from 日期 --to 日期]] [--json]'

/**
 * `policy check FILE…`: every mistake of each file with its line, and of several sound files what does not fit between
 * them. With `--facts`, also what its calendar lacks to judge by, as advice: from `--from` (the day the document is in
 * force) to `--to` (a year later). 0 all sound, 1 some mistake, 2 bad use.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readQuestion(argv)
  if (typeof asked === 'string') return badUse(asked, io)
  const sources = await readTexts(asked.files, io)
  const facts = asked.facts === undefined ? undefined : await readFactsFile(asked.facts, io)
  if (sources === null || facts === null) return 2
  const checked = readPolicyTexts(sources).map((reading, index): CheckedFile => {
    const file = asked.files[index] ?? ''
    const gaps = reading.ok && facts ? gapsIn(reading.policy, facts, asked) : undefined
    return { file, reading, ...(gaps && { gaps }) }
  })
  if (asked.json) io.out(JSON.stringify(checked.map(checkAsJson), null, 2))
  else for (const each of checked) io.out(printedCheck(each).join('\n'))
  return checked.every(({ reading }) => reading.ok) ? 0 : 1
}

interface CheckQuestion {
  readonly files: readonly string[]
  readonly facts?: string
  readonly from?: Day
  readonly to?: Day
  readonly json: boolean
}

function readQuestion(argv: readonly string[]): CheckQuestion | string {
  const options = {
    facts: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const
  try {
    const { values, positionals: files } = parseArgs({ args: [...argv], allowPositionals: true, options })
    const { facts, from, to, json } = values
    if (files.length === 0) return '请给出至少一个制度文件。'
    const notADay = [from, to].find((value) => value !== undefined && !isDay(value))
    if (notADay !== undefined) return `“${notADay}”不是日期，请写成 2026-11-20 的样子。`
    if ((from ?? to) !== undefined && facts === undefined) return '--from 和 --to 须与 --facts 同用。'
    return {
      files,
      json,
      ...(facts !== undefined && { facts }),
      ...(from !== undefined && isDay(from) && { from }),
      ...(to !== undefined && isDay(to) && { to }),
    }
  } catch {
    return '有不认识的选项，或选项缺少内容。'
  }
}

/** Days before the document is in force are not asked about, nor what it does not need. */
function gapsIn(policy: Policy, { calendar }: Facts, { from, to }: CheckQuestion): readonly CalendarGap[] {
  const inForce = inForceFrom(policy)?.from
  const begins = from ?? inForce
  if (begins === undefined) return []
  const span = { from: laterDay(begins, inForce ?? begins), to: to ?? addMonths(begins, 12) }
  const needs = calendarNeeds(policy)
  const names = needs.flatMap(({ festivals }) => festivals)
  const gaps = calendarGaps(calendar, { span, needs, festivalDays: festivalDaysIn(span, names) })
  return gaps.filter(({ affects }) => affects.length > 0)
}

function badUse(reason: string, io: CommandIo): number {
  io.err(reason)
  io.err(usage)
  return 2
}
