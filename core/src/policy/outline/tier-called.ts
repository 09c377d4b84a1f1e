import type { Policy } from '../policy.ts'

/** What a tier is called on a page: its label, else its id where that is a word, else which of the document's it is: 第二层级. */
export function tierCalled(id: string, { tiers }: Pick<Policy, 'tiers'>): string {
  const at = tiers.findIndex((tier) => tier.id === id)
  return tiers[at]?.label ?? (isWord(id) ? id : at < 0 ? '其他层级' : ordinal(at, '层级'))
}

/** What a target is called: its label, else its id where that is a word, else which of its tier's it is: 第一类对象. */
export function targetCalled(id: string, { tiers }: Pick<Policy, 'tiers'>): string {
  const targets = tiers.find((tier) => tier.targets.some((one) => one.id === id))?.targets ?? []
  const at = targets.findIndex((target) => target.id === id)
  return targets[at]?.label ?? (isWord(id) ? id : at < 0 ? '其他对象' : ordinal(at, '类对象'))
}

/** Whether an id was written in Chinese, as documents name their forms and events: then it is a word, not a code. */
export function isWord(id: string): boolean {
  return /\p{Script=Han}/u.test(id) && !/[A-Za-z]/.test(id)
}

function ordinal(at: number, noun: string): string {
  return `第${numerals[at] ?? at + 1}${noun}`
}

const numerals = [...'一二三四五六七八九十']
