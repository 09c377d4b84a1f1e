import type { Place } from '../../reading/place.ts'
import { isMap, kindOf, oneOrMany, type Reader, text } from '../../reading/reader.ts'
import { optional, record, required } from '../../reading/record.ts'
import type { Cite, CitedText } from '../cite.ts'
import { bySection } from '../outline/section-order.ts'

/** `{ section: phrase }`, in the order of the text; several phrases of a section as a list; a phrase printed twice is `四#2`. */
export const cites: Reader<readonly Cite[]> = (value, at) => {
  if (!isMap(value)) return at.mistake('cite-without-section', { found: kindOf(value) })
  const read = Object.entries(value)
    .map(([key, phrases]) => ({ key, read: citesOfSection(key, phrases, at.inside(key)) }))
    .sort((a, b) => inTextOrder(a.key, b.key))
    .map((one) => one.read)
  const sound = read.filter((item) => item !== undefined)
  if (sound.length === 0 && read.length === 0) return at.mistake('empty')
  return sound.length === read.length ? sound.flat() : undefined
}

/** Sections no numbering orders stand by their names: the order of keys is lost where a document is kept as data. */
function inTextOrder(a: string, b: string): number {
  const [[section], [other]] = [splitOccurrence(a), splitOccurrence(b)]
  return bySection(section, other) || (a < b ? -1 : 1)
}

function citesOfSection(key: string, value: unknown, at: Place): readonly Cite[] | undefined {
  if (key.trim() === '') return at.mistake('cite-without-section', { found: kindOf(value) })
  const phrases = oneOrMany(text)(value, at)
  const [section, occurrence] = splitOccurrence(key)
  return phrases?.map((phrase) => ({ section, occurrence, phrase }))
}

function splitOccurrence(key: string): readonly [section: string, occurrence: number] {
  const match = /^(.+)#([1-9]\d?)$/.exec(key)
  return match?.[1] ? [match[1], Number(match[2])] : [key, 1]
}

/** Words beside a form: the bare text, or `{ text, cite }`. */
export function citedText(words: Reader<string>): Reader<CitedText> {
  const citedRecord = record<{ text: string; cite?: readonly Cite[] }>({
    text: required(words),
    cite: optional(cites),
  })
  return (value, at) => {
    if (!isMap(value)) {
      const bare = words(value, at)
      return bare === undefined ? undefined : { text: bare, cite: [] }
    }
    const read = citedRecord(value, at)
    return read && { text: read.text, cite: read.cite ?? [] }
  }
}
