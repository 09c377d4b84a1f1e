import type { PairingTier } from '../solver/instance.ts'

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
