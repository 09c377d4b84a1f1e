import { type Day, isDay } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { sayingOf } from '@tongxin/core/duties/findings/finding-saying'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import type { CommandIo } from './command-io.ts'
import { readPolicyOptions } from './policy-options.ts'
import { printedFindings } from './printed-findings.ts'
import { readFactsFile, readPolicyFiles } from './read-texts.ts'

export const usage =
  '用法：tongxin policy evaluate --policy 文件… --facts 文件 --on 日期 [--known-at 日期] [--json]'

/**
 * `policy evaluate`: every finding of the documents over a facts file on a day, without a database.
 * 0 nothing is short, over or overdue · 1 something is · 2 bad use, or a file with mistakes.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readQuestion(argv)
  if (typeof asked === 'string') return badUse(asked, io)
  const policies = await readPolicyFiles(asked.policies, io)
  const facts = await readFactsFile(asked.facts, io)
  if (policies === null || facts === null) return 2
  const findings = evaluate(policies, facts.calendar, facts, {
    on: asked.on,
    knownAt: asked.knownAt,
  })
  if (asked.json)
    io.out(
      JSON.stringify(
        findings.map((finding) => told(finding, { on: asked.on, policies })),
        null,
        2,
      ),
    )
  else
    for (const line of printedFindings(findings, {
      facts,
      policies,
      on: asked.on,
      knownAt: asked.knownAt,
    }))
      io.out(line)
  return findings.some(({ state }) => isAmiss(state)) ? 1 : 0
}

/** As JSON a finding has its codes, and beside them what they say. */
function told(finding: Finding, context: Parameters<typeof sayingOf>[1]) {
  return { ...finding, says: sayingOf(finding, context) }
}

interface EvaluateQuestion {
  readonly policies: readonly string[]
  readonly facts: string
  readonly on: Day
  readonly knownAt: Day
  readonly json: boolean
}

function isAmiss(state: FindingState): boolean {
  return state === 'short' || state === 'over' || state === 'overdue'
}

/** The question, or what is wrong with it. */
function readQuestion(argv: readonly string[]): EvaluateQuestion | string {
  const values = readPolicyOptions(argv, ['known-at'])
  if (typeof values === 'string') return values
  const { policy, facts, on, json, own } = values
  const { 'known-at': knownAt = on } = own
  if (policy.length === 0) return '请用 --policy 给出至少一个制度文件。'
  if (facts === undefined) return '请用 --facts 给出事实文件。'
  if (on === undefined) return '请用 --on 给出判定的日期，如 2026-11-20。'
  if (!isDay(on)) return `“${on}”不是日期，请写成 2026-11-20 的样子。`
  if (knownAt === undefined || !isDay(knownAt)) return `“${knownAt}”不是日期，请写成 2026-11-20 的样子。`
  return { policies: policy, facts, on, knownAt, json }
}

function badUse(reason: string, io: CommandIo): number {
  io.err(reason)
  io.err(usage)
  return 2
}
