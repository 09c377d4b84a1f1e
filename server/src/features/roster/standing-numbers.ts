import type { StandingNumber } from '@tongxin/contract/pairing/eligibility'
import { sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import { quotaFindings } from '@tongxin/core/pairing/quota-findings'
import { tierCalled } from '@tongxin/core/policy/outline/tier-called'
import type { Subject } from './eligibility-subject.ts'

/** The quota of a cadre, the coverage of a person, as the documents have it on the day. */
export function numbersOf({ setting, human }: Subject): StandingNumber[] {
  return quotaFindings(setting, human.id)
    .filter(({ state }) => state !== 'not-applicable')
    .map((finding) => ({
      state: finding.state,
      text: sentenceOf(finding, setting.on).text,
      cites: [...finding.cites],
      setBy: finding.setBy && { title: finding.setBy.title, cites: [...finding.setBy.cites] },
    }))
}

export function tierNameOf({ policy }: Subject, tier: string): string {
  return tierCalled(tier, policy)
}
