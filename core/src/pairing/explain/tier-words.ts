import type { PairingTier } from '../solver/instance.ts'
import type { TierVector } from '../solver/vector.ts'

/** What a tier is called on a page. */
export const tierWords: Readonly<Record<PairingTier, string>> = {
  coverage: '全覆盖',
  quota: '每人联系人数',
  continuity: '保持连续性',
  stability: '尽量少动',
  fit: '契合',
  balance: '负担均衡',
}

/** The tiers above one, in brackets; nothing where it is the first. */
export function tiersBefore(tier: PairingTier, tiers: readonly PairingTier[]): string {
  const above = tiers.slice(0, Math.max(0, tiers.indexOf(tier))).map((one) => tierWords[one])
  return above.length === 0 ? '' : `（${above.join('、')}）`
}

/** By tier, what gets worse and what better; tiers that stay the same are left out. */
export function differenceWords(tiers: readonly PairingTier[], difference: TierVector): readonly string[] {
  return tiers.flatMap((tier, at) => {
    const by = difference[at] ?? 0
    if (by === 0) return []
    return [`${tierWords[tier]}：${changeWords[tier](Math.abs(by), by > 0)}`]
  })
}

/** Each figure with its unit, as `docs/pairing-file.md` weighs it: a pair kept counts 2, a person's second cadre takes 1 away. */
const changeWords: Readonly<Record<PairingTier, (by: number, isWorse: boolean) => string>> = {
  coverage: (by, isWorse) => `没有联系人的${isWorse ? '增加' : '减少'} ${by} 人（按优先级折合）`,
  quota: (by, isWorse) => `不合规定的${isWorse ? '增加' : '减少'} ${by} 人（超出越多折合越多）`,
  continuity: (by, isWorse) =>
    `现有结对${isWorse ? '少' : '多'}保留 ${by / 2} 对${by % 2 === 0 ? '' : '（同一人多一位联系人的，抵半对）'}`,
  stability: (by, isWorse) => (isWorse ? `另有 ${by} 处改动` : `少改 ${by} 处`),
  fit: (by, isWorse) => `${isWorse ? '降低' : '提高'} ${by} 分（每对满分 10 分）`,
  balance: (by, isWorse) => `不均${isWorse ? '增加' : '减少'} ${by} 分（人数适中的，每联系一人计 10 分）`,
}
