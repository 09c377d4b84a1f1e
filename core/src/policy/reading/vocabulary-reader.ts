import type { Place } from '../../reading/place.ts'
import {
  filledList,
  isMap,
  list,
  mapOf,
  notOneOf,
  oneOrMany,
  type Reader,
  text,
  yesNo,
} from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import { type EventWord, type Order, orderedAttributes, type Vocabulary } from '../vocabulary.ts'
import { decent, newAct, newEvent, newExcuse, newIdentity, newRegister } from './terms.ts'

export const emptyVocabulary: Vocabulary = {
  orders: {},
  identities: [],
  acts: [],
  events: [],
  registers: [],
  excuses: [],
  endReasons: [],
}

export const vocabulary: Reader<Vocabulary> = record<Vocabulary>({
  orders: otherwise(mapOf(order), {}),
  identities: otherwise(list(newIdentity), []),
  acts: otherwise(list(newAct), []),
  events: otherwise(list(eventKind), []),
  registers: otherwise(list(newRegister), []),
  excuses: otherwise(list(newExcuse), []),
  endReasons: otherwise(list(decent(text)), []),
})

/** Rungs from low to high under the name of what they order; equal words share a rung as a list. */
function order(value: unknown, at: Place): Order | undefined {
  const attribute = String(at.path.at(-1))
  if (!orderedAttributes.includes(attribute)) {
    at.mistake('unknown-field', { field: attribute, ...notOneOf(attribute, orderedAttributes) })
  }
  const kind = `order:${attribute}`
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
