import { bareIds } from '@tongxin/core/pairing/explain/pairing-names'
import { proofSentence } from '@tongxin/core/pairing/explain/proof-sentence'
import { tierWords } from '@tongxin/core/pairing/explain/tier-words'
import type { PairingInstance } from '@tongxin/core/pairing/solver/instance'
import type { Proposal, QuotaGap } from '@tongxin/core/pairing/solver/proposal'
import { solve } from '@tongxin/core/pairing/solver/solve'
import type { CommandIo } from './command-io.ts'
import { readInstanceFile } from './read-texts.ts'

export const usage = '用法：tongxin pairing solve 文件 [--json]'

/**
 * `pairing solve FILE [--json]`: the best plan for an instance and its proof, without a database. 0 everybody has a cadre
 * and every quota is kept · 1 somebody has none or a quota is broken · 2 bad use, or a file with mistakes.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const [file, ...more] = argv.filter((word) => !word.startsWith('--'))
  const unknown = argv.find((word) => word.startsWith('--') && word !== '--json')
  if (unknown !== undefined) return badUse(`没有“${unknown}”这个选项。`, io)
  if (file === undefined || more.length > 0) return badUse('请给出一个文件。', io)
  const instance = await readInstanceFile(file, io)
  if (instance === null) return 2
  const began = performance.now()
  const proposal = solve(instance)
  const ms = Math.round(performance.now() - began)
  const says = proofSentence(instance.tiers, proposal.vector, proposal.certificate)
  if (argv.includes('--json')) io.out(JSON.stringify({ ...proposal, ms, says }, null, 2))
  else for (const line of printed(instance, proposal, says)) io.out(line)
  return proposal.uncovered.length === 0 && proposal.quota.length === 0 ? 0 : 1
}

function printed({ tiers }: PairingInstance, proposal: Proposal, says: string): readonly string[] {
  const { pairs, vector, uncovered, quota } = proposal
  const values = tiers.map((tier, at) => `${tierWords[tier]} ${vector[at]}`)
  return [
    says,
    `各项目标（越小越好）：${values.join('，')}`,
    `结对 ${pairs.length} 对`,
    ...pairs.map(([cadre, person]) => `  ${bareIds.cadre(cadre)} — ${bareIds.person(person)}`),
    ...(uncovered.length > 0 ? [`没有联系人 ${uncovered.length} 人：${uncovered.join('、')}`] : []),
    ...(quota.length > 0 ? [`联系人数不合要求 ${quota.length} 位`, ...quota.map(gapLine)] : []),
  ]
}

function gapLine({ cadre, load, below, above }: QuotaGap): string {
  return below > 0
    ? `  ${cadre} 联系 ${load} 人，少 ${below} 人`
    : `  ${cadre} 联系 ${load} 人，多 ${above} 人`
}

function badUse(why: string, io: CommandIo): number {
  io.err(why)
  io.err(usage)
  return 2
}
