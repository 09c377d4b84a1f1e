/**
 * A part of a document as one text that is equal for two parts exactly when they judge alike: fields by their names, since
 * a stored document need not keep the order of the file; without the words a part is called by, its citations, and who
 * adopted a reading when.
 */
export function judgedText(part: unknown): string {
  if (Array.isArray(part)) return `[${part.map(judgedText).join()}]`
  if (!isFields(part)) return JSON.stringify(part) ?? 'null'
  const told = Object.keys(part)
    .filter((name) => part[name] !== undefined && !isWordOnly(name, part))
    .sort()
    .map((name) => `${name}:${fieldText(name, part)}`)
  return `{${told.join()}}`
}

function isWordOnly(name: string, part: Fields): boolean {
  return wordsOnly.has(name) || (part['state'] === 'readings' && (name === 'by' || name === 'since'))
}

const wordsOnly: ReadonlySet<string> = new Set(['label', 'cite', 'cites'])

/** All of and any of ask the same in any order. */
function fieldText(name: string, part: Fields): string {
  const value = part[name]
  const isJoined = name === 'of' && (part['op'] === 'all' || part['op'] === 'any')
  return isJoined && Array.isArray(value) ? `[${value.map(judgedText).sort().join()}]` : judgedText(value)
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
