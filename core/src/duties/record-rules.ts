// Which rules a record beside contacts touches: those that count its kind, and those that wait for it.
import { eventOfAct } from '../policy/built-in-events.ts'
import type { CountKind } from '../policy/record-filter.ts'
import { listActs } from '../policy/step.ts'
import { isAnsweredByContact } from './contact-rules.ts'
import type { Rule } from './rule.ts'

export interface TouchingRecord {
  /** As rules count it; null: an event, which none counts. */
  readonly counts: CountKind | null
  /** The words by which rules wait for it. */
  readonly events: readonly string[]
  /** The requirement it explains falling short of. */
  readonly explains?: string
  /** Taken back: a contact that named it as what it answers may serve another event now. */
  readonly isTakenBack?: boolean
}

export function isTouchedByRecord(
  rule: Rule,
  { counts, events, explains, isTakenBack = false }: TouchingRecord,
): boolean {
  const { requirement } = rule
  const { id, count, anyOf = [], after = [] } = requirement
  if (id === explains) return true
  if (isTakenBack && isAnsweredByContact(rule)) return true
  if (after.some((word) => events.includes(word))) return true
  return counts !== null && [count, ...anyOf.map((way) => way.count)].includes(counts)
}

const nouns: Readonly<Record<string, string>> = {
  matters: 'matter',
  requests: 'request',
  reporting: 'report',
}

/** A step done is an event under three names: any step, of any list or matter, and of this tier or procedure. */
export function eventsOfStep(procedure: string, act: string): readonly string[] {
  const done = eventOfAct(act)
  return ['step', `${nouns[procedure] ?? 'list'}.${done}`, `${procedure}.${done}`]
}

/** Whether what is done with a list can change what this rule counts: it counts steps, or waits for one. */
export function isTouchedByLists(rule: Rule): boolean {
  const procedures = rule.version.words.tiers.map(({ id }) => id)
  const events = procedures.flatMap((name) => listActs.flatMap((act) => eventsOfStep(name, act)))
  return isTouchedByRecord(rule, { counts: 'step', events: [...events, 'list.effective'] })
}
