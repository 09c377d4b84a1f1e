/** Why a record of the bearer, in its time, did not count. */
export type NotCountedReason = (typeof notCountedReasons)[number]

/** It is not of the kind the requirement is about: its filter looks for another. */
const ofAnotherKind = [
  'other-act',
  'other-form',
  'other-mode',
  'other-group',
  'other-initiator',
  'other-topic',
  'other-series',
  'other-kind',
  'other-role',
  'other-recipient',
  'other-tier',
  'other-target',
  'other-person',
  'other-cadre',
] as const

/** Data are missing or a reading is not adopted: it counts at most. */
const countsAtMost = [
  'missing-act',
  'missing-form',
  'missing-mode',
  'missing-group',
  'missing-initiator',
  'missing-topic',
  'missing-spoke',
  'missing-talk',
  'missing-person-data',
  'missing-cadre-data',
  'form-undecided',
  'form-delegated',
] as const

export const notCountedReasons = [
  ...ofAnotherKind,
  'not-paired',
  // the form counts for nobody, or not for this person
  'form-does-not-count',
  'did-not-speak',
  'no-talk',
  // counting
  'over-cap',
  'same-again',
  'before-policy',
  'term-over',
  'assistant-only',
  'not-together',
  'other-event',
  ...countsAtMost,
] as const

/** Whether the requirement asks for another kind of record: of such a record nothing went wrong. */
export function isOfAnotherKind(reason: NotCountedReason): boolean {
  return includes(ofAnotherKind, reason)
}

/** Whether it may still count, once what is missing is entered or a reading is adopted. */
export function mayStillCount(reason: NotCountedReason): boolean {
  return includes(countsAtMost, reason)
}

function includes(reasons: readonly NotCountedReason[], reason: NotCountedReason): boolean {
  return reasons.includes(reason)
}
