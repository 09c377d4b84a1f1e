// What other nouns may ask of duties: what calls for a contact of a cadre, as far as who asks may know of it.
import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import {
  type AnswerableEvent,
  answerableEvents,
  asksWhatItAnswers,
} from '@tongxin/core/duties/answerable-events'
import { isAnsweredByContact, isCountedByCadre } from '@tongxin/core/duties/contact-rules'
import { rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { settingOf } from '@tongxin/core/duties/setting'
import { humanId } from '@tongxin/core/roster/ids'
import type { Work } from '../../platform/work.ts'
import { loadDutyFacts } from './facts.ts'
import { type DutyGround, loadGround } from './ground.ts'
import { loadPairFacts } from './pair-facts.ts'

type Anyone = Work<Actor | null>

export type AskedSides = {
  readonly cadreId: string
  readonly personIds: readonly string[]
  readonly heldOn: Day
}

/** Whether any document in the books has a duty that waits for an event and is met by a contact. */
export async function answersEvents(work: Anyone): Promise<boolean> {
  return asksWhatItAnswers((await loadGround(work)).policies, work.today)
}

/** What contacts of these cadres may name, over facts read once. */
export async function loadAnswerable(work: Anyone, cadreIds: readonly string[]): Promise<FindAnswerable> {
  return answerableTo(work, await loadGround(work), cadreIds)
}

/** The events a contact of these people on a day may name. Nothing is read where no rule waits for one. */
export async function findAnswerable(
  work: Anyone,
  ground: DutyGround,
  sides: AskedSides,
): Promise<readonly AnswerableEvent[]> {
  const find = await answerableTo(work, ground, [sides.cadreId])
  return find(sides)
}

export type FindAnswerable = (sides: AskedSides) => readonly AnswerableEvent[]

async function answerableTo(
  work: Anyone,
  { policies, calendar }: DutyGround,
  cadreIds: readonly string[],
): Promise<FindAnswerable> {
  const { today } = work
  const rules = rulesOf(versionsKnownAt(policies, today)).filter(isAnsweredByContact)
  if (rules.length === 0) return () => []
  const facts = rules.every(isCountedByCadre)
    ? (await loadPairFacts(work, { cadreIds, personIds: null })).facts
    : await loadDutyFacts(work)
  const setting = settingOf(policies, { calendar, facts, asOf: { on: today, knownAt: today } })
  return ({ cadreId, personIds, heldOn }) => {
    const sides = { cadre: humanId(cadreId), persons: personIds.map(humanId), on: heldOn }
    const found = answerableEvents(setting, sides)
    return mayKnowAll(work, cadreId) ? found : found.filter(({ restricted }) => !restricted)
  }
}

function mayKnowAll({ actor }: Anyone, cadreId: string): boolean {
  return actor === null || may(actor, 'record.read-restricted', { ownerIds: [cadreId] }).allowed
}
