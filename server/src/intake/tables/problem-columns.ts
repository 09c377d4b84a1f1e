import { headingKey } from '@tongxin/core/intake/heading-key'

/** What the file of rows with problems adds to the table: which row it was, what is wrong with it. */
export const problemColumns = { row: '原表行', words: '问题和改法' } as const

/** Brought back, these columns are nobody's field and no question to the person either. */
export function isProblemColumn(heading: string): boolean {
  return own.has(headingKey(heading))
}

const own: ReadonlySet<string> = new Set(Object.values(problemColumns).map(headingKey))
