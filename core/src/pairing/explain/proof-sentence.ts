import type { Certificate } from '../solver/certificate.ts'
import type { PairingTier } from '../solver/instance.ts'
import type { TierVector } from '../solver/vector.ts'

/**
 * The sentence on top of a proposal: what has been proven, in the order of the tiers. With a broken certificate it says that
 * nothing is proven.
 */
export function proofSentence(
  tiers: readonly PairingTier[],
  vector: TierVector,
  certificate: Certificate,
): string {
  if (certificate !== 'optimal') {
    const where = [certificate.cadre, certificate.person].filter((id) => id !== null).join('与')
    return `这份名单没有通过最优性核验（“${where}”处可以更好），请重新生成，并把此情况报告系统管理员。`
  }
  const claims = tiers.map((tier, at) => claimOf[tier](vector[at] ?? 0))
  if (claims.length === 0) return '没有设定任何目标，名单只满足锁定、排除和人数限制。'
  const [first, ...others] = claims
  return `${[`没有任何方案能${first}`, ...others.map((claim) => `在此前提下，没有任何方案能${claim}`)].join('；')}。`
}

/** What no plan can do better. Where a tier is already at its best conceivable value, that is said too. */
const claimOf: Readonly<Record<PairingTier, (value: number) => string>> = {
  coverage: (value) => (value === 0 ? '覆盖更多人（已全部覆盖）' : '覆盖更多人（按优先级计）'),
  quota: (value) => (value === 0 ? '更合乎每人联系人数（已全部合乎）' : '更合乎每人联系人数'),
  continuity: () => '保持更多现有结对',
  stability: (value) => (value === 0 ? '少改动草稿（没有改动）' : '少改动草稿'),
  fit: () => '更贴近分管单位、联系点和学科',
  balance: () => '使负担更均衡',
}
