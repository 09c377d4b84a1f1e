import type { ValuePlace } from '@tongxin/core/policy/value-place'

/** Which control a value left to a role is set with; 'text' where only the file's text can say it. */
export type LeftKind = 'number' | 'period' | 'span' | 'festivals' | 'day' | 'text'

export function kindOfPlace(place: ValuePlace): LeftKind {
  const field = place.at(-1)
  if (field === 'atLeast' || field === 'atMost' || field === 'target') return 'number'
  if (field === 'every') return 'period'
  if (field === 'within') return 'span'
  if (field === 'festivals') return 'festivals'
  return field === 'before' ? 'day' : 'text'
}

/** What was typed, as the file writes it; undefined while it is no such value. */
export function typedValue(kind: LeftKind, typed: string): unknown {
  const text = typed.trim()
  if (kind === 'number') return /^\d{1,4}$/.test(text) ? Number(text) : undefined
  if (kind === 'festivals') {
    const names = text.split(/[、，,\s]+/).filter((name) => name !== '')
    return names.length > 0 ? names : undefined
  }
  if (kind === 'span') return /^[1-9]\d{0,3} [a-z-]+$/.test(text) ? text : undefined
  return text === '' ? undefined : text
}
