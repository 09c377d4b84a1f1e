import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import type { FindingState } from '../../duties/findings/state-of.ts'
import type { Tier } from '../../policy/tier.ts'

/** A pairing a side of which is a unit, as it is entered; null: that side is the human alone. */
export interface NewUnitPairing {
  readonly id: string
  readonly tier: string
  readonly fromUnitId: string | null
  readonly toUnitId: string | null
  /** Who stands for the unit on either side, or is the side. */
  readonly cadreId: string
  readonly personId: string
  readonly from: Day
  /** Empty: none was given. */
  readonly reason: string
}

/** Which side of a pairing: that which contacts, or that which is contacted. */
export type PairingSide = 'cadre' | 'person'

export interface UnitPairingGround {
  readonly today: Day
  /** Of the document in force on the day; undefined: it has no such tier. */
  readonly tier: Pick<Tier, 'from' | 'to'> | undefined
  readonly knowsUnit: (unitId: string) => boolean
  readonly knowsHuman: (humanId: string) => boolean
  /** Whether the unit stands on the day. */
  readonly stands: (unitId: string) => boolean
  /** How `eligible.<tier>` comes out on the day, and the sides that are not such as the tier means. */
  readonly fit: { readonly state: FindingState; readonly outside: readonly PairingSide[] }
  /** Whether who is named for a side belongs to its unit on the day. */
  readonly belongs: (side: PairingSide) => boolean
  /** Whether the same two sides stand in the tier already, on the day or later. */
  readonly isPairedAlready: boolean
}

/**
 * Whether a pairing with a unit for a side may be entered: in a tier that has such sides, with exactly the units it asks for, each
 * standing on the day and such as the tier means, with somebody who belongs to it, once; and for a reason where the document
 * asks for one or facts are missing to say.
 */
export function decideUnitPairing(
  asked: NewUnitPairing,
  ground: UnitPairingGround,
): Decision<NewUnitPairing> {
  const refused = refusedPlace(asked, ground) ?? refusedSides(asked, ground)
  if (refused) return refused
  if (ground.isPairedAlready) return refuse({ code: 'units-paired-already' })
  if (needReason.has(ground.fit.state) && asked.reason === '')
    return refuse({ code: 'step-needs', needs: ['reason'] })
  const { id, fromUnitId, toUnitId, cadreId, personId } = asked
  const named = [fromUnitId, toUnitId].filter((unit) => unit !== null)
  return accept(asked, {
    act: 'pairing.entered',
    subjectKind: 'pairing',
    subjectIds: [id, ...named, cadreId, personId],
    fields: ['from', 'tier'],
  })
}

const needReason: ReadonlySet<FindingState> = new Set(['advice', 'unknown', 'undecided'])

/** The tier, and which of its sides are units. */
function refusedPlace(
  { tier: tierId, from, fromUnitId, toUnitId }: NewUnitPairing,
  { today, tier }: UnitPairingGround,
): Refused | undefined {
  if (from > today) return refuse({ code: 'day-in-future', on: from })
  if (tier === undefined) return refuse({ code: 'tier-unknown', tier: tierId })
  if (!hasUnitSides(tier)) return refuse({ code: 'tier-pairs-humans' })
  return refusedUnit('cadre', fromUnitId, tier.from) ?? refusedUnit('person', toUnitId, tier.to)
}

/** Whether the tier pairs units: its pairings are entered, not proposed by a list. */
export function hasUnitSides({ from, to }: Pick<Tier, 'from' | 'to'>): boolean {
  return from === 'unit' || to === 'unit'
}

function refusedUnit(
  side: PairingSide,
  unitId: string | null,
  asks: Tier['from'] | Tier['to'],
): Refused | undefined {
  if (asks === 'unit' && unitId === null) return refuse({ code: 'unit-side-missing', side })
  return asks !== 'unit' && unitId !== null ? refuse({ code: 'unit-side-not-asked', side }) : undefined
}

/** Who and which units they are. */
function refusedSides(
  { fromUnitId, toUnitId, cadreId, personId }: NewUnitPairing,
  { knowsUnit, knowsHuman, stands, fit, belongs }: UnitPairingGround,
): Refused | undefined {
  const units = [fromUnitId, toUnitId].filter((unit) => unit !== null)
  if (!units.every(knowsUnit) || !knowsHuman(cadreId) || !knowsHuman(personId))
    return refuse({ code: 'not-found' })
  if (cadreId === personId || (fromUnitId !== null && fromUnitId === toUnitId))
    return refuse({ code: 'pair-of-oneself' })
  const gone = sides.find((side) => {
    const unit = side === 'cadre' ? fromUnitId : toUnitId
    return unit !== null && !stands(unit)
  })
  if (gone !== undefined) return refuse({ code: 'unit-not-standing', side: gone })
  if (fit.state === 'short') return refuse({ code: 'sides-not-eligible', sides: fit.outside })
  const foreign = sides.find((side) => !belongs(side))
  return foreign === undefined ? undefined : refuse({ code: 'not-of-unit', side: foreign })
}

const sides: readonly PairingSide[] = ['cadre', 'person']
