import { spanAsWritten, stepAsWritten } from '@tongxin/core/policy/editing/as-written'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import type { Step } from '@tongxin/core/policy/step'
import type { ValuePlace } from '@tongxin/core/policy/value-place'

/** One step as typed, and the step of the document it was; null for one that is new. */
export interface StepSheet {
  readonly was: number | null
  readonly act: string
  readonly by: string
  readonly body: string
  readonly within: string
  readonly force: string
}

const fields = ['act', 'by', 'body', 'within', 'force'] as const

export const newStep: StepSheet = { was: null, act: '', by: '', body: '', within: '', force: 'must' }

export function sheetsOfSteps(steps: readonly Step[]): readonly StepSheet[] {
  return steps.map(({ act, by = '', body = '', within, force }, was) => ({
    was,
    act,
    by,
    body,
    within: within === undefined ? '' : spanAsWritten(within),
    force,
  }))
}

/** Moved by one place, up or down. */
export function moved(sheets: readonly StepSheet[], at: number, by: -1 | 1): readonly StepSheet[] {
  const [here, there] = [sheets[at], sheets[at + by]]
  if (here === undefined || there === undefined) return sheets
  return sheets.map((sheet, place) => (place === at ? there : place === at + by ? here : sheet))
}

/**
 * The edits that make the steps what was typed: field by field while they stand as they stood, else the steps whole, each
 * with what the form does not show. Undefined while something is amiss.
 */
export function editsOfSteps(
  place: ValuePlace,
  steps: readonly Step[],
  sheets: readonly StepSheet[],
): readonly PolicyEdit[] | undefined {
  if (sheets.length === 0 || sheets.some(isAmiss)) return undefined
  const asTheyStood = sheets.length === steps.length && sheets.every(({ was }, at) => was === at)
  if (!asTheyStood) return [{ place, value: sheets.map((sheet) => writtenStep(sheet, steps)) }]
  const before = sheetsOfSteps(steps)
  return sheets.flatMap((sheet, at) =>
    fields.flatMap((field): readonly PolicyEdit[] => {
      if (sheet[field].trim() === before[at]?.[field]) return []
      const value = written(field, sheet)
      const here = [...place, String(at), field]
      return value === undefined ? [{ place: here }] : [{ place: here, value }]
    }),
  )
}

function isAmiss({ act, within }: StepSheet): boolean {
  return act === '' || (within !== '' && !/^[1-9]\d{0,3} [a-z-]+$/.test(within))
}

function writtenStep(sheet: StepSheet, steps: readonly Step[]): Readonly<Record<string, unknown>> {
  const step = sheet.was === null ? undefined : steps[sheet.was]
  const all = {
    ...(step && stepAsWritten(step)),
    ...Object.fromEntries(fields.map((field) => [field, written(field, sheet)])),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function written(field: (typeof fields)[number], sheet: StepSheet): string | undefined {
  const text = sheet[field].trim()
  return text === '' || (field === 'force' && text === 'must') ? undefined : text
}
