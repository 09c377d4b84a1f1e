import fc from 'fast-check'
import { addDays, day } from '../calendar/day.ts'
import type { ContactFact } from '../contacts/contact-fact.ts'
import type { Facts } from '../roster/facts.ts'
import { pairingId } from '../roster/human.cases.ts'
import { cadre, factsOf, pair, person, talk } from './school.cases.ts'

// Schools at random: some of four cadres paired with some of four persons, their contacts, and events, over fourteen months.

export const first = day('2026-05-01')
export const days = fc.integer({ min: 0, max: 420 }).map((number) => addDays(first, number))
const cadres = ['c1', 'c2', 'c3', 'c4']
const persons = ['p1', 'p2', 'p3', 'p4']

const pairings = fc
  .uniqueArray(
    fc.record({
      cadre: fc.constantFrom(...cadres),
      person: fc.constantFrom(...persons),
      from: fc.option(days, { nil: day('2020-01-01') }),
      length: fc.option(fc.integer({ min: 1, max: 400 })),
    }),
    { selector: ({ cadre: c, person: p }) => `${c}-${p}`, maxLength: 6 },
  )
  .map((rows) =>
    rows.map((row) => ({
      ...pair(row.cadre, row.person, row.cadre < 'c3' ? 'school' : 'unit', {
        from: row.from,
        ...(row.length !== null && { to: addDays(row.from, row.length) }),
      }),
      id: pairingId(`${row.cadre}-${row.person}`),
    })),
  )

export const contact = fc
  .record({
    on: days,
    delay: fc.integer({ min: 0, max: 60 }),
    cadre: fc.constantFrom(...cadres),
    people: fc.uniqueArray(fc.constantFrom(...persons), { minLength: 1, maxLength: 3 }),
    form: fc.constantFrom(undefined, '个别谈心', '座谈', '问候短信'),
    act: fc.constantFrom('谈心', '走访', '慰问'),
    spoke: fc.option(fc.boolean(), { nil: undefined }),
    event: fc.option(fc.constantFrom('e1', 'e2'), { nil: undefined }),
  })
  .map(({ on, delay, cadre: who, people, form, act, spoke, event }): ContactFact => {
    const one = talk(on, [who, 'p1'], {
      recordedOn: addDays(on, delay),
      ...(form !== undefined && { form }),
    })
    const parts = people.flatMap((id) =>
      one.parts.map((part) => ({
        ...part,
        person: person(id, 'chem').id,
        acts: [act],
        ...(spoke !== undefined && { spoke }),
        ...(event !== undefined && { event }),
      })),
    )
    return { ...one, parts }
  })

const events = fc
  .array(fc.record({ on: days, who: fc.constantFrom(...persons), id: fc.constantFrom('e1', 'e2') }), {
    maxLength: 2,
  })
  .map((rows) =>
    [...new Map(rows.map((row) => [row.id, row])).values()].map(({ on, who, id }) => ({
      id,
      kind: 'hardship',
      on,
      recordedOn: on,
      human: person(who, 'chem').id,
    })),
  )

export const facts = fc
  .record({ pairings, contacts: fc.array(contact, { maxLength: 12 }), events })
  .map((changes): Facts => {
    const humans = [
      cadre('c1', 'office', '党委班子'),
      cadre('c2', 'office', '党委班子'),
      cadre('c3', 'chem'),
      cadre('c4', 'chem'),
    ]
    return factsOf({ ...changes, humans: [...humans, ...persons.map((id) => person(id, 'chem'))] })
  })
