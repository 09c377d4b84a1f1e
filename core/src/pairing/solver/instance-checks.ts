import { append } from '../../duties/records/grouping.ts'
import type { Place } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import type { PairIds, PairingInstance } from './instance.ts'

/** Notes at their places what cannot be in an instance, however well each part of it is written. */
export function noteMistakesOf(instance: PairingInstance, at: Place): void {
  noteTwins(instance.tiers, '目标', at.inside('tiers'))
  noteTwinIds(instance.cadres, '干部', at.inside('cadres'))
  noteTwinIds(instance.persons, '党外代表人士', at.inside('persons'))
  noteSpans(instance, at.inside('cadres'))
  const known = { cadres: placesOf(instance.cadres), persons: placesOf(instance.persons) }
  notePairs(instance.arcs, known, at.inside('arcs'))
  notePairs(instance.locks, known, at.inside('locks'))
  notePairs(instance.exclusions, known, at.inside('exclusions'))
  notePairs(instance.draft ?? [], known, at.inside('draft'))
  noteClashingLocks(instance, at.inside('locks'))
}

interface KnownIds {
  readonly cadres: ReadonlyMap<string, number>
  readonly persons: ReadonlyMap<string, number>
}

function placesOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]))
}

function noteTwins(words: readonly string[], kind: string, at: Place): void {
  words.forEach((word, index) => {
    if (words.indexOf(word) < index) at.inside(index).mistake('duplicate-name', { kind, found: word })
  })
}

function noteTwinIds(items: readonly { readonly id: string }[], kind: string, at: Place): void {
  const seen = new Set<string>()
  items.forEach(({ id }, index) => {
    if (seen.has(id)) at.inside(index).inside('id').mistake('duplicate-name', { kind, found: id })
    seen.add(id)
  })
}

function noteSpans({ cadres }: PairingInstance, at: Place): void {
  cadres.forEach(({ id, min, max, hardMax }, index) => {
    const here = at.inside(index)
    if (max !== null && max < min) here.inside('max').mistake('max-below-min', { cadre: id, min, max })
    if (hardMax !== null && hardMax < min)
      here.inside('hardMax').mistake('ceiling-below-min', { cadre: id, min, hardMax })
  })
}

type Pairs = readonly (readonly [string, string, ...unknown[]])[]

/** Ids nobody has, and the same pair given twice. */
function notePairs(pairs: Pairs, known: KnownIds, at: Place): void {
  let told = 0
  const keys = new Float64Array(pairs.length)
  pairs.forEach(([cadre, person], index) => {
    const cadreAt = known.cadres.get(cadre)
    const personAt = known.persons.get(person)
    keys[index] = (cadreAt ?? -1) * known.persons.size + (personAt ?? -1)
    if ((cadreAt !== undefined && personAt !== undefined) || told >= mostTold) return
    told += 1
    if (cadreAt === undefined) noteUnknown(cadre, { kind: '干部', ids: known.cadres }, at.inside(index))
    if (personAt === undefined)
      noteUnknown(person, { kind: '党外代表人士', ids: known.persons }, at.inside(index))
  })
  if (told === 0 && hasTwins(keys)) noteTwinPairs(pairs, keys, at)
}

/** Millions of arcs are compared as numbers in one sorted array; a set of them would cost more memory than the solver. */
function hasTwins(keys: Float64Array): boolean {
  const sorted = keys.slice().sort()
  return sorted.some((key, index) => index > 0 && key === sorted[index - 1])
}

function noteTwinPairs(pairs: Pairs, keys: Float64Array, at: Place): void {
  const seen = new Set<number>()
  pairs.forEach(([cadre, person], index) => {
    const key = keys[index] ?? -1
    if (seen.has(key)) at.inside(index).mistake('pair-twice', { cadre, person })
    seen.add(key)
  })
}

const mostShown = 20
const mostTold = 600

function noteUnknown(
  id: string,
  { kind, ids }: { kind: string; ids: ReadonlyMap<string, number> },
  at: Place,
): void {
  const names = [...ids.keys()]
  const known = names.length > mostShown ? [...names.slice(0, mostShown), '……'] : names
  const { nearest } = notOneOf(id, names)
  at.mistake('unknown-name', { ...notOneOf(id, known), kind, ...(nearest ? { nearest } : {}) })
}

/** Locks that cannot all be kept; the message lies at each line that has a part in it. */
function noteClashingLocks({ locks, exclusions, cadres, persons }: PairingInstance, at: Place): void {
  const excluded = new Set(exclusions.map(pairKey))
  const locksOfCadre = new Map<string, number[]>()
  const locksOfPerson = new Map<string, number[]>()
  locks.forEach((lock, index) => {
    const [cadre, person] = lock
    append(locksOfCadre, cadre, index)
    append(locksOfPerson, person, index)
    if (excluded.has(pairKey(lock))) at.inside(index).mistake('lock-is-excluded', { cadre, person })
  })
  for (const { id, hardMax } of cadres) {
    const lines = locksOfCadre.get(id) ?? []
    if (hardMax === null || lines.length <= hardMax) continue
    const params = { cadre: id, hardMax, locks: lines.length, lines: linesShown(lines) }
    for (const line of lines) at.inside(line).mistake('locks-above-ceiling', params)
  }
  for (const { id, k } of persons) {
    const lines = locksOfPerson.get(id) ?? []
    if (lines.length <= k) continue
    const params = { person: id, k, locks: lines.length, lines: linesShown(lines) }
    for (const line of lines) at.inside(line).mistake('locks-above-k', params)
  }
}

function pairKey([cadre, person]: PairIds): string {
  return JSON.stringify([cadre, person])
}

function linesShown(lines: readonly number[]): string {
  return lines.map((line) => `locks[${line}]`).join('、')
}
