import {
  checkAgainstLoaded,
  checkDocuments,
  type DocumentMistake,
} from '@tongxin/core/policy/documents/check-documents'
import { namesNotThere } from '@tongxin/core/policy/documents/names-beside'
import type { Policy } from '@tongxin/core/policy/policy'
import { type PolicyText, readPolicyText } from './policy-text.ts'

type Sound = Extract<PolicyText, { readonly ok: true }>

/**
 * Reads several policy files together: each with its own mistakes, and once all are sound by themselves, with what does
 * not fit between them at the lines of the file to change.
 */
export function readPolicyTexts(sources: readonly string[]): readonly PolicyText[] {
  const readings = sources.map(readPolicyText)
  const sound = readings.filter((reading) => reading.ok)
  if (sound.length < readings.length) return readings
  const policies = sound.map(({ policy }) => policy)
  const { mistakes, advice } = checkDocuments(policies)
  return sound.map((reading, index) => {
    const own = ({ document }: DocumentMistake) => document === index
    const found = { mistakes: mistakes.filter(own), advice: advice.filter(own) }
    return withMore(reading, withNames(reading, found, policies))
  })
}

/** Reads one policy file that is to stand beside the documents a school has loaded. */
export function readPolicyTextAgainst(source: string, loaded: readonly Policy[]): PolicyText {
  const reading = readPolicyText(source)
  if (!reading.ok) return reading
  return withMore(reading, withNames(reading, checkAgainstLoaded(reading.policy, loaded), loaded))
}

/** With the names that neither the document nor the one it stands beside gives. */
function withNames({ policy, value }: Sound, found: More, others: readonly Policy[]): More {
  const names = namesNotThere(policy, value, others).map((mistake) => ({ document: 0, mistake }))
  return { ...found, mistakes: [...found.mistakes, ...names] }
}

interface More {
  readonly mistakes: readonly DocumentMistake[]
  readonly advice: readonly DocumentMistake[]
}

function withMore(reading: Sound, { mistakes, advice }: More): PolicyText {
  const placed = (found: readonly DocumentMistake[]) => reading.place(found.map(({ mistake }) => mistake))
  if (mistakes.length > 0) return { ok: false, mistakes: placed(mistakes) }
  return { ...reading, advice: [...reading.advice, ...placed(advice)] }
}
