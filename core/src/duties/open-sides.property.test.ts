import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import type { ContactPartFact } from '../contacts/contact-fact.ts'
import type { PairingFact } from '../pairing/pairing-fact.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import type { HumanId } from '../roster/ids.ts'
import { isCountedByCadre, isCountedByPair, isTouchedByContacts } from './contact-rules.ts'
import { dutyCounts } from './duty-count.ts'
import { dutyRow } from './duty-row.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './findings/finding.ts'
import { contact, days } from './random-school.cases.ts'
import { openSchools } from './random-sides.cases.ts'
import type { Rule } from './rule.ts'
import { calendar } from './school.cases.ts'
import { settingOf } from './setting.ts'

const judge = (policy: Parameters<typeof evaluate>[0][number], all: Facts, on: Day) =>
  evaluate([policy], calendar, all, { on, knownAt: on })
const nameOf = ({ requirement, bearer, turn }: Finding) => `${requirement} ${bearer.id} ${turn?.id ?? ''}`

describe('with posts, assistants and units as sides', () => {
  it('the order of facts never matters', () => {
    fc.assert(
      fc.property(openSchools, days, ({ policy, facts }, on) => {
        const turned = Object.fromEntries(
          Object.entries(facts).map(([name, rows]) => [
            name,
            Array.isArray(rows) ? [...rows].reverse() : rows,
          ]),
        )
        expect(judge(policy, { ...facts, ...turned }, on)).toEqual(judge(policy, facts, on))
      }),
      { numRuns: 100 },
    )
  })

  it('what is entered later never matters', () => {
    fc.assert(
      fc.property(openSchools, contact, days, ({ policy, facts }, more, on) => {
        const late = { ...more, recordedOn: addDays(on, 1) }
        expect(judge(policy, { ...facts, contacts: [...facts.contacts, late] }, on)).toEqual(
          judge(policy, facts, on),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('a contact more never lowers a count', () => {
    fc.assert(
      fc.property(openSchools, contact, days, ({ policy, facts }, more, on) => {
        const at = { on, knownAt: day('2028-01-01') }
        const of = (all: Facts) =>
          new Map(evaluate([policy], calendar, all, at).map((one) => [nameOf(one), one.count.lo + one.late]))
        const after = of({ ...facts, contacts: [...facts.contacts, more] })
        for (const [name, count] of of(facts)) expect(after.get(name), name).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 100 },
    )
  })

  it('a pairing counts the contacts of whoever stands for both its sides, found one by one', () => {
    fc.assert(
      fc.property(openSchools, days, (school, on) => {
        const plain = {
          ...school.facts,
          contacts: school.facts.contacts.filter(({ form }) => form !== '座谈'),
        }
        const found = judge(school.policy, plain, on).filter(({ requirement }) => requirement === 'contact')
        for (const { bearer, turn, count } of found) {
          const pairing = plain.pairings.find(({ id }) => id === bearer.id)
          const counted = plain.contacts.filter(
            (one) =>
              one.recordedOn <= on &&
              one.form !== '问候短信' &&
              [turn!.from, pairing!.from!, day('2026-06-09')].every((from) => from <= one.on) &&
              one.on <= on &&
              [turn!.to, pairing!.to].every((to) => to === null || one.on < to) &&
              one.parts.some((part) =>
                tookPart(part, pairing!, {
                  ...school,
                  on: one.on,
                  beside: plain.contacts
                    .filter(
                      ({ on: day, form, recordedOn }) =>
                        day === one.on && form === one.form && recordedOn <= on,
                    )
                    .flatMap(({ parts }) => parts),
                }),
              ),
          )
          expect(count.lo, `${bearer.id} ${turn!.id}`).toBe(counted.length)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, (rule: Rule) => boolean, boolean]>([
    ['pair by pair is counted the same from the facts of the pair', isCountedByPair, false],
    ['cadre by cadre is counted the same from the facts of the cadre', isCountedByCadre, true],
  ])('what is counted %s', (_, isCounted, ofAllPersons) => {
    fc.assert(
      fc.property(openSchools, days, ({ policy, facts }, on) => {
        const [pairing] = facts.pairings
        if (pairing === undefined) return
        const persons = ofAllPersons ? null : [pairing.person]
        const own = factsBetween(facts, pairing.cadre, persons)
        const asOf = { on, knownAt: day('2028-01-01') }
        const { rules } = settingOf([policy], { calendar, facts, asOf })
        const touched = rules.filter((rule) => isTouchedByContacts(rule) && isCounted(rule))
        const scope = {
          bearers: new Set<string>([
            ...own.pairings.map(({ id }) => id),
            ...(ofAllPersons ? [pairing.cadre] : []),
          ]),
          rules: new Set(touched.map(({ key }) => key)),
          since: null,
        }
        const rowsOf = (all: Facts) =>
          dutyCounts(settingOf([policy], { calendar, facts: all, asOf }), scope).map(dutyRow)
        expect(rowsOf(own)).toEqual(rowsOf(facts))
      }),
      { numRuns: 150 },
    )
  })
})

interface Meeting {
  readonly policy: Policy
  readonly change: Day
  readonly on: Day
  /** All that was written down of that day in that form. */
  readonly beside: readonly ContactPartFact[]
}

/** Whether both sides were there, by the tier's words alone; of these schools' contacts each has one cadre. */
function tookPart(
  part: ContactPartFact,
  pairing: PairingFact,
  { policy, change, on, beside }: Meeting,
): boolean {
  const { tier, from, cadre, person } = pairing
  const assistants = pairing.assistants.map(({ human }) => human)
  const { bindsTo, from: fromKind, whoseContactCounts } = policy.tiers.find(({ id }) => id === tier)!
  if (fromKind === 'unit') return part.cadre < 'c3' === (tier === 'school')
  if (part.person !== person) return false
  const next: Readonly<Record<string, string>> = { c1: 'c2', c3: 'c4' }
  const passesOn = bindsTo === 'post' && from! < change && on >= change
  const lead = passesOn ? (next[cadre] ?? cadre) : cadre
  if (assistants.length === 0) return part.cadre === lead && whoseContactCounts !== 'both'
  const isAssisted = beside.some((other) => other.person === person && assistants.includes(other.cadre))
  if (whoseContactCounts === 'both') return part.cadre === lead && isAssisted
  return part.cadre === lead || (whoseContactCounts === 'either' && assistants.includes(part.cadre))
}

/** What is read of one cadre and some persons (null: all) where the rules ask for no more. */
function factsBetween(facts: Facts, cadre: HumanId, persons: readonly HumanId[] | null): Facts {
  const isOwn = (sides: { readonly cadre: HumanId; readonly person: HumanId }) =>
    sides.cadre === cadre && (persons?.includes(sides.person) ?? true)
  return {
    ...facts,
    humans: facts.humans.filter(({ id }) => id === cadre),
    pairings: facts.pairings.filter(isOwn),
    contacts: facts.contacts.flatMap((one) => {
      const parts = one.parts.filter(isOwn)
      return parts.length === 0 ? [] : [{ ...one, parts }]
    }),
  }
}
