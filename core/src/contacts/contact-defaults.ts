import type { Policy } from '../policy/policy.ts'

/** 系统默认, where documents say nothing of how records are kept; shown as such wherever they take effect. */
export const contactDefaults = {
  /** Days after its entry within which a contact may be withdrawn; later it can only be amended. */
  withdrawWithinDays: 7,
} as const

/** The days within which a contact may be withdrawn: the school's own (`record.withdrawWithinDays`), else 系统默认. */
export function withdrawDaysOf(policy: Pick<Policy, 'record'> | undefined): number {
  return policy?.record?.withdrawWithinDays ?? contactDefaults.withdrawWithinDays
}
