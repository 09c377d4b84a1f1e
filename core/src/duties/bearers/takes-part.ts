import type { Day } from '../../calendar/day.ts'
import type { FactIndex } from '../records/fact-index.ts'
import type { Bearer } from './bearer.ts'
import { heldOffice } from './office.ts'
import { cadreOn, personOn } from './pairing-sides.ts'
import type { StandingPairing } from './standing-pairing.ts'
import { wasInTeam } from './team.ts'
import { unitOf } from './unit-of.ts'

/** Whether a pairing is the bearer's on a day: a team's by its members, an office's by who holds it, a unit's by its cadres. */
export function takesPart(
  bearer: Bearer,
  pairing: StandingPairing,
  { index, on }: { readonly index: FactIndex; readonly on: Day },
): boolean {
  switch (bearer.kind) {
    case 'pairing':
      return pairing.id === bearer.id
    case 'cadre':
      return cadreOn(pairing, on) === bearer.id
    case 'person':
      return personOn(pairing, on) === bearer.id
    case 'team':
      return wasInTeam(index.humans.get(cadreOn(pairing, on)), bearer.id, on)
    case 'unit':
      return (pairing.fromUnit ?? unitOf(index.humans.get(cadreOn(pairing, on)), 'cadre', on)) === bearer.unit
    case 'office':
      return heldOffice(index.humans.get(cadreOn(pairing, on)), bearer, on)
    case 'school':
      return true
  }
}
