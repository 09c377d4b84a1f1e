// One line of JSON for each thing that happened, for operators: what, when, which request and which ids. It must be safe
// to hand to a stranger, so values about people and secrets are taken out here, whatever a caller passes.
import type { Clock } from './clock.ts'

export type LogFields = Readonly<Record<string, unknown>>

export interface Log {
  readonly info: (message: string, fields?: LogFields) => void
  readonly warn: (message: string, fields?: LogFields) => void
  readonly error: (message: string, fields?: LogFields) => void
}

/** Errors are passed as the field `error`. `write` gets whole lines without the line end. */
export function createLog(options: {
  readonly clock: Pick<Clock, 'now'>
  readonly write: (line: string) => void
}): Log {
  const writeLine =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      const at = options.clock.now().toISOString()
      options.write(JSON.stringify({ at, level, message: redactText(message), ...redactFields(fields) }))
    }
  return { info: writeLine('info'), warn: writeLine('warn'), error: writeLine('error') }
}

/** A log that says nothing: for tests of something else. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** For a console a newcomer reads: what went as it should is not said. */
export function troubleAlone(log: Log): Log {
  return { ...log, info: silentLog.info }
}

export function writeToStderr(line: string): void {
  process.stderr.write(`${line}\n`)
}

const secretNames =
  /passw|secret|token|cookie|authorization|cipher|phone|mobile|e-?mail|ethnic|^(code|name|text|brief|body|remark|reason)$|(display|staff|sign_?in|human|person|cadre|given|family)_?(name|no|code)$/i
const maxDepth = 4

function redactFields(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, redactField(name, value, 0)]),
  )
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (secretNames.test(name) && value !== null && value !== undefined) return '[removed]'
  return redactValue(value, depth)
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  if (value instanceof Error) return describeError(value)
  if (value instanceof Date) return value.toISOString()
  if (depth >= maxDepth || ArrayBuffer.isView(value)) return '[removed]'
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, redactField(key, inner, depth + 1)]),
  )
}

/** Of a database error only what names no value: its detail quotes the row, and "invalid input" quotes the input. */
function describeError(error: Error): LogFields {
  const constraint = 'constraint' in error ? { constraint: error.constraint } : {}
  const code = 'code' in error ? { errorCode: error.code } : {}
  const quotesInput = 'code' in error && /^22...$/.test(String(error.code))
  const clean = (text: string) => redactText(quotesInput ? text.replaceAll(/"[^"]*"/g, '[removed]') : text)
  return {
    kind: error.name,
    message: clean(error.message),
    stack: clean(error.stack ?? ''),
    ...code,
    ...constraint,
  }
}

function redactText(text: string): string {
  return text
    .replaceAll(/(\w+:\/\/[^\s:/@]*:)[^\s@/]+@/g, '$1[removed]@')
    .replaceAll(/\b\d{17}[\dXx]\b/g, '[removed]')
    .replaceAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g, '[removed]')
    .replaceAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[removed]')
}
