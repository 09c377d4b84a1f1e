import type { FindingState } from './findings/state-of.ts'

/** What the state of a contact duty says about the person: null is no pairing to speak of. */
export type ContactPlace = 'met' | 'short' | 'unclear' | 'new'
/** What the state of a coverage duty says about the person; null: not within it. */
export type CoveragePlace = 'covered' | 'uncovered' | 'doubtful'

/** A pair that needs another contact is short whether or not the period still runs. */
export function contactPlace(state: FindingState): ContactPlace {
  return ofContacts[state]
}

export function coveragePlace(state: FindingState): CoveragePlace | null {
  return ofCoverage[state]
}

const ofContacts: Readonly<Record<FindingState, ContactPlace>> = {
  met: 'met',
  minimum: 'met',
  late: 'met',
  over: 'met',
  explained: 'met',
  optional: 'met',
  due: 'short',
  overdue: 'short',
  short: 'short',
  advice: 'short',
  'no-supply': 'short',
  undecided: 'unclear',
  unknown: 'unclear',
  delegated: 'unclear',
  silent: 'new',
  'not-applicable': 'new',
}

const ofCoverage: Readonly<Record<FindingState, CoveragePlace | null>> = {
  met: 'covered',
  minimum: 'covered',
  late: 'covered',
  over: 'covered',
  explained: 'covered',
  optional: null,
  due: 'uncovered',
  overdue: 'uncovered',
  short: 'uncovered',
  advice: 'uncovered',
  'no-supply': 'uncovered',
  undecided: 'doubtful',
  unknown: 'doubtful',
  delegated: 'doubtful',
  silent: null,
  'not-applicable': null,
}
