import type { Policy } from './policy.ts'
import { countKinds } from './record-filter.ts'
import { listActs, matterActs, reportActs, requestActs, stepActs } from './step.ts'

/** Events of the roster that every school has; they are entered with their day. */
const rosterEvents = [
  'post.changed',
  'unit.changed',
  'employment.changed',
  'membership.changed',
  'identity.changed',
  'reelection',
]

/** What is known from the pairings and lists themselves. */
const ownEvents = ['pairing.started', 'pairing.ended', 'list.effective']

const done: Readonly<Record<string, string>> = {
  'confirm-self': 'confirmed',
  study: 'studied',
  dispatch: 'dispatched',
  refuse: 'refused',
  tell: 'told',
}

/** "decide" → "decided": an event is called by what has been done. */
export function eventOfAct(act: string): string {
  return (
    done[act] ?? (act.endsWith('y') ? `${act.slice(0, -1)}ied` : act.endsWith('e') ? `${act}d` : `${act}ed`)
  )
}

/** Events a policy may name without listing them: of the roster, of every record, of every step. */
export const builtInEvents: readonly string[] = [
  ...rosterEvents,
  ...ownEvents,
  ...countKinds,
  ...listActs.map((act) => `list.${eventOfAct(act)}`),
  ...matterActs.map((act) => `matter.${eventOfAct(act)}`),
  ...requestActs.map((act) => `request.${eventOfAct(act)}`),
  ...reportActs.map((act) => `report.${eventOfAct(act)}`),
]

/** Whether somebody has to enter it: nothing else the books hold says that it happened. */
export function isRecordedEvent(word: string, { tiers }: Pick<Policy, 'tiers'>): boolean {
  if (rosterEvents.includes(word)) return true
  const procedures = [...tiers.map(({ id }) => id), 'matters', 'requests', 'reporting']
  const isStep = stepActs.some((act) => procedures.some((name) => word === `${name}.${eventOfAct(act)}`))
  return !isStep && !builtInEvents.includes(word)
}
