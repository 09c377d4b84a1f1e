import { countKinds } from './record-filter.ts'
import { listActs, matterActs, reportActs, requestActs } from './step.ts'

/** Events of the roster that every school has, and of pairings. */
const rosterEvents = [
  'post.changed',
  'unit.changed',
  'employment.changed',
  'membership.changed',
  'identity.changed',
  'reelection',
  'pairing.started',
  'pairing.ended',
  'list.effective',
]

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
  ...countKinds,
  ...listActs.map((act) => `list.${eventOfAct(act)}`),
  ...matterActs.map((act) => `matter.${eventOfAct(act)}`),
  ...requestActs.map((act) => `request.${eventOfAct(act)}`),
  ...reportActs.map((act) => `report.${eventOfAct(act)}`),
]
