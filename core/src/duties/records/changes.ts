import type { Day } from '../../calendar/day.ts'
import type { Human } from '../../roster/human.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'

/** A day on which facts about somebody begin or end. */
export interface Change {
  readonly on: Day
  readonly human: string
}

interface Changing {
  readonly humans: readonly Human[]
  readonly pairings: readonly StandingPairing[]
}

/** Every change of the facts known, in order of time. */
export function changesOf({ humans, pairings }: Changing): readonly Change[] {
  const ofHumans = humans.flatMap((human) => daysOf(human).map((on) => ({ on, human: human.id })))
  const ofPairings = pairings.flatMap(({ cadre, person, from, to }) =>
    [from, to].flatMap((on) => (on === null ? [] : [cadre, person].map((human) => ({ on, human })))),
  )
  return [...ofHumans, ...ofPairings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function daysOf(human: Human): readonly Day[] {
  const { roles, memberships, identities, posts, employments, titles, degrees, groups, registers } = human
  const own = [roles, memberships, identities, posts, employments, titles, degrees, groups, registers]
  const links = [human.portfolios, human.contactPoints]
  return [
    ...new Set([...own, ...links].flatMap((facts) => facts.flatMap(({ from, to }) => [from, to]))),
  ].filter((on) => on !== null)
}
