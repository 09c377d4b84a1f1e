import pg from 'pg'

const textArray: number = 1009
const parseTextArray = pg.types.getTypeParser(textArray, 'text')

/**
 * How a value of a PostgreSQL type arrives: days as 'YYYY-MM-DD' (never through Date, which would need a time zone),
 * moments as ISO strings in UTC with milliseconds, eight-byte integers as numbers.
 */
export function parseType(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const parse = parsers.get(oid)
  if (parse) return parse
  const element = elements.get(oid)
  if (element) return (text) => parseTextArray(text).map((item: string | null) => item && element(item))
  return pg.types.getTypeParser(oid, format ?? 'text')
}

const parsers = new Map<number, (text: string) => unknown>([
  [20, readInteger],
  [1082, readDay],
  [1184, readMoment],
])

/** Arrays of the same: int8[], date[], timestamptz[]. */
const elements = new Map<number, (text: string) => unknown>([
  [1016, readInteger],
  [1182, readDay],
  [1185, readMoment],
])

function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond a safe integer`)
  return value
}

/** The same day is the same text in memory, as contacts by the hundred thousand are held on a few thousand days. */
function readDay(text: string): string {
  const present = days.get(text)
  if (present !== undefined) return present
  days.set(text, text)
  return text
}

const days = new Map<string, string>()

function readMoment(text: string): string {
  return new Date(text).toISOString()
}
