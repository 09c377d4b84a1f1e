import { findingsIn } from '../duties/evaluate.ts'
import type { Finding } from '../duties/findings/finding.ts'
import type { Setting } from '../duties/setting.ts'
import type { HumanId } from '../roster/ids.ts'
import { isAboutPairings } from './pairing-rules.ts'

/** What the documents say of how many pairings one human has on the day: a cadre's quota, a person's coverage. */
export function quotaFindings(setting: Setting, human: HumanId): readonly Finding[] {
  const rules = setting.rules.filter(({ requirement }) => isAboutPairings(requirement))
  return findingsIn(setting, {
    bearers: new Set([human]),
    rules: new Set(rules.map(({ key }) => key)),
    since: null,
  }).filter(({ bearer }) => bearer.id === human)
}
