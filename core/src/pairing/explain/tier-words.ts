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

const changeWords: Readonly<Record<PairingTier, (by: number, isWorse: boolean) => string>> = {
  coverage: (by, isWorse) => `未覆盖${isWorse ? '增加' : '减少'} ${by}（按优先级计）`,
  quota: (by, isWorse) => `偏离${isWorse ? '增加' : '减少'} ${by}`,
  continuity: (by, isWorse) => `${isWorse ? '降低' : '提高'} ${by}`,
  stability: (by, isWorse) => (isWorse ? `另有 ${by} 处改动` : `少改 ${by} 处`),
  fit: (by, isWorse) => `${isWorse ? '降低' : '提高'} ${by}`,
  balance: (by, isWorse) => `不均${isWorse ? '增加' : '减少'} ${by}`,
}
