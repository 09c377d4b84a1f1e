import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day } from '../calendar/day.ts'
import type { Facts } from '../roster/facts.ts'
import { contactsAskedSince } from './asked-since.ts'
import { isMetByContacts } from './contact-rules.ts'
import { dutyCounts } from './duty-count.ts'
import { dutyRow } from './duty-row.ts'
import { findingsIn } from './evaluate.ts'
import { partsMet } from './findings/parts-met.ts'
import { days, facts } from './random-school.cases.ts'
import { calendar, factsOf, policyOf, policyWith, talk } from './school.cases.ts'
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

describe('contacts needed to tell what those of some days counted for', () => {
  const every = policyWith({ contact: { every: 'semester' }, hardship: { within: '20 days' } })
  const judged = day('2027-06-20')

  it('begin with the period of the first of these days, and with what can still be served late on it', () => {
    const setting = settingWith({}, [])
    const of = (name: string, heldFrom: string) =>
      contactsAskedSince(
        setting.rules.filter(({ key }) => key === name),
        setting,
        day(heldFrom),
      )
    expect(of('contact', '2026-09-01')).toBe('2026-07-11')
    expect(of('contact', '2027-01-25')).toBe('2027-01-25')
    // 国庆 can be made good until 元旦, 元旦 until the next festival, whenever that will be.
    expect(of('festival', '2026-11-01')).toBe('2026-09-28')
    expect(of('festival', '2027-02-01')).toBe('2026-12-28')
  })

  it('are enough, in any school and from any day on', () => {
    fc.assert(
      fc.property(facts, days, (school, heldFrom) => {
        const setting = (contacts: Facts['contacts']) =>
          settingOf([every], {
            calendar,
            facts: { ...school, contacts },
            asOf: { on: judged, knownAt: judged },
          })
        const rules = setting([]).rules.filter(isMetByContacts)
        const keys = new Set(rules.map(({ key }) => key))
        const since = contactsAskedSince(rules, setting([]), heldFrom)
        const asked = school.contacts.filter(({ on: heldOn }) => heldOn >= heldFrom)
        const told = (contacts: Facts['contacts'], from: Day | null) =>
          partsMet(findingsIn(setting(contacts), { bearers: null, rules: keys, since: from }), asked).map(
            ({ contact, part, met }) => [
              contact.id,
              part.person,
              met.map(({ finding, as }) => [finding.requirement, finding.bearer.id, finding.turn?.id, as]),
            ],
          )
        const some = school.contacts.filter(({ on: heldOn }) => since === null || heldOn >= since)
        expect(told(some, since)).toEqual(told(school.contacts, null))
      }),
      { numRuns: 20 },
    )
  })
})
