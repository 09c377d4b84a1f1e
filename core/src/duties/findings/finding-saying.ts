import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import { notCountedSentences } from '../records/not-counted-sentences.ts'
import type { Finding } from './finding.ts'
import { findingReasonSentences } from './finding-reason-sentences.ts'
import { sentenceOf } from './finding-sentences.ts'
import { type FindingNames, namesOfFinding } from './finding-title.ts'
import { stateWords } from './state-words.ts'
import { whatCounts } from './what-counts.ts'

/** Everything a finding says, in words without any name: the same on screens, in files and on the command line. */
export interface FindingSaying extends FindingNames {
  readonly state: string
  readonly text: string
  readonly clauses: readonly string[]
  readonly reasons: readonly string[]
  /** Facts nobody recorded and that matter: 缺政治面貌. */
  readonly missing: readonly string[]
  /** What would satisfy it; null where nothing is needed. */
  readonly counts: string | null
  readonly notCounted: readonly { readonly id: string; readonly text: string }[]
}

/** @param policies the documents judged by; one of them is the finding's version */
export function sayingOf(
  finding: Finding,
  { on, policies }: { readonly on: Day; readonly policies: readonly Policy[] },
): FindingSaying {
  const policy = policies.find(({ id }) => id === finding.version)
  const { need } = finding
  return {
    ...namesOfFinding(finding, policy),
    state: stateWords[finding.state],
    ...sentenceOf(finding, on),
    reasons: finding.reasons.map((reason) => findingReasonSentences[reason]),
    missing: finding.missing.map((fact) => `缺${fact}`),
    counts: need === null || policy === undefined ? null : whatCounts(need.counts, policy),
    notCounted: finding.notCounted.map(({ id, reason }) => ({ id, text: notCountedSentences[reason] })),
  }
}
