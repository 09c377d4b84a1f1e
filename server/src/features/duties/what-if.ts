// 试算: what a changed document or other terms would change. Nothing of it is stored.

import { setImmediate } from 'node:timers/promises'
import type { Tried } from '@tongxin/contract/policy/what-if'
import { mostRequirements } from '@tongxin/contract/policy/what-if'
import { decideTerms } from '@tongxin/core/calendar/decide-terms'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { termId } from '@tongxin/core/calendar/term'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import { allKeys, changedRules } from '@tongxin/core/duties/what-if/changed-rules'
import { factsNeeded } from '@tongxin/core/duties/what-if/current-days'
import { ifInForce } from '@tongxin/core/duties/what-if/if-in-force'
import { movesOf } from '@tongxin/core/duties/what-if/moves'
import { type RequirementChange, settingIf, whatIf } from '@tongxin/core/duties/what-if/what-if'
import { withNumbers } from '@tongxin/core/duties/what-if/with-numbers'
import type { Policy } from '@tongxin/core/policy/policy'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import { readPolicyText } from '../../intake/policy-text/policy-text.ts'
import type { Work } from '../../platform/work.ts'
import { findPolicyOfVersion } from '../policy/queries.ts'
import { documentOn, loadGround } from './ground.ts'
import { loadNeededFacts } from './what-if-facts.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Both documents over the same facts, and the requirements in which they differ. */
export type Trial = {
  readonly text: Policy
  readonly before: Setting
  readonly after: Setting
  readonly keys: readonly string[]
  readonly untouched: number
}

/** Counts by requirement and by state before and after; nobody is named, so nothing is audited as a reading. */
export async function summariseTrial(work: Work, { text, before, after, keys, untouched }: Trial) {
  const compared: RequirementChange[] = []
  for (const key of keys) {
    // Between two requirements the server answers others.
    await setImmediate()
    compared.push(whatIf(key, before, after))
  }
  const sum = (numberOf: (one: RequirementChange) => number) =>
    compared.reduce((total, one) => total + numberOf(one), 0)
  return {
    on: work.today,
    title: text.title,
    requirements: compared.slice(0, mostRequirements).map(wireChange),
    compared: compared.length,
    untouched,
    changed: sum(({ changes }) => changes.length),
    unchanged: sum(({ unchanged }) => unchanged),
  }
}

function wireChange({ requirement, bearer, before, after, changes, unchanged }: RequirementChange) {
  const side = (one: RequirementChange['before']) => one && { label: one.label, cites: [...one.cites] }
  return {
    requirement,
    bearer,
    before: side(before),
    after: side(after),
    moves: movesOf(changes).map(({ changes: own, ...move }) => ({ ...move, results: own.length })),
    unchanged,
  }
}

/** Loads what the comparison needs; `only` narrows it to one requirement. */
export async function loadTrial(work: Work, tried: Tried, only?: string): Promise<Done<Trial>> {
  const ground = await loadGround(work)
  const { policies, calendar } = ground
  const current = documentOn(ground, work.today)
  const text = await findText(work, tried, current)
  if (!text.ok) return text
  const numbered = withNumbers(text.value, tried.numbers)
  if (numbered === undefined) return refuse({ code: 'not-found' })
  const terms = tryTerms(calendar, tried.terms)
  if (!terms.ok) return terms
  const asOf = { on: work.today, knownAt: work.today }
  const other = {
    policies: numbered === current ? policies : ifInForce(policies, numbered, { current, on: work.today }),
    calendar: terms.value,
  }
  const ruled = settingOf(policies, { calendar, facts: emptyFacts(work.schoolId), asOf })
  const otherRuled = settingIf(ruled, other)
  const changed = changedRules(ruled, otherRuled)
  const keys = changed.filter((key) => only === undefined || key === only)
  const needed = factsNeeded([ruled, otherRuled], keys)
  const facts = keys.length === 0 ? emptyFacts(work.schoolId) : await loadNeededFacts(work, needed)
  const before = settingOf(policies, { calendar, facts, asOf })
  const untouched = allKeys(ruled, otherRuled).length - changed.length
  return {
    ok: true,
    value: { text: numbered, before, after: settingIf(before, other), keys, untouched },
  }
}

async function findText(work: Work, tried: Tried, current: Policy | undefined): Promise<Done<Policy>> {
  if (tried.source !== null) {
    const reading = readPolicyText(tried.source)
    if (reading.ok) return { ok: true, value: reading.policy }
    const { mistakes } = reading
    return refuse({ code: 'policy-has-mistakes', count: mistakes.length, mistakes })
  }
  if (tried.versionId !== null) {
    const found = await findPolicyOfVersion(work, tried.versionId)
    return found ? { ok: true, value: found } : refuse({ code: 'not-found' })
  }
  return current === undefined
    ? refuse({ code: 'no-policy-in-force', on: work.today })
    : { ok: true, value: current }
}

function tryTerms(calendar: SchoolCalendar, terms: Tried['terms']): Done<SchoolCalendar> {
  if (terms === null) return { ok: true, value: calendar }
  const tried = terms.map((term) => ({ ...term, id: termId(term.id), teaching: null }))
  const { yearsWithoutTerms } = calendar
  const decision = decideTerms({ terms: [], yearsWithoutTerms: [] }, { terms: tried, yearsWithoutTerms })
  return decision.ok ? { ok: true, value: { ...calendar, terms: tried } } : decision
}
