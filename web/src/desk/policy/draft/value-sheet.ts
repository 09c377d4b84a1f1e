import type { spanWords } from '@tongxin/core/policy/outline/period-words'
import type { Decided, Filled, Readings, Value } from '@tongxin/core/policy/value'
import {
  emptyRule,
  isRuleKind,
  isRuleValue,
  type RuleKind,
  type RuleValue,
  writtenRule,
} from './rules/rule-value.ts'

/** How a value of a form is written: a number with its word, a cycle, a span, one word or several of a list, or a rule. */
export type ValueKind =
  | ('least' | 'most' | 'number' | 'period' | 'span' | 'day')
  | ('word' | 'words' | 'festivals' | 'distinct')
  | RuleKind

/** What stands in the control: text, or a rule with its parts. */
export type Typed = string | RuleValue

/** One value of the document as a form shows it: how it stands, and what was typed for each way. */
export interface ValueSheet {
  readonly mode: 'set' | 'delegated' | 'readings' | 'absent'
  readonly value: Typed
  readonly to: string
  readonly low: string
  readonly high: string
  readonly readings: readonly Typed[]
  /** Of readings the one adopted, of what is left to somebody what was set, with who decided and when: kept while it still fits. */
  readonly decided?: DecidedSheet
}

interface DecidedSheet extends Decided {
  readonly adopted?: number
  readonly value: Typed
}

const words: Partial<Record<ValueKind, Readonly<Record<string, string>>>> = {
  least: { all: '全部' },
  most: { none: '不设上限' },
}

export function sheetOfValue(kind: ValueKind, value: Value<unknown> | undefined): ValueSheet {
  const nothing = nothingTyped(kind)
  const empty = { value: nothing, to: '', low: '', high: '', readings: [nothing, nothing] }
  if (!value) return { ...empty, mode: 'absent' }
  if (value.state === 'set' && value.filled === undefined)
    return { ...empty, mode: 'set', value: shown(kind, value.value) }
  if (value.state === 'readings')
    return {
      ...empty,
      mode: 'readings',
      readings: value.readings.map((one) => shown(kind, one)),
      ...adoptedOf(kind, value),
    }
  const left = value.state === 'set' ? value.filled : value
  const { to = '', atLeast, atMost } = left ?? {}
  return {
    ...empty,
    ...(value.state === 'set' && value.filled && filledOf(value.filled, shown(kind, value.value))),
    mode: 'delegated',
    to,
    low: text(atLeast),
    high: text(atMost),
  }
}

function adoptedOf(kind: ValueKind, value: Readings<unknown>) {
  const { state: _, readings, adopted, ...decided } = value
  if (adopted === null) return {}
  return { decided: { ...decided, adopted, value: shown(kind, readings[adopted - 1]) } }
}

function filledOf(filled: Filled, value: Typed) {
  const { to: _, atLeast: __, atMost: ___, ...decided } = filled
  return { decided: { ...decided, value } }
}

/** The value as the file writes it, nothing where the document is to say nothing; undefined while something is amiss. */
export function fileValue(kind: ValueKind, sheet: ValueSheet): { readonly value?: unknown } | undefined {
  if (sheet.mode === 'absent') return {}
  if (sheet.mode === 'set') return typed(kind, sheet.value)
  return sheet.mode === 'delegated' ? delegated(kind, sheet) : readings(kind, sheet)
}

/** An adoption stays while the reading adopted is what it was; with it changed, it is for somebody to adopt anew. */
function readings(kind: ValueKind, sheet: ValueSheet): { readonly value: unknown } | undefined {
  const written = sheet.readings.map((reading) => typed(kind, reading)?.value)
  if (written.includes(undefined) || written.length < 2) return undefined
  const { adopted, value, ...decided } = sheet.decided ?? { value: '' }
  const stays = adopted !== undefined && isSame(sheet.readings[adopted - 1], value)
  return { value: { readings: written, ...(stays ? { adopted, ...decided } : { adopted: null }) } }
}

/** What was set stays while it is left to the same role; whether it fits new bounds, the reader says. */
function delegated(
  kind: ValueKind,
  { to, low, high, decided }: ValueSheet,
): { readonly value: unknown } | undefined {
  const [atLeast, atMost] = [low, high].map((bound) => (bound.trim() === '' ? null : wholeNumber(bound)))
  if (to === '' || atLeast === undefined || atMost === undefined) return undefined
  const { adopted: _, value = '', ...by } = decided ?? {}
  const filled = decided === undefined ? undefined : typed(kind, value)?.value
  return {
    value: {
      delegated: to,
      ...(atLeast !== null && { atLeast }),
      ...(atMost !== null && { atMost }),
      ...(filled !== undefined && { filled, ...by }),
    },
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function nothingTyped(kind: ValueKind): Typed {
  return isRuleKind(kind) ? emptyRule(kind) : ''
}

function typed(kind: ValueKind, value: Typed): { readonly value: unknown } | undefined {
  if (typeof value === 'string') return typedText(kind, value)
  const written = writtenRule(value)
  return written === undefined ? undefined : { value: written }
}

function typedText(kind: ValueKind, text: string): { readonly value: unknown } | undefined {
  const trimmed = text.trim()
  if (kind === 'least' || kind === 'most' || kind === 'number') {
    const word = Object.entries(words[kind] ?? {}).find(([, said]) => said === trimmed)?.[0]
    const value = word ?? wholeNumber(trimmed)
    return value === undefined ? undefined : { value }
  }
  if (kind === 'words' || kind === 'festivals') return severalWords(trimmed)
  if (kind === 'distinct') return typedDistinct(trimmed)
  if (kind === 'span' && !/^[1-9]\d{0,3} [a-z-]+$/.test(trimmed)) return undefined
  return trimmed === '' ? undefined : { value: trimmed }
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined
}

function severalWords(text: string): { readonly value: unknown } | undefined {
  const words = text.split(/[、，,\s]+/).filter((word) => word !== '')
  if (words.length === 0) return undefined
  return { value: words.length === 1 ? words[0] : words }
}

/** "person title": persons counted once for each title. */
function typedDistinct(text: string): { readonly value: unknown } | undefined {
  const [by = '', attribute] = text.split(' ')
  if (by === '') return undefined
  return { value: attribute === undefined ? by : { [by]: attribute } }
}

function shown(kind: ValueKind, value: unknown): Typed {
  if (isRuleValue(value)) return value
  if (typeof value === 'string') return words[kind]?.[value] ?? value
  if (Array.isArray(value)) return value.map(String).join('、')
  return isSpan(value) ? `${value.amount} ${value.unit}` : text(value)
}

function text(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}

function isSpan(value: unknown): value is Parameters<typeof spanWords>[0] {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}
