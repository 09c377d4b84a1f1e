import type { spanWords } from '@tongxin/core/policy/outline/period-words'
import type { Value } from '@tongxin/core/policy/value'
import { type FactKind, writtenFact } from './written-fact.ts'

/** How a value of a form is written: a number with its word, a cycle, a span, or a word of a closed list. */
export type ValueKind = 'least' | 'most' | 'number' | 'period' | 'span' | 'day' | 'word' | FactKind

/** One value of the document as a form shows it: how it stands, and what was typed for each way. */
export interface ValueSheet {
  readonly mode: 'set' | 'delegated' | 'readings' | 'absent'
  readonly value: string
  readonly to: string
  readonly low: string
  readonly high: string
  readonly readings: readonly string[]
}

const words: Partial<Record<ValueKind, Readonly<Record<string, string>>>> = {
  least: { all: '全部' },
  most: { none: '不设上限' },
}

export function sheetOfValue(kind: ValueKind, value: Value<unknown> | undefined): ValueSheet {
  const empty = { value: '', to: '', low: '', high: '', readings: ['', ''] }
  if (!value) return { ...empty, mode: 'absent' }
  if (value.state === 'set' && value.filled === undefined)
    return { ...empty, mode: 'set', value: shown(kind, value.value) }
  if (value.state === 'readings')
    return { ...empty, mode: 'readings', readings: value.readings.map((one) => shown(kind, one)) }
  const { to, atLeast, atMost } = value.state === 'set' ? (value.filled ?? { to: '' }) : value
  return { ...empty, mode: 'delegated', to, low: shown('number', atLeast), high: shown('number', atMost) }
}

/** The value as the file writes it, nothing where the document is to say nothing; undefined while something is amiss. */
export function fileValue(kind: ValueKind, sheet: ValueSheet): { readonly value?: unknown } | undefined {
  if (sheet.mode === 'absent') return {}
  if (sheet.mode === 'set') return typed(kind, sheet.value)
  if (sheet.mode === 'delegated') return delegated(sheet)
  const readings = sheet.readings.map((reading) => typed(kind, reading)?.value)
  return readings.includes(undefined) || readings.length < 2
    ? undefined
    : { value: { readings, adopted: null } }
}

function delegated({ to, low, high }: ValueSheet): { readonly value: unknown } | undefined {
  const [atLeast, atMost] = [low, high].map((bound) => (bound.trim() === '' ? null : wholeNumber(bound)))
  if (to === '' || atLeast === undefined || atMost === undefined) return undefined
  return {
    value: {
      delegated: to,
      ...(atLeast !== null && { atLeast }),
      ...(atMost !== null && { atMost }),
    },
  }
}

function typed(kind: ValueKind, text: string): { readonly value: unknown } | undefined {
  const trimmed = text.trim()
  if (kind === 'least' || kind === 'most' || kind === 'number') {
    const word = Object.entries(words[kind] ?? {}).find(([, said]) => said === trimmed)?.[0]
    const value = word ?? wholeNumber(trimmed)
    return value === undefined ? undefined : { value }
  }
  if (kind === 'fact' || kind === 'age' || kind === 'party' || kind === 'employment') {
    const value = writtenFact(kind, trimmed)
    return value === undefined ? undefined : { value }
  }
  if (kind === 'span' && !/^[1-9]\d{0,3} [a-z-]+$/.test(trimmed)) return undefined
  return trimmed === '' ? undefined : { value: trimmed }
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined
}

function shown(kind: ValueKind, value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return words[kind]?.[value] ?? value
  if (Array.isArray(value)) return value.map(String).join('、')
  return isSpan(value) ? `${value.amount} ${value.unit}` : ''
}

function isSpan(value: unknown): value is Parameters<typeof spanWords>[0] {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}
