import { spansOf } from './cadre-spans.ts'
import { claimsOf } from './claims.ts'
import type { NetworkQuestion } from './network-question.ts'

/** How many persons the documents let each of some cadres have in a list at most; null where they set no number. */
export function quotaCeilings(
  question: NetworkQuestion,
  cadres: readonly string[],
): ReadonlyMap<string, number | null> {
  const { spans } = spansOf(cadres, claimsOf(question))
  return new Map([...spans].map(([id, { max }]) => [id, max]))
}
