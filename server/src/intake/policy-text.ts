import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { type PlacedMistake, readYaml } from './yaml-text.ts'

export type PolicyText =
  | {
      readonly ok: true
      readonly policy: Policy
      readonly value: unknown
      readonly advice: readonly PlacedMistake[]
    }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

const largestThousands = 1000

/** Reads the text of a policy file (YAML 1.2, so JSON too): the policy, or every mistake with line and column. */
export function readPolicyText(source: string): PolicyText {
  const yaml = readYaml(source, largestThousands)
  if (!yaml.ok) return yaml
  const reading = readPolicy(yaml.value)
  if (!reading.ok) return { ok: false, mistakes: reading.mistakes.map(yaml.place).sort(byPlace) }
  return { ok: true, policy: reading.policy, value: yaml.value, advice: reading.advice.map(yaml.place) }
}

function byPlace(a: PlacedMistake, b: PlacedMistake): number {
  return a.line - b.line || a.column - b.column
}
