import { nameOf, naming, type Reader, text } from '../../reading/reader.ts'
import { forbiddenWordIn } from '../forbidden-words.ts'

/** A term that may not judge a person: identities, registers, events and acts pass through here. */
export function decent(read: Reader<string>): Reader<string> {
  return (value, at) => {
    const term = read(value, at)
    const word = term === undefined ? undefined : forbiddenWordIn(term)
    return word === undefined || term === undefined
      ? term
      : at.mistake('forbidden-word', { found: term, word })
  }
}

export const identityWord = decent(nameOf('identity'))
export const actWord = decent(nameOf('act'))
export const eventWord = decent(nameOf('event'))
export const registerWord = decent(text)

export const newIdentity = decent(naming('identity'))
export const newAct = decent(naming('act'))
export const newEvent = decent(naming('event'))

export const roleName = nameOf('role')
export const periodName = nameOf('period')
export const tierName = nameOf('tier')
export const targetName = nameOf('target')
export const formName = nameOf('form')
export const annexName = nameOf('annexForm')
