import type { Policy } from '@tongxin/core/policy/policy'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import type { Mistake } from '@tongxin/core/reading/mistake'
import { sentencesOf } from '@tongxin/core/reading/mistake-sentences'
import { unlikePolicy } from './unlike-policy.ts'
import { type PlacedMistake, readYaml } from './yaml-text.ts'

export type PolicyText =
  | {
      readonly ok: true
      readonly policy: Policy
      readonly value: unknown
      readonly advice: readonly PlacedMistake[]
      /** The lines of mistakes found later, as between several documents. */
      readonly place: (mistakes: readonly Mistake[]) => readonly PlacedMistake[]
    }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** 40 万字, as the contract says: a document as data holds rules and short phrases, no full text. */
const largest = 40

/**
 * Reads the text of a policy file (YAML 1.2, so JSON too): the policy, or every mistake with line and column. Where the
 * writing itself is broken, the mistakes of all that can still be read are told as well.
 */
export function readPolicyText(source: string): PolicyText {
  const unlike = unlikePolicy(source)
  if (unlike) return { ok: false, mistakes: [unlike] }
  const yaml = readYaml(source, largest)
  if (!yaml.ok) return yaml
  const { value, place, faults } = yaml
  const reading = readPolicy(value, yaml.leftOut)
  if (!reading.ok) return refused([...faults, ...place(reading.mistakes)])
  if (faults.length > 0) return refused(faults)
  return { ok: true, policy: reading.policy, value, advice: place(reading.advice), place }
}

const mostTold = 500

function refused(mistakes: readonly PlacedMistake[]): PolicyText {
  const inOrder = mistakes.toSorted(byPlace)
  if (inOrder.length <= mostTold) return { ok: false, mistakes: inOrder }
  const code = 'too-many-mistakes'
  const last = { line: 1, column: 1, path: '', code, ...sentencesOf(code, { most: mostTold }) }
  return { ok: false, mistakes: [...inOrder.slice(0, mostTold), last] }
}

function byPlace(a: PlacedMistake, b: PlacedMistake): number {
  return a.line - b.line || a.column - b.column
}
