import { showingOf } from '@tongxin/core/account/field-access'
import { restsOnRoster } from '@tongxin/core/duties/contact-rules'
import { fitJudge, type JudgedFit } from '@tongxin/core/duties/findings/eligible-findings'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { shownFit } from '@tongxin/core/duties/findings/shown-fit'
import { rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { settingOf } from '@tongxin/core/duties/setting'
import type { AsOf } from '@tongxin/core/roster/dated'
import type { Work } from '../../../platform/work.ts'
import type { DutyGround } from '../ground.ts'
import type { Pair } from '../settled-findings.ts'
import { loadFitFacts } from './facts.ts'

type JudgedBy = { readonly ground: DutyGround; readonly asOf: AsOf }

/** Whether one pair still fits, as far as the reader may see why; of the day judged, and never frozen. */
export async function readFitOfPair(work: Work, pair: Pair, by: JudgedBy): Promise<readonly Finding[]> {
  const fits = await judgeFitOfPair(work, pair, by)
  return fits.map((fit) => {
    const record = { unitId: fit.finding.bearer.unit }
    return shownFit(fit, (field) => showingOf(work.actor, field, record) === 'plain')
  })
}

/** One finding for each document in force that says who may be paired in its tier. */
export async function judgeFitOfPair(
  work: Work,
  pair: Pair,
  { ground, asOf }: JudgedBy,
): Promise<readonly JudgedFit[]> {
  const { policies, calendar } = ground
  const isPassedOn = rulesOf(versionsKnownAt(policies, asOf.knownAt)).some(restsOnRoster)
  const facts = await loadFitFacts(work, {
    pairs: { cadreIds: [pair.cadreId], personIds: [pair.personId] },
    humanIds: isPassedOn ? null : [pair.cadreId, pair.personId],
    knownAt: asOf.knownAt < work.today ? asOf.knownAt : null,
  })
  const setting = settingOf(policies, { calendar, facts, asOf })
  const own = setting.index.pairings.filter(({ id }) => id === pair.pairingId)
  return fitJudge(setting)(own)
}
