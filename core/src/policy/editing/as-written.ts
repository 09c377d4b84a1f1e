import type { Cite } from '../cite.ts'
import type { Step } from '../step.ts'

/** Citations as a file writes them: `{ section: phrase }`, several phrases of a section as a list. */
export function citesAsWritten(cites: readonly Cite[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...new Set(cites.map(keyOf))].map((key) => {
      const phrases = cites.filter((cite) => keyOf(cite) === key).map(({ phrase }) => phrase)
      return [key, phrases.length === 1 ? phrases[0] : phrases]
    }),
  )
}

function keyOf({ section, occurrence }: Cite): string {
  return occurrence > 1 ? `${section}#${occurrence}` : section
}

/** A step as a file writes it: what goes without saying is left out, and reading it gives the step again. */
export function stepAsWritten(step: Step): Readonly<Record<string, unknown>> {
  const { within, extend, withReadings, force, cite, ...rest } = step
  const written = {
    ...rest,
    with: withReadings === undefined ? shortest(step.with) : readingsAsWritten(withReadings),
    to: shortest(step.to),
    basis: shortest(step.basis),
    needs: shortest(step.needs),
    within: within && spanAsWritten(within),
    extend: extend && { ...extend, atMost: spanAsWritten(extend.atMost) },
    force: force === 'must' ? undefined : force,
    cite: cite.length === 0 ? undefined : citesAsWritten(cite),
  }
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined))
}

export function spanAsWritten({ amount, unit }: NonNullable<Step['within']>): string {
  return `${amount} ${unit}`
}

function shortest(words: readonly string[]): string | readonly string[] | undefined {
  return words.length > 1 ? words : words[0]
}

function readingsAsWritten(partners: NonNullable<Step['withReadings']>) {
  const { state: _, ...readings } = partners
  return { ...readings, readings: readings.readings.map((roles) => shortest(roles) ?? []) }
}
