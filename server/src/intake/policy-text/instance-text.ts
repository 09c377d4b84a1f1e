import type { PairingInstance } from '@tongxin/core/pairing/solver/instance'
import { readInstance } from '@tongxin/core/pairing/solver/read-instance'
import { type PlacedMistake, readYaml } from './yaml-text.ts'

export type InstanceTextReading =
  | { readonly ok: true; readonly instance: PairingInstance }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** 6400 万字: some millions of pairs. */
const largest = 6400

/**
 * Reads the text of an instance (JSON, or YAML with the same fields): the instance, or every mistake with its line and
 * column. Sound JSON is read as such, which takes a moment where YAML takes minutes for millions of pairs.
 */
export function readInstanceText(text: string): InstanceTextReading {
  const plain = readInstance(parsedJson(text))
  if (plain.ok) return plain
  const yaml = readYaml(text, largest)
  if (!yaml.ok) return yaml
  const reading = readInstance(yaml.value)
  const mistakes = [...yaml.faults, ...(reading.ok ? [] : yaml.place(reading.mistakes))]
  return reading.ok && mistakes.length === 0 ? reading : { ok: false, mistakes }
}

function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
