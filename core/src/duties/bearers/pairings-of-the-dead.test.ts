import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { humanId } from '../../roster/human.cases.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, factsOf, pair, policyOnly } from '../school.cases.ts'

const policy = policyOnly({
  id: 'talk',
  bearer: 'pairing',
  every: 'semester',
  count: 'contact',
  atLeast: 1,
  force: 'must',
})

/** What is asked of the pair in the autumn, as it stands on a day and as known by then. */
function askedOn(
  on: string,
  died: { readonly who: string; readonly from: string; readonly recordedOn: string },
) {
  const facts = factsOf({ pairings: [pair('c1', 'p1', 'school', { from: '2026-01-25' })] })
  const death = { from: day(died.from), to: null, date: died.from, recordedOn: day(died.recordedOn) }
  const humans = facts.humans.map((human) =>
    human.id === humanId(died.who) ? { ...human, deaths: [death] } : human,
  )
  return evaluate([policy], calendar, { ...facts, humans }, { on: day(on), knownAt: day(on) })
    .filter(({ bearer, requirement }) => bearer.kind === 'pairing' && requirement === 'talk')
    .filter(({ turn }) => turn?.id === '2026-2027-1')
    .map(({ state, applies }) => [state, applies])
}

describe('a pair of whom a side has died', () => {
  test.each(['c1', 'p1'])('(%s) is asked for nothing any more, though nobody has ended it yet', (who) => {
    const death = { who, from: '2026-11-08', recordedOn: '2026-11-10' }
    expect(askedOn('2026-11-20', death)).toEqual([['not-applicable', 'ended']])
    // Before it was known the pair was asked as every other; what was found then stays found.
    expect(askedOn('2026-11-09', death)).toEqual([['due', 'judged']])
  })

  test('of somebody else nothing changes', () => {
    const death = { who: 'p2', from: '2026-11-08', recordedOn: '2026-11-10' }
    expect(askedOn('2026-11-20', death)).toEqual([['due', 'judged']])
  })
})
