/** Who uses the system. A grant gives a role over a scope for some days; rights are the union of one's grants. */
export const roles = [
  'office', // 统战部
  'unit-secretary', // 二级党组织书记·统战委员
  'cadre', // 党员领导干部
  'delegate', // 代办人, for one named cadre
  'leader', // 书记·协管副书记·分管领导
  'handler', // 承办部门
  'person', // 党外代表人士
  'system-admin',
  'security-admin',
  'audit-admin',
] as const

export type Role = (typeof roles)[number]

/** The three administrators are three people, and none of them reads business content. */
const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

/** Which scope a grant of this role must name: a unit, a cadre, or nothing but the school. */
export function scopeNeededBy(role: Role): 'unit' | 'cadre' | null {
  if (role === 'unit-secretary' || role === 'handler') return 'unit'
  return role === 'delegate' ? 'cadre' : null
}

/** A clash of roles that may never be combined in one account, or undefined: an administrator holds nothing else. */
export function findForbiddenCombination(held: readonly Role[]): readonly [Role, Role] | undefined {
  const distinct = [...new Set(held)]
  const administrator = distinct.find((role) => administrators.includes(role))
  const other = distinct.find((role) => role !== administrator)
  return administrator && other ? [administrator, other] : undefined
}

export function isRole(word: string): word is Role {
  return roles.some((role) => role === word)
}
