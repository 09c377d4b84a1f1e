/** What follows where the document is silent, in words: nothing is made up in its place. */
export function silentConsequence(path: string): string {
  const known = consequences.find(([pattern]) => pattern.test(path))
  return known?.[1] ?? '系统不判定，也不代为规定'
}

const consequences: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^effective$/, '按印发之日起施行（系统默认）'],
  [/^interpretedBy$/, '不指明由谁解释'],
  [/\.scope$/, '不限选人范围'],
  [/\.pairTerm$/, '结对没有期满日，不判逾期'],
  [/\.adjust\.every$/, '不定期调整，不判逾期'],
  [/\.list\.steps\./, '名单没有这一步，不判缺少'],
  [/^coverage/, '不判无人联系'],
  [/^quota/, '不判不足和超出'],
  [/^contact/, '不判未达标'],
  [/^procedures\.requests$|^requests$/, '约谈照常登记，不判逾期'],
  [/^procedures\.reporting$|^reporting$|^escalation$/, '不判逾期'],
]
