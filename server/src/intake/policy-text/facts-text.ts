import type { Facts } from '@tongxin/core/roster/facts'
import { readFacts } from '@tongxin/core/roster/read-facts'
import { type PlacedMistake, readYaml } from './yaml-text.ts'

export type FactsTextReading =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** 6400 万字: a whole university with years of contacts. */
const largest = 6400

/** Reads the text of a facts file (YAML or JSON): the facts, or every mistake with its line and column. */
export function readFactsText(text: string): FactsTextReading {
  const yaml = readYaml(text, largest)
  if (!yaml.ok) return yaml
  const reading = readFacts(yaml.value)
  const mistakes = [...yaml.faults, ...(reading.ok ? [] : yaml.place(reading.mistakes))]
  return reading.ok && mistakes.length === 0 ? reading : { ok: false, mistakes }
}
