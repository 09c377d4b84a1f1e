import type { Policy } from '../policy.ts'
import type { Predicate } from '../predicate.ts'
import type { RecordFilter } from '../record-filter.ts'
import { type Requirement, timingOf, type Which } from '../requirement.ts'
import { type Value, valuesOf } from '../value.ts'
import { type Sheet, shareADay } from './sheet.ts'

/** A floor and a ceiling of documents in force at once that cannot both hold: advice at the floor, for both are judged. */
export function limitsOverDocuments(sheets: readonly Sheet[]): void {
  for (const low of sheets) {
    for (const high of sheets) {
      if (low === high || !areJudgedTogether(low, high, sheets)) continue
      for (const clash of clashesOf(low.policy, high.policy)) {
        low.advice.root
          .inside('requirements')
          .inside(clash.index)
          .inside('atLeast')
          .mistake('limits-clash-over-documents', {
            ...clash.numbers,
            other: clash.ceiling,
            document: high.policy.id,
          })
      }
    }
  }
}

/** A document that fills has no rules of its own; one that replaces takes over what it names. */
function areJudgedTogether(a: Sheet, b: Sheet, sheets: readonly Sheet[]): boolean {
  const [own, other] = [a.policy.relation, b.policy.relation]
  if ([own?.as, other?.as].some((as) => as === 'fills' || as === 'replaces')) return false
  const isBeside = own?.to === b.policy.id || other?.to === a.policy.id
  const areBoth = own !== undefined && own.to === other?.to
  return (isBeside || areBoth) && shareAUnit(own?.units ?? [], other?.units ?? []) && shareADay(a, b, sheets)
}

function shareAUnit(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((unit) => b.includes(unit))
}

export interface Clash {
  /** The requirement with the floor, counting from 0. */
  readonly index: number
  /** The requirement with the ceiling. */
  readonly ceiling: string
  readonly numbers: { readonly atLeast: number; readonly atMost: number }
}

/**
 * Each floor of one document that no ceiling of the other can be kept with: the same bearers (or some of them), records
 * that all fall under the ceiling, and a number above it under every reading. Only what can be proved from the words: who
 * falls under a predicate is not known here, so one set must lie within the other by its conditions alone.
 */
export function clashesOf(low: Policy, high: Policy): readonly Clash[] {
  return low.requirements.flatMap((floor, index) => {
    const atLeast = leastOf(floor)
    if (atLeast === undefined) return []
    return high.requirements.flatMap((ceiling): readonly Clash[] => {
      const atMost = mostOf(ceiling)
      if (atMost === undefined || atLeast <= atMost || floor === ceiling || !bindTheSame(floor, ceiling))
        return []
      return [{ index, ceiling: ceiling.id, numbers: { atLeast, atMost } }]
    })
  })
}

function leastOf(rule: Requirement): number | undefined {
  const values = valuesOf(rule.atLeast).filter((value) => typeof value === 'number')
  return isFirm(rule) && values.length > 0 ? Math.min(...values) : undefined
}

function mostOf(rule: Requirement): number | undefined {
  const values = valuesOf(rule.atMost).map((value) => (value === 'none' ? Number.POSITIVE_INFINITY : value))
  return isFirm(rule) && values.length > 0 ? Math.max(...values) : undefined
}

function isFirm(rule: Requirement): boolean {
  const forces = valuesOf(rule.force)
  return timingOf(rule) === 'standing' && forces.every((force) => force === 'must')
}

function bindTheSame(floor: Requirement, ceiling: Requirement): boolean {
  if (floor.count !== ceiling.count || only(floor.bearer) !== only(ceiling.bearer)) return false
  // Different ones are never more than all of them; the reverse proves nothing.
  if (ceiling.distinct !== undefined && !isSame(ceiling.distinct, floor.distinct)) return false
  const [narrow, wide] = [only(floor.where) ?? {}, only(ceiling.where) ?? {}]
  const [of, ofCeiling] = [only(floor.of) ?? {}, only(ceiling.of) ?? {}]
  const areSettled = [floor.where, ceiling.where, floor.of, ceiling.of].every(isSettled)
  return areSettled && isWithin(narrow, wide) && (isWithin(of, ofCeiling) || isWithin(ofCeiling, of))
}

function isSettled(value: Value<unknown> | undefined): boolean {
  return value === undefined || (value.state !== 'delegated' && valuesOf(value).length === 1)
}

function only<T>(value: Value<T> | undefined): T | undefined {
  const values = valuesOf(value)
  return values.length === 1 ? values[0] : undefined
}

/** Whether everything under the first set of conditions is under the second: each of its conditions is there, as narrow. */
function isWithin(narrow: Which | RecordFilter, wide: Which | RecordFilter): boolean {
  const own: Readonly<Record<string, unknown>> = { ...narrow }
  return Object.entries(wide).every(([field, wanted]) => isNarrower(own[field], wanted))
}

function isNarrower(own: unknown, wanted: unknown): boolean {
  if (wanted === undefined || isSame(own, wanted)) return true
  if (Array.isArray(own) && Array.isArray(wanted)) return own.every((one) => wanted.includes(one))
  if (isPredicate(own) && isPredicate(wanted)) {
    const parts = partsOf(own).map((part) => JSON.stringify(part))
    return partsOf(wanted).every((part) => parts.includes(JSON.stringify(part)))
  }
  return false
}

function isPredicate(value: unknown): value is Predicate {
  return typeof value === 'object' && value !== null && 'op' in value
}

function partsOf(predicate: Predicate): readonly Predicate[] {
  return predicate.op === 'all' ? predicate.of : [predicate]
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
