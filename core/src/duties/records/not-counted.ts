/** Why a record of the bearer, in its time, did not count. */
export type NotCountedReason = (typeof notCountedReasons)[number]

export const notCountedReasons = [
  // the filter of the requirement
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
  // data missing or a reading not adopted: counts at most
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
