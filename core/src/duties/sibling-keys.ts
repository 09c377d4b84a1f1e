import { countKey } from './count-key.ts'
import type { Rule } from './rule.ts'

/** A stored requirement, and another count of the same rule that decides with it. */
export interface SiblingKeys {
  readonly requirement: string
  readonly sibling: string
  /** Of the sibling, where it is another than the row's (`drawnKeys`); null: the same. */
  readonly period: string | null
}

/**
 * Which stored counts decide a state together, because it is open which of them is meant: those of one rule, in one turn, of
 * one bearer; and, where it is open whether a duty rests on each pairing or on its cadre, those of the cadre beside those of
 * the pairing.
 */
export function siblingKeys(rules: readonly Rule[]): readonly SiblingKeys[] {
  return rules.flatMap((rule) => {
    const keys = rule.ways.map((way) => countKey({ rule, way }))
    return keys.flatMap((requirement) =>
      keys.filter((key) => key !== requirement).map((sibling) => ({ requirement, sibling, period: null })),
    )
  })
}
