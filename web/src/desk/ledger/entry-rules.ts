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

/** Pointed out as it is typed; the server refuses it too. */
export const noIdentityNumber = refusing((text) =>
  typeof text === 'string' && hasIdentityNumber(text) ? words.identityNumber : undefined,
)
