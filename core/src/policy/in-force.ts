import type { Day } from '../calendar/day.ts'
import type { Policy, PolicyHead } from './policy.ts'
import { valuesOf } from './value.ts'

/** The first day of a policy, and which of its dates says so; undefined when it carries no date at all. */
export interface InForce {
  readonly from: Day
  readonly by: 'effective' | 'issuedOn' | 'adoptedOn'
}

/**
 * Where the document names a day of effect (or 自印发之日起) that counts. Where it is silent, 系统默认: the day it was
 * issued, else adopted, and `by` says so, to be shown as a default and never as the document's word. Of several readings
 * not yet adopted the earliest begins.
 */
export function inForceFrom(head: PolicyHead): InForce | undefined {
  const issued = head.issuedOn ?? head.adoptedOn
  const days = valuesOf(head.effective).flatMap((value) => (value === 'onIssue' ? (issued ?? []) : value))
  const from = [...days].sort()[0]
  if (from) return { from, by: 'effective' }
  if (head.issuedOn) return { from: head.issuedOn, by: 'issuedOn' }
  return head.adoptedOn ? { from: head.adoptedOn, by: 'adoptedOn' } : undefined
}

/** Whether a document beside another holds on a day: since it took force, and before its relation ends. */
export function isInForce(policy: Policy, on: Day): boolean {
  const from = inForceFrom(policy)?.from
  const until = policy.relation?.until
  return from !== undefined && on >= from && (until === undefined || on < until)
}
