import type { DecidedContact } from './decide-contact.ts'

/** One occasion that was told person by person: its day, form, place and series once, and everybody's part. */
export function joinOccasions(
  first: DecidedContact,
  others: readonly Pick<DecidedContact, 'parts'>[],
): DecidedContact {
  return { ...first, parts: [...first.parts, ...others.flatMap(({ parts }) => parts)] }
}
