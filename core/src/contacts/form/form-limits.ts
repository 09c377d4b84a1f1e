/** What an export passed: so many of these at once are the most. */
export interface ExportLimit {
  readonly of: 'rows' | 'forms' | 'contacts'
  readonly limit: number
}

export const mostForms = 10_000
/** Of a pair with many contacts one form is made: the contacts are what is read and written. */
export const mostContactsOfForms = 40_000

/** Which limit so many registration forms of so many contacts pass; null: they can be made in one archive. */
export function formsLimitPassed(count: {
  readonly forms: number
  readonly contacts: number
}): ExportLimit | null {
  if (count.contacts > mostContactsOfForms) return { of: 'contacts', limit: mostContactsOfForms }
  return count.forms > mostForms ? { of: 'forms', limit: mostForms } : null
}
