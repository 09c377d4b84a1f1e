import { textLimits } from '@tongxin/core/contacts/contact-entry'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import { entryWords as words } from '../../words/contacts/ledger.ts'

/** A rule of antd's form that says in words what is wrong with a value; undefined: nothing is. */
export function refusing(problemOf: (value: unknown) => string | undefined) {
  return {
    validator: (_: unknown, value: unknown) => {
      const problem = problemOf(value)
      return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem))
    },
  }
}

/** An identity number or too long a text is pointed out as it is typed, and nothing is cut off; the server refuses both too. */
export function rulesOf(field: keyof typeof textLimits) {
  const most = textLimits[field]
  return [
    refusing((text) => {
      if (typeof text !== 'string') return undefined
      if (hasIdentityNumber(text)) return words.identityNumber
      return text.trim().length > most ? words.tooLong(text.trim().length, most) : undefined
    }),
  ]
}
