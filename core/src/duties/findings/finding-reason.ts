/** Why a finding is as it is. Screens, files and the command line say each in the words of `finding-reason-sentences`. */
export const findingReasons = [
  // the bearer is not judged
  'new',
  'ended',
  'exempt',
  'excused-by-hand',
  'left-out',
  // it cannot be told
  'bearer-unsure',
  'calendar-missing',
  'holidays-missing',
  'data-missing',
  // the document leaves it open
  'form-open',
  'readings-differ',
  'left-to-others',
  'not-regulated',
  // the number
  'too-few',
  'too-many',
  'past-due',
  'came-late',
  'extended',
  'nobody-left',
  'explained',
  'term-over',
  // whether a pairing fits its tier
  'outside-cadres',
  'outside-targets',
  'outside-scope',
  'outside-soft-target',
  'reason-asked',
  'outside-assistants',
  'basis-lapsed',
] as const
export type FindingReason = (typeof findingReasons)[number]
