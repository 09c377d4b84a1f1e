// How many pair-periods a second the rules judge, from facts alone: 7,500 pairings, 100,000 contacts, one core.
// Run: npm run bench -- rules
import { addMonths, day, fromDayNumber } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { termId } from '@tongxin/core/calendar/term'
import { everything } from '@tongxin/core/duties/count-scope'
import { visitCounts } from '@tongxin/core/duties/duty-count'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { stateOfCount } from '@tongxin/core/duties/findings/finding-of'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import { settingOf } from '@tongxin/core/duties/setting'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Facts } from '@tongxin/core/roster/facts'
import type { HumanId, PairingId } from '@tongxin/core/roster/ids'

const pairs = 7_500
const contacts = 100_000
const years = 10
const start = day('2016-09-01')
const on = addMonths(start, years * 12)

const calendar: SchoolCalendar = {
  terms: Array.from({ length: years + 1 }, (_, index) => index + 2016).flatMap((year) => [
    { id: termId(`${year}-${year + 1}-1`), from: day(`${year}-09-01`), to: day(`${year + 1}-02-01`) },
    { id: termId(`${year}-${year + 1}-2`), from: day(`${year + 1}-02-01`), to: day(`${year + 1}-09-01`) },
  ]),
  yearsWithoutTerms: [],
  holidayYears: [],
  festivals: [],
}

const reading = readPolicy({
  id: 'bench',
  title: '测量用文件',
  effective: start,
  extent: 'whole',
  tiers: [],
  requirements: [
    { id: 'contact', bearer: 'pairing', every: 'semester', count: 'contact', atLeast: 1, force: 'must' },
  ],
  forms: [
    { id: '个别谈心', counts: 'each' },
    { id: '座谈', group: true, counts: 'spoke' },
  ],
})

if (!reading.ok) throw new Error(reading.mistakes.map(({ reason }) => reason).join('\n'))
const { policy } = reading
const facts = invent()
const asOf = { on, knownAt: on }

console.log(`${pairs} pairings, ${contacts} contacts, ${years} years`)
const judged = measure('judged', () => {
  const states: FindingState[] = []
  const setting = settingOf([policy], { calendar, facts, asOf })
  visitCounts({ setting, scope: everything, visit: (count) => states.push(stateOfCount(count, on)) })
  return states
})
const findings = measure('explained', () => evaluate([policy], calendar, facts, asOf))
if (judged.join() !== findings.map(({ state }) => state).join()) throw new Error('the two disagree')
const sums = new Map<string, number>()
for (const state of judged) sums.set(state, (sums.get(state) ?? 0) + 1)
console.log([...sums].map(([state, number]) => `${state} ${number}`).join(' · '))

/** Nine rounds of one evaluation; a pair-period is one pairing in one semester. */
function measure<T>(what: string, evaluation: () => readonly T[]): readonly T[] {
  const times: number[] = []
  let last: readonly T[] = []
  for (let round = 0; round < 9; round += 1) {
    const began = performance.now()
    last = evaluation()
    times.push(performance.now() - began)
  }
  const best = Math.min(...times)
  const median = times.sort((a, b) => a - b)[4] ?? best
  const speed = Math.round((last.length / median) * 1000).toLocaleString('en')
  console.log(
    `${what}: best ${best.toFixed(0)} ms, median ${median.toFixed(0)} ms, ${speed} pair-periods a second (goal 1,000,000)`,
  )
  return last
}

/** The same facts at every run: a small congruential generator instead of chance. */
function invent(): Facts {
  let seed = 42
  const upTo = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 4_294_967_296) * limit)
  }
  const cadre = (index: number) => `c${index % 500}` as HumanId
  const person = (index: number) => `p${index % 5_000}` as HumanId
  const recordedOn = start
  return {
    ...emptyFacts('bench'),
    calendar,
    pairings: Array.from({ length: pairs }, (_, index) => ({
      id: `pair-${index}` as PairingId,
      tier: 'school',
      cadre: cadre(index),
      person: person(index * 7 + Math.floor(index / 500)),
      from: null,
      to: null,
      recordedOn,
      assistants: [],
    })),
    contacts: Array.from({ length: contacts }, (_, index) => {
      const pair = upTo(pairs)
      const happened = fromDayNumber(16_679 + upTo(years * 365))
      const form = upTo(3) === 0 ? '座谈' : '个别谈心'
      const part = {
        cadre: cadre(pair),
        person: person(pair * 7 + Math.floor(pair / 500)),
        acts: ['谈心'],
        topics: [],
        spoke: upTo(2) === 0,
      }
      return { id: `t${index}`, on: happened, recordedOn: happened, form, parts: [part] }
    }),
  }
}
