// What a column of an imported table is: a heading to find and a way to read its cells.

import type { Typed } from '@tongxin/core/reading/typed'
import type { Heading } from './headers.ts'

export type ParsedCell<Value> = Typed<Value>

export type Column<Value> = Heading &
  Readonly<{
    field: string
    required: boolean
    /** Offered as a drop-down in the template. */
    choices?: readonly string[]
    /** In the template; a Chinese character takes two. */
    width?: number
    /** No two rows may carry the same value. */
    unique?: boolean
    parse: (text: string) => ParsedCell<Value>
  }>

export type ColumnDefinition<Value> = Omit<Column<Value>, 'required'>

/** What is said of an empty cell that must be filled in, where nothing more is known. */
export const emptyCellReason = '必填项为空'

/** A column that must stand in the table and be filled in each row. */
export function requiredColumn<Value>(definition: ColumnDefinition<Value>): Column<Value> {
  const fix = `请填写“${definition.header}”`
  return {
    ...definition,
    required: true,
    parse: (text) => (text === '' ? { ok: false, reason: emptyCellReason, fix } : definition.parse(text)),
  }
}

/** A column that may be missing, and empty where it stands: then the value is undefined. */
export function optionalColumn<Value>(definition: ColumnDefinition<Value>): Column<Value | undefined> {
  return {
    ...definition,
    required: false,
    parse: (text) => (text === '' ? { ok: true, value: undefined } : definition.parse(text)),
  }
}

/**
 * The same reading, each text read once: a roster says the same unit, party and register thousands of times. For columns made anew
 * for each table, so that nothing of one is kept after it.
 */
export function readOnce<Value>(parse: Column<Value>['parse']): Column<Value>['parse'] {
  const known = new Map<string, ParsedCell<Value>>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const parsed = parse(text)
    known.set(text, parsed)
    return parsed
  }
}

/** Any text up to a length. */
export function textCell(maxLength: number): (text: string) => ParsedCell<string> {
  return (text) =>
    text.length <= maxLength
      ? { ok: true, value: text }
      : { ok: false, reason: `超过 ${maxLength} 字`, fix: `请缩短到 ${maxLength} 字以内` }
}

/** One of a few words. */
export function choiceCell<Value>(choices: ReadonlyMap<string, Value>): (text: string) => ParsedCell<Value> {
  return (text) => {
    const value = choices.get(text)
    return value === undefined
      ? { ok: false, reason: '不在可选项中', fix: `请填写：${[...choices.keys()].slice(0, 12).join('、')}` }
      : { ok: true, value }
  }
}
