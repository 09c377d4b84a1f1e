// Periods that may stay empty: the board, the persons behind it and a pair's lines say what evaluation finds.
import { logContact } from '@tongxin/contract/contacts/contacts'
import { listBoardPersons, showBoard } from '@tongxin/contract/duties/duties'
import { type Day, day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { isEligibility } from '@tongxin/core/duties/findings/eligible-requirement'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { describe, expect, it } from 'vitest'
import { schoolUnder } from '../../testing/document-school.ts'
import { pairUp } from '../../testing/sample-pairings.ts'
import { rebuildDuties } from '../../workflows/recount.ts'
import { loadDutyFacts } from './facts.ts'
import { loadGround } from './ground.ts'
import { findDutyLines } from './lines.ts'

// One talk a month, of which two a year may be left out.
const { app, school } = await schoolUnder('trials/sanjie-terms/policy.yaml', [
  ['effective: 2030-09-01', 'effective: 2026-09-01'],
  ['requirements:', 'forms: [{ id: 谈心, cite: { 第一条: 联系 } }]\nrequirements:'],
])
const { wen, bian, teng } = school.cadres
const { bai, wenruyu, yerlan, lu } = school.persons
const pairs = {
  // Talks every month: nothing is left out.
  steady: await pairUp(app, { cadreId: bian, personId: bai, tier: 'school' }),
  // Leaves out September and October, then talks.
  sparing: await pairUp(app, { cadreId: bian, personId: wenruyu, tier: 'school' }),
  // Never talks.
  silent: await pairUp(app, { cadreId: teng, personId: yerlan, tier: 'school' }),
  // Paired late: what was before is not asked.
  new: await pairUp(app, { cadreId: wen, personId: lu, tier: 'school', from: '2026-12-10' }),
}

async function talk(personId: string, heldOn: string, cadreId = bian) {
  const part = { personId, initiatedBy: 'cadre' as const, brief: '谈了课程', topics: [], raised: null }
  const parts = [{ ...part, remark: '', spoke: null, promise: null }]
  const body = { cadreId, heldOn: day(heldOn), form: '谈心', place: '', parts }
  const office = await app.signIn('office')
  const done = await office.call(logContact, { body, key: `${personId} ${heldOn}` })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value.parts.flatMap(({ duties }) => duties)
}

const talks = [
  ...['2026-09-10', '2026-10-10', '2026-11-10', '2026-12-10', '2027-01-10'].map((on) => [bai, on] as const),
  ...['2026-11-11', '2026-12-11'].map((on) => [wenruyu, on] as const),
]

/** Comes to a day, with the talks held since the last written down. */
async function comeTo(on: string, since: string) {
  app.clock.set(`${on}T09:00:00+08:00`)
  for (const [personId, heldOn] of talks) if (since < heldOn && heldOn <= on) await talk(personId, heldOn)
  await app.arrange(rebuildDuties)
}

/** What evaluation finds of the periods that run, the longer one where periods are drawn together. */
async function foundOn(on: Day, within = on): Promise<readonly Finding[]> {
  const { policies, calendar, facts } = await app.arrange(async (work) => ({
    ...(await loadGround(work)),
    facts: await loadDutyFacts(work),
  }))
  return evaluate(policies, calendar, facts, { on, knownAt: on }).filter(
    (finding) =>
      finding.bearer.kind === 'pairing' &&
      finding.applies !== 'ended' &&
      !isEligibility(finding) &&
      finding.turn !== null &&
      finding.turn.from <= within &&
      (finding.turn.to === null || finding.turn.to > within),
  )
}

/** A longer period that runs unbroken and needs nothing now is met so far. */
function shownAs({ state, need, skip }: Finding): string {
  return skip !== null && state === 'due' && need === null ? 'met' : state
}

async function boardOf(query: { on?: Day; term?: string } = {}) {
  const office = await app.signIn('office')
  const [board, persons] = [
    await office.call(showBoard, { query }),
    await office.call(listBoardPersons, { query: { ...query, size: '100' } }),
  ]
  if (!board.ok || !persons.ok) throw new Error(JSON.stringify([board, persons]))
  return {
    total: board.value.total,
    persons: persons.value.rows.map(({ pairings, ...person }) => ({
      ...person,
      pairings: pairings.map(({ pairingId, state, counted }) => `${pairingId} ${state} ${counted}`).sort(),
    })),
  }
}

type Boards = Awaited<ReturnType<typeof boardOf>>
const seen = new Map<Day, Boards>()

const days = [
  // Two of sparing's months are empty so far, which is allowed; all of silent's are.
  ['2026-12-20', '', { steady: 'met', sparing: 'met', silent: 'short', new: 'not-applicable' }],
  ['2027-01-20', '2026-12-20', { steady: 'met', sparing: 'due', silent: 'short', new: 'due' }],
  // January was sparing's third.
  ['2027-02-10', '2027-01-20', { steady: 'due', sparing: 'short', silent: 'short', new: 'due' }],
] as const

describe('a document of which months may stay empty', () => {
  it.each(days)(
    'is on the board and on the pairs’ lines as evaluation finds it on %s',
    async (date, since, monthly) => {
      await comeTo(date, since)
      const on = day(date)
      const found = await foundOn(on)
      const board = await boardOf()
      seen.set(on, board)
      for (const [name, id] of Object.entries(pairs)) {
        const own = found.filter(({ bearer }) => bearer.id === id)
        const ofPair = board.persons.flatMap(({ pairings }) =>
          pairings.flatMap((said) => (said.startsWith(id) ? [said.split(' ')[1]] : [])),
        )
        expect(ofPair.sort(), name).toEqual(own.map(shownAs).sort())
      }
      const said: Record<string, string | undefined> = {}
      for (const cadreId of [wen, bian, teng]) {
        const lines = await app.arrange(async (work) => findDutyLines(work, await loadGround(work), cadreId))
        for (const [personId, ofPerson] of lines) {
          const own = found.filter(({ bearer }) => bearer.cadre === cadreId && bearer.person === personId)
          expect(ofPerson.map(({ requirement, state }) => `${requirement} ${state}`).sort()).toEqual(
            own.map((one) => `${one.requirement} ${shownAs(one)}`).sort(),
          )
          const name = Object.entries(pairs).find(([, id]) => id === own[0]?.bearer.id)?.[0] ?? ''
          said[name] = ofPerson.find(({ requirement }) => requirement === 'monthly')?.state
        }
      }
      expect(said).toEqual(monthly)
      for (const figure of ['met', 'short', 'new'] as const)
        expect(board.persons.filter((person) => person.figure === figure)).toHaveLength(board.total[figure])
    },
  )

  it.each(days)('is shown the same as of %s, looked back at from another day', async (date) => {
    app.clock.set('2027-02-11T09:00:00+08:00')
    await app.arrange(rebuildDuties)
    expect(await boardOf({ on: day(date) })).toEqual(seen.get(day(date)))
  })

  it('says after a save that one talk does not mend what too many empty months broke', async () => {
    app.clock.set('2027-02-15T09:00:00+08:00')
    const lines = await talk(yerlan, '2027-02-15', teng)
    expect(lines.find(({ requirement }) => requirement === 'monthly')).toMatchObject({
      state: 'short',
      counted: 1,
    })
  })

  it('does not hold a past month left empty against anybody while so many may be', async () => {
    app.clock.set('2027-03-10T09:00:00+08:00')
    await app.arrange(rebuildDuties)
    const { persons } = await boardOf({ term: '2026-2027-1' })
    const found = await foundOn(day('2027-03-10'), day('2027-02-20'))
    const monthly: Record<string, string> = {}
    for (const [name, id] of Object.entries(pairs)) {
      const own = found.filter(({ bearer }) => bearer.id === id)
      const states = own.map((one) => (one.skip !== null && one.state === 'due' ? 'met' : shownAs(one)))
      monthly[name] = states[own.findIndex(({ requirement }) => requirement === 'monthly')] ?? ''
      const ofPair = persons.flatMap(({ pairings }) =>
        pairings.flatMap((said) => (said.startsWith(id) ? [said.split(' ')[1]] : [])),
      )
      expect(ofPair.sort(), name).toEqual(states.sort())
    }
    // February was empty for all: steady's first, new's second.
    expect(monthly).toEqual({ steady: 'met', sparing: 'short', silent: 'short', new: 'met' })
  })
})
