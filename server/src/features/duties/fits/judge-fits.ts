// Whether the pairs that stand still fit the documents, judged by core over the roster: nothing of it is stored.
import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@tongxin/core/account/actor'
import { fitJudge, type JudgedFit } from '@tongxin/core/duties/findings/eligible-findings'
import type { Setting } from '@tongxin/core/duties/setting'
import { settingOf } from '@tongxin/core/duties/setting'
import type { AsOf } from '@tongxin/core/roster/dated'
import type { Work } from '../../../platform/work.ts'
import { type DutyGround, loadGround } from '../ground.ts'
import { loadFitFacts } from './facts.ts'

export type JudgedSchool = {
  readonly ground: DutyGround
  readonly setting: Setting
  readonly fits: readonly JudgedFit[]
}

/** Every pair of the school that stands on the day. Between two slices the server answers others. */
export async function judgeFits(work: Work<Actor | null>, asOf: AsOf): Promise<JudgedSchool> {
  const knownAt = asOf.knownAt < work.today ? asOf.knownAt : null
  const ground = await loadGround(work, knownAt)
  const { policies, calendar } = ground
  const facts = await loadFitFacts(work, { pairs: null, humanIds: null, knownAt })
  const setting = settingOf(policies, { calendar, facts, asOf })
  const judge = fitJudge(setting)
  const fits: JudgedFit[] = []
  for (let first = 0; first < setting.index.pairings.length; first += slice) {
    await setImmediate()
    fits.push(...judge(setting.index.pairings.slice(first, first + slice)))
  }
  return { ground, setting, fits }
}

const slice = 500
