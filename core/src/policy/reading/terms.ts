import { kindOf, nameOf, naming, type Reader, text } from '../../reading/reader.ts'
import { forbiddenWordIn } from '../forbidden-words.ts'

/** A term that may not judge a person: identities, registers, events and acts pass through here. */
export function decent(read: Reader<string>): Reader<string> {
  return (value, at) => {
    const word = typeof value === 'string' ? forbiddenWordIn(value) : undefined
    if (word === undefined) return read(value, at)
    // Not read, so that the term is no name of the file either.
    return at.mistake('forbidden-word', { found: kindOf(value), word, therefore: '这一要求' })
  }
}

/** A label, a column or a topic: words people read beside a person or write under. */
export const decentText = decent(text)

export const identityWord = decent(nameOf('identity'))
export const actWord = decent(nameOf('act'))
export const eventWord = decent(nameOf('event'))
export const registerWord = decent(nameOf('register'))
export const excuseWord = decent(nameOf('excuse'))

export const newIdentity = decent(naming('identity'))
export const newAct = decent(naming('act'))
export const newEvent = decent(naming('event'))
export const newRegister = decent(naming('register'))
export const newExcuse = decent(naming('excuse'))

export const newForm = decent(naming('form'))

export const roleName = nameOf('role')
export const periodName = nameOf('period')
export const tierName = nameOf('tier')
export const targetName = nameOf('target')
export const formName = decent(nameOf('form'))
export const annexName = nameOf('annexForm')
