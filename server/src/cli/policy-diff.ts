import { differencesInAll, linesOfDifference } from '@tongxin/core/policy/diff/diff-sentences'
import { policyDiff } from '@tongxin/core/policy/diff/policy-diff'
import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicyText } from '../intake/policy-text/policy-text.ts'
import type { CommandIo } from './command-io.ts'
import { readText } from './read-texts.ts'

export const usage = '用法：tongxin policy diff 旧文件 新文件 [--json]'

/** `policy diff A B [--json]`: what changed between two policies; 0 they say the same, 1 they differ, 2 bad use. */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const [first, second, ...more] = argv.filter((word) => !word.startsWith('--'))
  const unknown = argv.find((word) => word.startsWith('--') && word !== '--json')
  if (unknown !== undefined) return badUse(`没有“${unknown}”这个选项。`, io)
  if (first === undefined || second === undefined || more.length > 0) return badUse('请给出两个文件。', io)
  const before = await readOne(first, io)
  const after = await readOne(second, io)
  if (!before || !after) return 2
  const differences = policyDiff(before, after)
  if (argv.includes('--json'))
    io.out(JSON.stringify({ same: differences.length === 0, differences }, null, 2))
  else
    for (const line of [differencesInAll(differences), ...differences.flatMap(linesOfDifference)])
      io.out(line)
  return differences.length === 0 ? 0 : 1
}

async function readOne(file: string, io: CommandIo): Promise<Policy | undefined> {
  const source = await readText(file, io)
  if (source === null) return undefined
  const reading = readPolicyText(source)
  if (reading.ok) return reading.policy
  const [mistake] = reading.mistakes
  io.err(`${file} 有 ${reading.mistakes.length} 处错误，无法比较。`)
  if (mistake) io.err(`  ${file}:${mistake.line}:${mistake.column}  ${mistake.reason}${mistake.suggestion}`)
  io.err(`全部错误：tongxin policy check ${file}`)
  return undefined
}

function badUse(why: string, io: CommandIo): number {
  io.err(why)
  io.err(usage)
  return 2
}
