import { addDays, type Day } from '@tongxin/core/calendar/day'
import type { ContactFact } from '@tongxin/core/contacts/contact-fact'
import { evaluate } from '@tongxin/core/duties/evaluate'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Requirement } from '@tongxin/core/policy/requirement'
import type { Facts } from '@tongxin/core/roster/facts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTrial, type Trial, trialNames } from './trials.cases.ts'

const judge = (policies: readonly Policy[], facts: Facts, on: Day) =>
  evaluate(policies, facts.calendar, facts, { on, knownAt: addDays(on, 400) })

/** Any contact of any two people of the trial, around its last day. */
function contactsOf({ facts, policies, asOf }: Trial): fc.Arbitrary<ContactFact> {
  const ids = facts.humans.map(({ id }) => id)
  const acts = ['谈心', '走访', '慰问', '看望', '听取意见', '问候', '电话问候']
  const forms = policies.flatMap((policy) => policy.forms.map(({ id }) => id))
  const last = asOf.at(-1)?.on ?? addDays(asOf[0]!.on, 0)
  return fc
    .record({
      back: fc.integer({ min: 0, max: 400 }),
      cadre: fc.constantFrom(...ids),
      people: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      acts: fc.subarray(acts, { maxLength: 2 }),
      mode: fc.constantFrom(undefined, 'in-person', 'phone', 'letter'),
      form: fc.constantFrom(undefined, ...forms),
      spoke: fc.constantFrom(undefined, true, false),
      initiatedBy: fc.constantFrom(undefined, 'cadre' as const, 'person' as const),
      id: fc.uuid(),
    })
    .map(({ back, cadre, people, mode, form, spoke, initiatedBy, id, ...part }) => ({
      id,
      on: addDays(last, -back),
      recordedOn: addDays(last, -back),
      ...(mode !== undefined && { mode }),
      ...(form !== undefined && { form }),
      parts: people.map((person) => ({
        cadre,
        person,
        acts: part.acts,
        topics: [],
        ...(spoke !== undefined && { spoke }),
        ...(initiatedBy !== undefined && { initiatedBy }),
      })),
    }))
}

const withContacts = (facts: Facts, more: readonly ContactFact[]): Facts => ({
  ...facts,
  contacts: [...facts.contacts, ...more],
})

type Entered = { readonly recordedOn: Day; readonly supersededOn?: Day }

/** Every list once more under other names and every person once more, entered the day after; what stood was corrected then. */
function enteredAfterwards(facts: Facts, on: Day, contacts: readonly ContactFact[]): Facts {
  const recordedOn = addDays(on, 1)
  const corrected = (row: Entered) =>
    row.supersededOn === undefined && row.recordedOn <= on ? { ...row, supersededOn: recordedOn } : row
  const again = (rows: readonly Entered[]): readonly Entered[] =>
    rows.map(({ supersededOn: _corrected, ...row }) => ({
      ...row,
      ...('id' in row && { id: `later-${String(row.id)}` }),
      recordedOn,
    }))
  const both = (rows: readonly Entered[]): readonly Entered[] => [...rows.map(corrected), ...again(rows)]
  const listsOf = (value: object, change: (rows: readonly Entered[]) => readonly Entered[]) =>
    Object.fromEntries(
      Object.entries(value).map(([key, rows]) => [key, Array.isArray(rows) ? change(rows) : rows]),
    )
  const { humans, units, ...others } = facts
  const changed = {
    ...facts,
    ...listsOf(others, both),
    units: [...units, ...units.map((unit) => ({ ...unit, recordedOn, name: `${unit.name}新` }))],
    humans: [
      ...humans.map((human) => ({ ...human, ...listsOf(human, both) })),
      ...humans.map((human) => ({ ...human, ...listsOf(human, again), id: `later-${human.id}` })),
    ],
    contacts: [
      ...facts.contacts.map((row) => corrected(row) as ContactFact),
      ...contacts.map((row) => ({ ...row, recordedOn })),
    ],
  }
  return changed as unknown as Facts
}

const nameOf = ({ requirement, version, bearer, turn }: Finding) =>
  `${version} ${requirement} ${bearer.id} ${turn?.id ?? ''}`

/** Further along is never worse. */
const rank: Readonly<Partial<Record<FindingState, number>>> = {
  short: 0,
  overdue: 0,
  advice: 0,
  explained: 0,
  'no-supply': 0,
  optional: 0,
  due: 1,
  unknown: 2,
  undecided: 2,
  late: 3,
  minimum: 4,
  met: 5,
}

describe.each(trialNames)('%s', (name) => {
  const trial = readTrial(name)
  const { policies, facts, asOf } = trial
  const contact = contactsOf(trial)
  const days = fc.constantFrom(...asOf.map(({ on }) => on))

  it('is judged the same in whatever order documents and facts come', () => {
    const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })
    const lists = Object.entries(facts).filter(([, rows]) => Array.isArray(rows))
    const mixed = fc.record(Object.fromEntries(lists.map(([key, rows]) => [key, shuffled(rows)])))
    fc.assert(
      fc.property(shuffled(policies), mixed, days, (documents, rows, on) => {
        expect(judge(documents, { ...facts, ...rows }, on)).toEqual(judge(policies, facts, on))
      }),
      { numRuns: 15 },
    )
  })

  it('finds nothing worse for one contact more', () => {
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 4 }), contact, days, (some, more, on) => {
        const all = withContacts(facts, some)
        const before = new Map(judge(policies, all, on).map((finding) => [nameOf(finding), finding.state]))
        for (const finding of judge(policies, withContacts(all, [more]), on)) {
          const was = before.get(nameOf(finding)) ?? finding.state
          if (was === finding.state) continue
          // One open state may become another: that facts are missing, or that the readings differ.
          expect(rank[finding.state], `${nameOf(finding)}: ${was} → ${finding.state}`).toBeGreaterThanOrEqual(
            rank[was] ?? 9,
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is judged the same whatever is entered afterwards, of anything', () => {
    fc.assert(
      fc.property(days, fc.array(contact, { maxLength: 3 }), (on, more) => {
        const at = { on, knownAt: on }
        const before = evaluate(policies, facts.calendar, facts, at)
        const later = enteredAfterwards(facts, on, more)
        expect(evaluate(policies, facts.calendar, later, at)).toEqual(before)
      }),
      { numRuns: 10 },
    )
  })

  it('loses no record when its periods are split', () => {
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 6 }), days, (some, on) => {
        const all = withContacts(facts, some)
        const [whole, split] = [policies.map(unchanged), policies.map(splitPeriods)]
        expect(recordsByBearer(judge(split, all, on))).toEqual(recordsByBearer(judge(whole, all, on)))
      }),
      { numRuns: 15 },
    )
  })
})

const finer: Readonly<Record<string, string>> = {
  'academic-year': 'semester',
  'calendar-year': 'quarter',
  quarter: 'month',
  'two-months': 'month',
  month: 'week',
}

/** Only the periodic rules whose period has a finer one, judged also in part of a period, one finding a period. */
function rulesOf({ requirements }: Policy): readonly Requirement[] {
  return requirements
    .filter(({ every, count }) => every?.state === 'set' && every.value in finer && count === 'contact')
    .map((rule) => {
      const { skip: _, ...rest } = rule
      return { ...rest, partial: 'full' }
    })
}

function unchanged(policy: Policy): Policy {
  return { ...policy, requirements: rulesOf(policy) }
}

function splitPeriods(policy: Policy): Policy {
  const split = rulesOf(policy).map((rule): Requirement => {
    const every = rule.every?.state === 'set' ? (finer[rule.every.value] ?? rule.every.value) : ''
    return { ...rule, every: { state: 'set', value: every } }
  })
  return { ...policy, requirements: split }
}

/** Every record that some period of a rule has seen of a bearer, counted or not. */
function recordsByBearer(findings: readonly Finding[]): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>()
  for (const { requirement, bearer, counted, notCounted, turn } of findings) {
    if (turn === null || turn.standing) continue
    const ids = found.get(`${requirement} ${bearer.id}`) ?? new Set()
    const seen = notCounted.filter(({ reason }) => reason !== 'before-policy') // no period of the document's
    for (const id of [...counted, ...seen.map((one) => one.id)]) ids.add(id)
    if (ids.size > 0) found.set(`${requirement} ${bearer.id}`, ids)
  }
  return Object.fromEntries([...found].map(([key, ids]) => [key, [...ids].sort()]).sort())
}
