import type { Facts } from '@tongxin/core/roster/facts'
import { readFacts } from '@tongxin/core/roster/read-facts'
import { type PlacedMistake, readYaml } from './yaml-text.ts'

export type FactsTextReading =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

const largestThousands = 64_000

/** Reads the text of a facts file (YAML or JSON): the facts, or every mistake with its line and column. */
export function readFactsText(text: string): FactsTextReading {
  const yaml = readYaml(text, largestThousands)
  if (!yaml.ok) return yaml
  const reading = readFacts(yaml.value)
  return reading.ok ? reading : { ok: false, mistakes: reading.mistakes.map(yaml.place) }
}
