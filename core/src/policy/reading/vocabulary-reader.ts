import type { Place } from '../../reading/place.ts'
import { filledList, isMap, list, mapOf, oneOrMany, type Reader, text, yesNo } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import type { EventWord, Order, Vocabulary } from '../vocabulary.ts'
import { decent, newAct, newEvent, newIdentity } from './terms.ts'

export const emptyVocabulary: Vocabulary = {
  orders: {},
  identities: [],
  acts: [],
  events: [],
  endReasons: [],
}

export const vocabulary: Reader<Vocabulary> = record<Vocabulary>({
  orders: otherwise(mapOf(order), {}),
  identities: otherwise(list(newIdentity), []),
  acts: otherwise(list(newAct), []),
  events: otherwise(list(eventKind), []),
  endReasons: otherwise(list(decent(text)), []),
})

/** Rungs from low to high under the name of what they order; equal words share a rung as a list. */
function order(value: unknown, at: Place): Order | undefined {
  const kind = `order:${at.path.at(-1)}`
  const rung: Reader<string> = (one, here) => {
    const name = decent(text)(one, here)
    if (name !== undefined) here.names(kind, name)
    return name
  }
  return filledList(oneOrMany(rung))(value, at)
}

/** The word alone, or `{ id, label, restricted }`. */
function eventKind(value: unknown, at: Place): EventWord | undefined {
  if (!isMap(value)) {
    const id = newEvent(value, at)
    return id === undefined ? undefined : { id, restricted: false }
  }
  return record<EventWord>({
    id: required(newEvent),
    label: optional(decent(text)),
    restricted: otherwise(yesNo, false),
  })(value, at)
}
