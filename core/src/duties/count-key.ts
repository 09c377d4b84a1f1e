import type { CountingWay, Rule } from './rule.ts'

/** The name of a rule's counts in storage: the requirement, and the reading where readings count different things. */
export function countKey({ rule, way }: { readonly rule: Rule; readonly way: CountingWay }): string {
  return way.key === '' ? rule.key : `${rule.key}?${way.key}`
}

/** The rule a stored requirement belongs to, whichever way it was counted. */
export function ruleKeyOf(requirement: string): string {
  return requirement.split('?')[0] ?? requirement
}
