import { conditionAsWritten } from '@tongxin/core/policy/editing/condition-as-written'
import { filterAsWritten, whichAsWritten } from '@tongxin/core/policy/editing/rule-as-written'
import type { Predicate } from '@tongxin/core/policy/predicate'
import { type Distinct, personAttributes, type RecordFilter } from '@tongxin/core/policy/record-filter'
import type { Which } from '@tongxin/core/policy/requirement'
import type { Value } from '@tongxin/core/policy/value'
import { attributeWords, distinctWords, factWords } from '../../../../words/policy/policy-rules.ts'
import { isComplete } from './condition-parts.ts'

/** A value that is more than a word: a condition, whom a requirement is about, or which records count. */
export type RuleValue =
  | { readonly rule: 'condition'; readonly of: Predicate | null }
  | { readonly rule: 'which'; readonly of: Which }
  | { readonly rule: 'filter'; readonly of: RecordFilter }

export type RuleKind = RuleValue['rule']

export function emptyRule(rule: RuleKind): RuleValue {
  return rule === 'condition' ? { rule, of: null } : { rule, of: {} }
}

export function isRuleKind(kind: string): kind is RuleKind {
  return kind === 'condition' || kind === 'which' || kind === 'filter'
}

export function isRuleValue(value: unknown): value is RuleValue {
  return typeof value === 'object' && value !== null && 'rule' in value
}

/** The rule as the file writes it; undefined while a part of it is half typed, or nothing is asked. */
export function writtenRule(value: RuleValue): unknown {
  if (isBlankRule(value)) return undefined
  if (value.rule === 'condition') {
    return value.of !== null && isComplete(value.of) ? conditionAsWritten(value.of) : undefined
  }
  if (!fieldsComplete(value.of)) return undefined
  return value.rule === 'which' ? whichAsWritten(value.of) : filterAsWritten(value.of)
}

export function isBlankRule({ of }: RuleValue): boolean {
  return of === null || Object.keys(of).length === 0
}

function fieldsComplete(rule: Which | RecordFilter): boolean {
  const { cadre, person, ...names } = rule
  const is = 'is' in rule ? rule.is : undefined
  const conditions = [cadre, person, is].filter((one) => one !== undefined)
  const lists: readonly unknown[] = Object.values(names)
  const wordsSaid = lists.every(
    (list) => !Array.isArray(list) || (list.length > 0 && list.every((word) => String(word).trim() !== '')),
  )
  return wordsSaid && conditions.every(isComplete)
}

/** A rule of the document made ready for the form, however it stands. */
export function ruleValue<K extends RuleKind>(
  rule: K,
  value: Value<NonNullable<Extract<RuleValue, { rule: K }>['of']>> | undefined,
): Value<unknown> | undefined {
  return mapped(value, (of) => ({ rule, of }))
}

/** What is counted once, by the key a choice has: person, or "person title". */
export function distinctValue(value: Value<Distinct> | undefined): Value<string> | undefined {
  return mapped(value, (one) => (one.by === 'person-attribute' ? `person ${one.attribute}` : one.by))
}

export const distinctChoices: Readonly<Record<string, string>> = {
  ...distinctWords,
  ...Object.fromEntries(
    personAttributes.map((attribute) => [`person ${attribute}`, attributeWords(factWords[attribute])]),
  ),
}

function mapped<T, U>(value: Value<T> | undefined, map: (one: T) => U): Value<U> | undefined {
  if (value === undefined || value.state === 'delegated') return value
  if (value.state === 'set') return { ...value, value: map(value.value) }
  return { ...value, readings: value.readings.map(map) }
}
