import type { Actor } from '../account/actor.ts'
import { may, mayEver } from '../account/may.ts'
import { isOfCadres, type UrgingKind } from './urging.ts'

/**
 * Who may ask for what: cadres are asked by the office and by their own unit; what goes to the unit itself is asked by whoever
 * has the whole school before them.
 */
export function mayUrge(actor: Actor, kind: UrgingKind): boolean {
  return isOfCadres(kind) ? mayEver(actor, 'duty.urge') : may(actor, 'duty.urge', {}).allowed
}
