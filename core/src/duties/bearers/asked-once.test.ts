import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, factsOf, pair, policyOnly, talk } from '../school.cases.ts'

const policy = policyOnly({
  id: 'once',
  bearer: 'pairing',
  before: '2026-12-31',
  count: 'contact',
  atLeast: 1,
  force: 'must',
})

/** A pair made in the middle of the document's first year, as it stands on a day. */
function foundOn(on: string, pairDays: { from: string; to?: string }, talks: readonly string[] = []) {
  const facts = factsOf({
    pairings: [pair('c1', 'p1', 'school', pairDays)],
    contacts: talks.map((held) => talk(held, ['c1', 'p1'])),
  })
  const asOf = { on: day(on), knownAt: day(on) }
  return evaluate([policy], calendar, facts, asOf)
    .filter(({ bearer, requirement }) => bearer.kind === 'pairing' && !requirement.startsWith('eligible'))
    .map(({ state, applies }) => [state, applies])
}

// Nothing else asks a pair that began later: there is no next period in which it would be judged.
describe('what is asked once, by a day', () => {
  it('is asked of a pair that began after the document and before that day', () => {
    expect(foundOn('2026-11-20', { from: '2026-10-08' })).toEqual([['due', 'judged']])
    expect(foundOn('2026-11-20', { from: '2026-10-08' }, ['2026-11-02'])).toEqual([['met', 'judged']])
    expect(foundOn('2027-01-10', { from: '2026-10-08' })).toEqual([['overdue', 'judged']])
  })

  it('is not asked of one that began after that day, nor of one that ended before', () => {
    expect(foundOn('2027-02-10', { from: '2027-01-05' })).toEqual([])
    expect(foundOn('2027-02-10', { from: '2026-10-08', to: '2026-11-30' })).toEqual([
      ['not-applicable', 'ended'],
    ])
  })
})
