import type { Place } from '../../reading/place.ts'
import { isMap, kindOf, notOneOf, oneOrMany, type Reader, text, wholeNumber } from '../../reading/reader.ts'
import { type Fields, optional, record, reportUnknownFields } from '../../reading/record.ts'
import { findParty, parties } from '../../roster/party.ts'
import {
  type IdentityAtom,
  type NumberComparison,
  type Predicate,
  sideAtoms,
  type UnitAtom,
  type WordAtomName,
  type WordComparison,
  wordAtoms,
} from '../predicate.ts'
import { decent, decentText, identityWord, registerWord, tierName } from './terms.ts'

const mostLevels = 8

/** Several atoms of a map must all hold, a list is one of them; `any`, `all` and `not` join others. */
export const predicate: Reader<Predicate> = (value, at) => {
  if (at.path.length > 4 * mostLevels) return at.mistake('too-deep', { most: mostLevels })
  if (Array.isArray(value)) return joined('any', value, at)
  if (!isMap(value)) return at.mistake('not-a-map', { found: kindOf(value) })
  const known = reportUnknownFields(value, atomNames, at)
  // In one order, as a document kept as data no longer knows the order it was written in.
  const read = Object.entries(atoms).flatMap(([key, reader]) =>
    value[key] === undefined ? [] : [reader(value[key], at.inside(key))],
  )
  if (known && read.length === 0) return at.mistake('no-atom', { known: atomNames.join('、') })
  const sound = read.filter((item) => item !== undefined)
  return known && sound.length === read.length ? one('all', sound) : undefined
}

const wordReaders: Partial<Record<WordAtomName, Reader<string>>> = {
  listed: registerWord,
  judged: registerWord,
}

/** What a 政治面貌 may be asked as: the groups, and each party by its name and short name. */
const knownParties = ['CPC', 'outside', 'democratic', 'none', 'masses', ...parties.map(({ name }) => name)]

/** In the order in which a map of them is read. */
const atoms: Readonly<Record<string, Reader<Predicate>>> = {
  identity: anyOf(identity),
  party: anyOf((value, at) => {
    const party = text(value, at)
    if (party === undefined) return undefined
    if (!knownParties.includes(party) && findParty(party) === undefined)
      return at.mistake('unknown-word', notOneOf(party, knownParties))
    return { op: 'party', party }
  }),
  age: (value, at) => {
    const years = numberComparison(value, at)
    return years && { op: 'age', years }
  },
  unit: anyOf(unitAtom('unit')),
  group: anyOf(unitAtom('group')),
  pairedIn: anyOf((value, at) => {
    const tier = tierName(value, at)
    return tier === undefined ? undefined : { op: 'pairedIn', tier }
  }),
  ...Object.fromEntries(wordAtoms.map((op) => [op, anyOf(wordAtom(op))])),
  ...Object.fromEntries(sideAtoms.map((op) => [op, sideAtom(op)])),
  any: (value, at) => joined('any', value, at),
  all: (value, at) => joined('all', value, at),
  not: (value, at) => {
    const of = predicate(value, at)
    return of && { op: 'not', of }
  },
}

/** The atoms and joints a predicate may be written with. */
export const atomNames = Object.keys(atoms)

function wordAtom(op: WordAtomName): Reader<Predicate> {
  const compare = wordComparison(wordReaders[op] ?? (isOffice(op) ? text : decentText), op)
  return (value, at) => {
    const word = compare(value, at)
    return word && { op, word }
  }
}

/** Offices and bodies bear names of their own, as 学生违纪处分委员会, that judge nobody. */
function isOffice(op: WordAtomName): boolean {
  return op === 'post' || op === 'body'
}

function sideAtom(op: (typeof sideAtoms)[number]): Reader<Predicate> {
  return (value, at) => {
    if (value === true || value === 'cadre' || value === 'person') return { op }
    const kind =
      op === 'sameGroupAs' ? text(value, at) : at.mistake('not-yes-or-no', { found: kindOf(value) })
    return kind === undefined ? undefined : { op, kind }
  }
}

function unitAtom(op: 'unit' | 'group'): Reader<UnitAtom> {
  const parts = record<{ kind?: string; id?: string }>({ kind: optional(text), id: optional(text) })
  return (value, at) => {
    const read = isMap(value) ? parts(value, at) : text(value, at)
    if (read === undefined) return undefined
    return typeof read === 'string' ? { op, kind: read } : { op, ...read }
  }
}

interface IdentityParts extends Omit<IdentityAtom, 'op' | 'is'> {
  readonly is?: readonly string[]
}

const identityParts: Fields<IdentityParts> = {
  is: optional(oneOrMany(identityWord)),
  role: optional(wordComparison(decent(text), 'role')),
  level: optional(wordComparison(text, 'level')),
  group: optional(decentText),
  of: optional(decentText),
}

function identity(value: unknown, at: Place): Predicate | undefined {
  if (!isMap(value)) {
    const is = identityWord(value, at)
    return is === undefined ? undefined : { op: 'identity', is }
  }
  const parts = record<IdentityParts>(identityParts)(value, at)
  if (!parts) return undefined
  const { is, ...rest } = parts
  if (is === undefined) {
    if (Object.keys(rest).length === 0) {
      return at.mistake('no-atom', { known: Object.keys(identityParts).join('、') })
    }
    return { op: 'identity', ...rest }
  }
  return one(
    'any',
    is.map((word) => ({ op: 'identity', is: word, ...rest })),
  )
}

function joined(op: 'any' | 'all', value: unknown, at: Place): Predicate | undefined {
  const parts = oneOrMany(predicate)(value, at)
  return parts && one(op, parts)
}

/** A list of values of an atom means one of them. */
function anyOf(read: Reader<Predicate>): Reader<Predicate> {
  return (value, at) => {
    const parts = oneOrMany(read)(value, at)
    return parts && one('any', parts)
  }
}

function one(op: 'any' | 'all', parts: readonly Predicate[]): Predicate {
  const [first] = parts
  return first && parts.length === 1 ? first : { op, of: parts }
}

/** A word, or `{ atLeast | atMost | above | below | equals: word }`; the order's name is noted, so that it can be checked. */
function wordComparison(read: Reader<string>, order: string): Reader<WordComparison> {
  const ordered: Reader<string> = (value, at) => {
    const word = read(value, at)
    if (word !== undefined) at.uses(`order:${order}`, word)
    return word
  }
  const operators = record<WordComparison>({
    equals: optional(read),
    atLeast: optional(ordered),
    atMost: optional(ordered),
    above: optional(ordered),
    below: optional(ordered),
  })
  return (value, at) => {
    if (isMap(value)) return filled(operators(value, at), at)
    const word = read(value, at)
    return word === undefined ? undefined : { equals: word }
  }
}

function numberComparison(value: unknown, at: Place): NumberComparison | undefined {
  const years = wholeNumber(0)
  if (!isMap(value)) {
    const equals = years(value, at)
    return equals === undefined ? undefined : { equals }
  }
  const operators = record<NumberComparison>({
    equals: optional(years),
    atLeast: optional(years),
    atMost: optional(years),
    above: optional(years),
    below: optional(years),
  })
  return filled(operators(value, at), at)
}

function filled<C extends object>(comparison: C | undefined, at: Place): C | undefined {
  return comparison && Object.keys(comparison).length === 0 ? at.mistake('empty') : comparison
}
