import type { MergeQuestionView } from '@tongxin/contract/roster/merging'

export type Choice = 'surviving' | 'merged' | 'both'
export type Choices = Readonly<Record<string, Choice>>

/** How many questions still wait for an answer. */
export function unanswered(questions: readonly MergeQuestionView[], choices: Choices): number {
  return questions.filter(({ field }) => choices[field] === undefined).length
}

/** What may be chosen, the surviving record first. */
export function choicesOf({ surviving, merged, mayKeepBoth }: MergeQuestionView) {
  return [
    { choice: 'surviving' as const, texts: surviving },
    { choice: 'merged' as const, texts: merged },
    ...(mayKeepBoth ? [{ choice: 'both' as const, texts: [] }] : []),
  ]
}
