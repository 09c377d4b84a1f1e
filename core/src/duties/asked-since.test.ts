import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Facts } from '../roster/facts.ts'
import { contactsAskedSince } from './asked-since.ts'
import { dutyCounts } from './duty-count.ts'
import { dutyRow } from './duty-row.ts'
import { calendar, factsOf, policyOf, talk } from './school.cases.ts'
import { settingOf } from './setting.ts'

const on = day('2027-03-01')
const settingWith = (facts: Partial<Facts>, frozen: readonly string[]) =>
  settingOf([policyOf()], {
    calendar,
    facts: factsOf(facts),
    asOf: { on, knownAt: on },
    isFrozen: (requirement, period) => frozen.includes(`${requirement} ${period}`),
  })
const sinceOf = (names: readonly string[], frozen: readonly string[], facts: Partial<Facts> = {}) => {
  const setting = settingWith(facts, frozen)
  return contactsAskedSince(
    setting.rules.filter(({ key }) => names.includes(key)),
    setting,
  )
}

describe('contacts needed to count anew', () => {
  it('begin with the first period that is not frozen', () => {
    expect(sinceOf(['contact'], [])).toBe('2026-01-25')
    expect(sinceOf(['contact'], ['contact 2025-2026-2'])).toBe('2026-07-11')
    expect(sinceOf(['contact'], ['contact 2025-2026-2', 'contact 2026-2027-1'])).toBe('2027-01-25')
  })

  it('reach back to the first event that calls for something, and no further than today without one', () => {
    const events = [
      { id: 'e1', on: day('2026-08-03'), kind: 'hardship', recordedOn: day('2026-08-03') },
      { id: 'e2', on: day('2026-11-03'), kind: 'hardship', recordedOn: day('2026-11-03') },
    ]
    expect(sinceOf(['hardship'], [], { events })).toBe('2026-08-03')
    expect(sinceOf(['hardship'], [], { events: [] })).toBe(on)
  })

  it('are not asked for by what counts something else', () => {
    expect(sinceOf(['coverage', 'school-quota'], [])).toBe(on)
  })

  it('are enough: the counts that are kept come out the same', () => {
    const contacts = ['2026-03-02', '2026-08-11', '2026-10-02', '2027-01-02', '2027-02-11'].map((held) =>
      talk(held, ['c1', 'p1']),
    )
    const frozen = ['contact 2025-2026-2', 'contact 2026-2027-1', 'festival 2026-09-28:国庆']
    const all = settingWith({ contacts }, frozen)
    const since = contactsAskedSince(all.rules, settingWith({}, frozen))
    expect(since).toBe('2026-12-28')
    const some = settingWith({ contacts: contacts.filter((contact) => contact.on >= '2026-12-28') }, frozen)
    expect(dutyCounts(some).map(dutyRow)).toEqual(dutyCounts(all).map(dutyRow))
    expect(dutyCounts(all).map((count) => count.asked.turn.id)).not.toContain('2026-2027-1')
  })
})
