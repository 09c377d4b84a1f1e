import type { Value } from '../value.ts'
import type { ValuePlace } from '../value-place.ts'
import type { LeftPlace, Opening } from './entry.ts'
import type { OutlineNames } from './names.ts'

/** What is said of one value: its words where it is settled, and else to whom it is left or how it can be read. */
export interface Saying {
  readonly words?: string
  readonly delegated?: string
  readonly left?: LeftPlace
  readonly opening?: Opening
}

export interface HowToSay<T> {
  readonly place: ValuePlace
  readonly about: string
  readonly say: (value: T) => string
  readonly names: OutlineNames
}

/** Words of a value: of several readings the adopted one, with all of them beside it. */
export function sayValue<T>(value: Value<T> | undefined, how: HowToSay<T>): Saying {
  const { place, about, say, names } = how
  if (!value) return {}
  if (value.state === 'set') {
    const { filled } = value
    const words = say(value.value)
    return filled
      ? { words, left: { ...filled, place, about, toName: names.role(filled.to), words } }
      : { words }
  }
  if (value.state === 'delegated') {
    const { state: _, ...left } = value
    const toName = names.role(value.to)
    return {
      delegated: `${about}由${toName}确定${boundWords(value)}`,
      left: { ...left, place, about, toName },
    }
  }
  const { state: _, readings, adopted, ...decided } = value
  const chosen = adopted === null ? undefined : readings[adopted - 1]
  const opening = { place, about, readings: readings.map(say), adopted, ...decided }
  return chosen === undefined ? { opening } : { words: say(chosen), opening }
}

/** The parts of several sayings, gathered for one entry. */
export function gathered(sayings: readonly Saying[]) {
  return {
    words: sayings.flatMap(({ words }) => words ?? []),
    delegated: [...new Set(sayings.flatMap(({ delegated }) => delegated ?? []))],
    left: sayings.flatMap(({ left }) => left ?? []),
    openings: sayings.flatMap(({ opening }) => opening ?? []),
  }
}

/** What stands where the value would, when no word of it is settled. */
export function valueOr(words: string, delegated: readonly string[]): string {
  if (words !== '') return words
  return delegated.length > 0 ? delegated.join('，') : '有多种理解，尚未采用'
}

function boundWords({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }): string {
  if (atLeast !== undefined && atMost !== undefined) return `（${atLeast}–${atMost}）`
  if (atLeast !== undefined) return `（不少于 ${atLeast}）`
  return atMost === undefined ? '' : `（不多于 ${atMost}）`
}
