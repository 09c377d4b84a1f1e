import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { isMetByContacts } from './contact-rules.ts'
import { allContacts, contactsAsked } from './contacts-asked.ts'
import { findingsIn } from './evaluate.ts'
import { partsMet } from './findings/parts-met.ts'
import { days } from './random-school.cases.ts'
import { openSchools } from './random-sides.cases.ts'
import { withContacts } from './records/fact-index.ts'
import { calendar, factsOf, policyOf, policyOnly } from './school.cases.ts'
import { settingOf } from './setting.ts'

const judged = day('2027-06-20')

function settingWith(policy: Policy, facts: Facts) {
  return settingOf([policy], { calendar, facts, asOf: { on: judged, knownAt: judged } })
}

function asked(policy: Policy, [from, to]: readonly [string, string], facts: Partial<Facts> = {}) {
  const setting = settingWith(policy, factsOf(facts))
  return contactsAsked(setting.rules.filter(isMetByContacts), setting, { from: day(from), to: day(to) })
}

const counted = { bearer: 'pairing', every: 'semester', count: 'contact', atLeast: 1 }
const november = ['2026-11-01', '2026-11-30'] as const

describe('contacts needed to tell what those of some days counted for', () => {
  it('are mostly these alone', () => {
    const only = { from: '2026-11-01', to: '2026-11-30', of: null }
    expect(asked(policyOf(), november)).toEqual(only)
    expect(asked(policyOnly({ id: 'one', ...counted }), november)).toEqual(only)
    expect(asked(policyOnly({ id: 'one', ...counted, distinct: 'occasion' }), november)).toEqual(only)
  })

  it('are those of the same periods, late ones included, where something is counted once', () => {
    const ofPersons = policyOnly({ id: 'one', ...counted, bearer: 'cadre', distinct: 'person' })
    expect(asked(ofPersons, november)).toMatchObject({ from: '2026-07-11', to: '2027-01-25' })
    const atFestivals = policyOnly({
      id: 'one',
      ...counted,
      bearer: 'cadre',
      every: 'festival',
      distinct: 'person',
    })
    // 国庆 can be made good until 元旦, 元旦 until the next festival, whenever that will be.
    expect(asked(atFestivals, november)).toMatchObject({ from: '2026-09-28', to: '2026-12-28' })
    expect(asked(atFestivals, ['2027-02-01', '2027-02-02'])).toMatchObject({ from: '2026-12-28', to: null })
  })

  it('are all where there is a cap', () => {
    const capped = { ...counted, cap: [{ where: { act: '慰问' }, atMost: 1, per: 'month' }] }
    expect(asked(policyOnly({ id: 'one', ...capped }), november)).toEqual(allContacts)
  })

  it('are beside them those of whom an event concerns, since the first', () => {
    const hardship = (id: string, on: string, human: string) => ({
      ...{ id, on: day(on), kind: 'hardship', recordedOn: day(on) },
      human: factsOf().humans.find((one) => one.id === human)?.id,
    })
    const events = [hardship('e1', '2026-08-03', 'p2'), hardship('e2', '2026-12-03', 'p1')]
    const [first] = factsOf().humans.filter(({ id }) => id === 'c3')
    expect(asked(policyOf(), november, { events: events.slice(0, 2) as Facts['events'] })).toEqual({
      ...{ from: '2026-11-01', to: '2026-11-30' },
      of: { cadres: [first?.id], from: '2026-08-03' },
    })
  })

  it('are enough, with what can serve these days alone, in any school', () => {
    let some = 0
    fc.assert(
      fc.property(openSchools, days, fc.integer({ min: 0, max: 90 }), ({ policy, facts }, from, length) => {
        const held = { from, to: addDays(from, length) }
        const of = facts.contacts.filter(({ on }) => held.from <= on && on <= held.to)
        const none = settingWith(policy, { ...facts, contacts: [] })
        const rules = none.rules.filter(isMetByContacts)
        const scope = { bearers: null, rules: new Set(rules.map(({ key }) => key)), since: null }
        const needed = contactsAsked(rules, none, held)
        const known = facts.contacts.filter(({ on, parts }) => {
          const isNear =
            (needed.from === null || needed.from <= on) && (needed.to === null || on <= needed.to)
          const more = needed.of
          return (
            isNear ||
            (more !== null && more.from <= on && parts.some(({ cadre }) => more.cadres.includes(cadre)))
          )
        })
        some += facts.contacts.length - known.length
        const told = (findings: ReturnType<typeof findingsIn>) =>
          partsMet(findings, of).map(({ contact, part, met }) => [
            ...[contact.id, part.cadre, part.person],
            ...met.map(({ finding, as }) => [finding.requirement, finding.bearer.id, finding.turn?.id, as]),
          ])
        const narrow = { ...none, index: withContacts(none.index, known) }
        expect(told(findingsIn(narrow, { ...scope, serving: held }))).toEqual(
          told(findingsIn(settingWith(policy, facts), scope)),
        )
      }),
      { numRuns: 20 },
    )
    expect(some).toBeGreaterThan(0)
  })
})
