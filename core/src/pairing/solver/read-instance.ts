import type { Mistake } from '../../reading/mistake.ts'
import { notesOfReading, type Place } from '../../reading/place.ts'
import { kindOf, list, type Reader, text, wholeNumber, word } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import { isTooLarge } from './build-network.ts'
import {
  type CadreSpan,
  instanceFormat,
  instanceLimits,
  type PairArc,
  type PairIds,
  type PairingInstance,
  type PersonNeed,
  pairingTiers,
} from './instance.ts'
import { noteMistakesOf } from './instance-checks.ts'

export type InstanceReading =
  | { readonly ok: true; readonly instance: PairingInstance }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** Reads an instance from an unknown value (a parsed file): the instance, or every mistake in it at once. */
export function readInstance(value: unknown): InstanceReading {
  const notes = notesOfReading()
  const instance = file(value, notes.root)
  const mistakes = instance ? [...notes.mistakes, ...mistakesOfInstance(instance)] : notes.mistakes
  return instance && mistakes.length === 0 ? { ok: true, instance } : { ok: false, mistakes }
}

/** What is wrong with an instance whose shape is right: contradictory locks, unknown ids, impossible numbers. */
export function mistakesOfInstance(instance: PairingInstance): readonly Mistake[] {
  const notes = notesOfReading()
  noteMistakesOf(instance, notes.root)
  if (notes.mistakes.length === 0 && isTooLarge(instance))
    notes.root.mistake('instance-too-large', { cadres: instance.cadres.length })
  return notes.mistakes
}

const load = wholeNumber(0, instanceLimits.load)

function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : read(value, at))
}

const cadre = record<CadreSpan>({
  id: required(text),
  min: required(load),
  max: otherwise(orNull(load), null),
  hardMax: otherwise(orNull(load), null),
})

const person = record<PersonNeed>({
  id: required(text),
  weight: otherwise(wholeNumber(1, instanceLimits.weight), 1),
  k: otherwise(wholeNumber(1, instanceLimits.k), 1),
})

const fit = wholeNumber(0, instanceLimits.fit)
const zeroOrOne = wholeNumber(0, 1)

/** There may be millions of them, so a place is made only for what is wrong. */
const arcs: Reader<readonly PairArc[]> = (value, at) => {
  if (!Array.isArray(value)) return at.mistake('not-a-list', { found: kindOf(value) })
  const read = value.map((item: unknown, index) => soundArc(item) ?? arc(item, at.inside(index)))
  const sound = read.filter((item) => item !== undefined)
  return sound.length === read.length ? sound : undefined
}

function soundArc(item: unknown): PairArc | undefined {
  if (!Array.isArray(item) || item.length !== 4) return undefined
  const [cadreId, personId, kept, fits]: readonly unknown[] = item
  if (typeof cadreId !== 'string' || typeof personId !== 'string' || (kept !== 0 && kept !== 1)) return
  if (cadreId === '' || cadreId !== cadreId.trim() || personId === '' || personId !== personId.trim()) return
  if (typeof fits !== 'number' || !Number.isInteger(fits) || fits < 0 || fits > instanceLimits.fit) return
  return [cadreId, personId, kept, fits]
}

function arc(item: unknown, at: Place): PairArc | undefined {
  if (!Array.isArray(item) || item.length !== 4) return at.mistake('not-an-arc', { found: kindOf(item) })
  const cadreId = text(item[0], at.inside(0))
  const personId = text(item[1], at.inside(1))
  const kept = zeroOrOne(item[2], at.inside(2))
  const fits = fit(item[3], at.inside(3))
  if (cadreId === undefined || personId === undefined || kept === undefined || fits === undefined) return
  return [cadreId, personId, kept === 1 ? 1 : 0, fits]
}

const pair: Reader<PairIds> = (item, at) => {
  if (!Array.isArray(item) || item.length !== 2) return at.mistake('not-a-pair', { found: kindOf(item) })
  const cadreId = text(item[0], at.inside(0))
  const personId = text(item[1], at.inside(1))
  return cadreId === undefined || personId === undefined ? undefined : [cadreId, personId]
}

const file: Reader<PairingInstance> = record<PairingInstance>({
  format: required(word([instanceFormat])),
  tiers: required(list(word(pairingTiers))),
  cadres: required(list(cadre)),
  persons: required(list(person)),
  arcs: required(arcs),
  locks: otherwise(list(pair), []),
  exclusions: otherwise(list(pair), []),
  draft: optional(list(pair)),
})
