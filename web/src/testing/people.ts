import type { Me } from '@tongxin/contract/account/account'
import type { Role } from '@tongxin/core/account/role'
import { day } from '@tongxin/core/calendar/day'

/** An invented account with the given roles. */
export function meWith(roles: readonly Role[], rest: Partial<Me> = {}): Me {
  return {
    accountId: '0190b3c0-0000-7000-8000-000000000001',
    humanId: '0190b3c0-0000-7000-8000-000000000002',
    displayName: '闻知秋',
    signInName: 'M20417',
    hasPassword: true,
    school: { name: '明湖大学', demo: false },
    grants: roles.map((role, index) => ({
      id: `0190b3c0-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
      role,
      unitId: null,
      unitName: null,
      cadreId: null,
      cadreName: null,
      from: day('2026-09-01'),
      to: null,
    })),
    today: day('2026-11-20'),
    ...rest,
  }
}
