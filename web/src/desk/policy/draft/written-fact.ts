import { predicateFormWords as words } from '../../../words/policy-form.ts'

/** Facts whose words a form writes: most as they stand, a party and an employment by their word, an age as a number. */
export type FactKind = 'age' | 'party' | 'employment' | 'fact'

/** 副教授以上 as the file writes it, alternatives as a list; undefined while it is no such condition. */
export function writtenFact(kind: FactKind, text: string): unknown {
  const parts = text.split(/[、，,]+/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const written = parts.map((part) => writtenPart(kind, part))
  if (parts.length === 0 || written.includes(undefined)) return undefined
  if (written.length === 1) return written[0]
  return kind === 'age' ? undefined : written
}

function writtenPart(kind: FactKind, part: string): unknown {
  if (kind === 'party') return keyOf(words.parties, part)
  if (kind === 'employment') return keyOf(words.employments, part)
  const [, word = '', after] =
    new RegExp(`^(.*?)(?:\\s*岁)?(${words.atLeast}|${words.atMost})?$`).exec(part) ?? []
  const value = kind === 'age' ? ageIn(word) : word
  if (value === undefined || value === '') return undefined
  if (after === undefined) return value
  return after === words.atLeast ? { atLeast: value } : { atMost: value }
}

function ageIn(word: string): number | undefined {
  return /^\d{1,3}$/.test(word) ? Number(word) : undefined
}

function keyOf(known: Readonly<Record<string, string>>, text: string): string {
  return Object.entries(known).find(([, word]) => word === text)?.[0] ?? text
}
