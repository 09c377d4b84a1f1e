import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { calendar, factsOf, pair, person, policyOf } from '../school.cases.ts'
import { settingOf } from '../setting.ts'
import { fitJudge } from './eligible-findings.ts'
import { fitKindOf } from './fit-kind.ts'
import { fitRemedies } from './fit-remedies.ts'
import { shownFit, shownGrounds } from './shown-fit.ts'

const on = day('2026-11-20')

/** c1 is paired in the school tier with p9, whom its 政协委员 target does not cover. */
function fitOfPair() {
  const facts = factsOf({
    humans: [...factsOf().humans, person('p9', 'arts')],
    pairings: [pair('c1', 'p9', 'school')],
  })
  const setting = settingOf([policyOf()], { calendar, facts, asOf: { on, knownAt: on } })
  const [fit] = fitJudge(setting)(setting.index.pairings)
  if (fit === undefined) throw new Error('the pair is not judged')
  return fit
}

describe('why a pair no longer fits', () => {
  it('is told with the facts to who may read them', () => {
    const [ground] = shownGrounds(fitOfPair(), () => true)
    expect(ground?.text).toContain('不属于本层级的任何一类对象')
    expect(ground?.text).toContain('政协委员')
  })

  it('is told as an outcome alone to who may not, without a clause that would tell it', () => {
    const fit = fitOfPair()
    expect(shownGrounds(fit, (field) => field !== 'identity')).toEqual([{ text: '不在联系范围', cites: [] }])
    expect(shownFit(fit, () => false)).toMatchObject({ state: 'short', cites: [], missing: [] })
    expect(shownFit(fit, () => true)).toBe(fit.finding)
  })
})

describe('what to do about it', () => {
  const remediesOf = (state: 'short' | 'unknown' | 'met', ...missing: string[]) =>
    fitRemedies({ state, missing, reasons: state === 'met' ? ['basis-lapsed'] : ['outside-targets'] })

  it('is to look at the facts and arrange anew, to enter what is missing, or to keep it in mind', () => {
    expect(remediesOf('short')).toEqual([
      '请核对名册资料；资料无误的，起草名单调整另行安排，或写明原因结束这一对',
    ])
    expect(remediesOf('unknown', '政治面貌', '职称')).toEqual(['请在名册补录：政治面貌、职称'])
    expect(remediesOf('met')).toEqual([
      '结对在文件要求的时间符合条件，现可保留；调整名单时请考虑是否另行安排',
    ])
  })

  it('is nothing where the pair fits', () => {
    const fits = { state: 'met', reasons: [], missing: [] } as const
    expect(fitKindOf(fits)).toBe('fits')
    expect(fitRemedies(fits)).toEqual([])
  })
})
