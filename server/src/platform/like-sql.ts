import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** A pattern of LIKE that stands for the text itself: `100%` finds 100% and nothing else. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}

/** Whether a column holds a text somewhere, letters in either case; only where there are letters does that cost anything. */
export function holdsText(column: string, text: string): RawBuilder<SqlBool> {
  const pattern = `%${literally(text)}%`
  const hasCase = text.toLowerCase() !== text.toUpperCase()
  return hasCase ? sql`${sql.ref(column)} ilike ${pattern}` : sql`${sql.ref(column)} like ${pattern}`
}
