// What of a pair's fit is shown to somebody: why, and by which clause, without what would tell a field they do not see.
import { isTold, type MayRead, shownReason } from '../../pairing/eligibility/shown-grounds.ts'
import type { Cite } from '../../policy/cite.ts'
import type { JudgedFit } from './eligible-findings.ts'
import type { Finding } from './finding.ts'
import { findingReasonSentences } from './finding-reason-sentences.ts'
import type { FitRule } from './pairing-fit.ts'

export interface ShownGround {
  readonly text: string
  readonly cites: readonly Cite[]
}

/** Why the pair stands as it does, each ground with its clause; none where it fits. */
export function shownGrounds({ finding, deciding }: JudgedFit, mayRead: MayRead): readonly ShownGround[] {
  const { state, reasons } = finding
  if (reasons.length === 0) return []
  if (state === 'advice' || state === 'explained')
    return reasons.map((reason) => ({
      text: findingReasonSentences[reason],
      cites: shownFit({ finding, deciding }, mayRead).cites,
    }))
  if (deciding.every(({ truth }) => truth === 'true'))
    return reasons.map((reason) => ({ text: findingReasonSentences[reason], cites: [] }))
  return deciding.map((rule) => groundOf(rule, mayRead))
}

/** The finding without clauses and facts that would tell such a field. */
export function shownFit({ finding, deciding }: JudgedFit, mayRead: MayRead): Finding {
  return deciding.every((rule) => isTold(rule, mayRead)) ? finding : { ...finding, cites: [], missing: [] }
}

function groundOf({ rule, ...result }: FitRule, mayRead: MayRead): ShownGround {
  if (rule !== 'assistants') return shownReason({ ...result, rule }, mayRead)
  const isOutside = result.truth === 'false'
  return {
    text: findingReasonSentences[isOutside ? 'outside-assistants' : 'data-missing'],
    cites: result.cite,
  }
}
