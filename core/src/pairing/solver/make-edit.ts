import { append } from '../../duties/records/grouping.ts'
import { packTraits, withDraft } from './arc-traits.ts'
import { arcOfPair, findArc } from './build-network.ts'
import { pairGap, unitGap } from './certificate.ts'
import type { Edit, HoldEdit } from './edit.ts'
import { type Engine, enter, settle, withdraw } from './engine.ts'
import { addArc, addCadre, addPerson, hasRoom } from './grow-network.ts'
import type { CadreSpan, PairIds } from './instance.ts'
import { arcBetween, arcState, arcsOf, isPresent, type Network, type Side } from './network.ts'
import { lockArc, lockInPlace, unlockArc, unlockInPlace, updateCosts } from './plan-arcs.ts'

/**
 * Makes an edit that is not refused: a few searches on the solved network. False, with nothing changed, when the network
 * has no room for it or its weights do not reach that far; the edited instance is then to be solved afresh.
 */
export function makeEdit(engine: Engine, edit: Edit): boolean {
  const { network } = engine
  if (!fits(network, edit)) return false
  const { cadres, persons } = network
  const nodeOf = (side: Side, id: string) => side.indexes.get(id) ?? -1
  switch (edit.kind) {
    case 'lock':
    case 'unlock':
    case 'exclude':
    case 'allow':
      changePair(engine, edit.kind, edit.pair)
      break
    case 'cadre-leaves':
      leave(engine, cadres, nodeOf(cadres, edit.cadre))
      break
    case 'person-leaves':
      leave(engine, persons, nodeOf(persons, edit.person))
      break
    case 'quota':
      changeSpan(engine, edit.cadre)
      break
    case 'cadre-joins':
    case 'person-joins':
      join(engine, edit)
      break
    case 'hold':
      changeDraft(engine, edit)
  }
  return true
}

type JoinEdit = Extract<Edit, { readonly kind: 'cadre-joins' | 'person-joins' }>

function fits(network: Network, edit: Edit): boolean {
  const { bounds, cadres, persons } = network
  switch (edit.kind) {
    case 'exclude':
      return hasRoom(network, { cadres: 0, persons: 0, arcs: 1 })
    case 'lock': {
      const cadre = cadres.indexes.get(edit.pair[0]) ?? -1
      const span = cadres.spans[cadre]
      const room = hasRoom(network, { cadres: 0, persons: 0, arcs: 1 })
      return room && span !== undefined && fitsOver(network, span, arcsOf(cadres, cadre).length + 1)
    }
    case 'quota': {
      const cadre = cadres.indexes.get(edit.cadre.id) ?? -1
      return fitsOver(network, edit.cadre, arcsOf(cadres, cadre).length)
    }
    case 'cadre-joins': {
      const breadth = Math.min(cadres.spans.length + 1, persons.needs.length)
      const room = hasRoom(network, { cadres: 1, persons: 0, arcs: edit.arcs.length })
      return room && breadth <= bounds.breadth && fitsOver(network, edit.cadre, edit.arcs.length)
    }
    case 'person-joins': {
      const breadth = Math.min(cadres.spans.length, persons.needs.length + 1)
      const room = hasRoom(network, { cadres: 0, persons: 1, arcs: edit.arcs.length })
      return room && breadth <= bounds.breadth && edit.person.weight <= bounds.weight
    }
    default:
      return true
  }
}

function fitsOver({ bounds }: Network, { max, hardMax }: CadreSpan, reachable: number): boolean {
  return max === null || Math.min(hardMax ?? reachable, reachable) - max <= bounds.over
}

function changePair(engine: Engine, kind: 'lock' | 'unlock' | 'exclude' | 'allow', pair: PairIds): void {
  const { network } = engine
  const { arcs, cadres, persons } = network
  const arc = arcOfPair(network, pair)
  const cadre = cadres.end[arc] ?? 0
  const person = persons.end[arc] ?? 0
  const isLocked = arcs.state[arc] === arcState.locked
  if (kind === 'lock' || kind === 'unlock') {
    if (isLocked === (kind === 'lock') || changeInPlace(network, arc, kind)) return
  }
  withdraw(engine, persons, person)
  if (kind === 'exclude') arcs.state[arc] = arcState.excluded
  else if (kind === 'allow') allowArc(network, arc)
  else if (kind === 'lock') lockArc(network, arc)
  else unlockArc(network, arc)
  if (kind === 'lock' || kind === 'unlock') resettle(engine, cadres, cadre)
  enter(engine, persons, person)
}

/**
 * Locks a pair the plan has anyway, or unlocks one it would have anyway, as the prices tell: nothing else moves, and nothing is
 * searched. False, with nothing changed, where it is not so.
 */
function changeInPlace(network: Network, arc: number, kind: 'lock' | 'unlock'): boolean {
  const { arcs, cadres, persons } = network
  if (kind === 'lock') {
    const isMadeAnyway = arcs.state[arc] === arcState.used
    if (isMadeAnyway) lockInPlace(network, arc)
    return isMadeAnyway
  }
  if (arcs.bare[arc] === 1) return false
  unlockInPlace(network, arc)
  const isSound = (side: Side) => unitGap(side, side.end[arc] ?? 0) <= 0
  if (pairGap(network, arc) <= 0 && isSound(cadres) && isSound(persons)) return true
  lockInPlace(network, arc)
  return false
}

function allowArc({ arcs }: Network, arc: number): void {
  if (arcs.state[arc] !== arcState.excluded) return
  arcs.state[arc] = arcs.bare[arc] === 1 ? arcState.void : arcState.free
}

/** After its locks or its span have changed. With more than it may have, a cadre begins anew. */
function resettle(engine: Engine, side: Side, node: number): void {
  updateCosts(side, node)
  const isOver = side.lastCost[node] === Number.POSITIVE_INFINITY
  if (isOver) {
    withdraw(engine, side, node)
    enter(engine, side, node)
  } else settle(engine, side, node)
}

function changeSpan(engine: Engine, span: CadreSpan): void {
  const { cadres } = engine.network
  const cadre = cadres.indexes.get(span.id) ?? -1
  cadres.spans[cadre] = span
  resettle(engine, cadres, cadre)
}

function leave(engine: Engine, side: Side, node: number): void {
  const { network } = engine
  const { arcs, cadres, persons } = network
  const other = side === cadres ? persons : cadres
  for (const arc of arcsOf(side, node)) {
    if (arcs.state[arc] !== arcState.locked || !isPresent(other, other.end[arc] ?? 0)) continue
    changePair(engine, 'unlock', idsOf(network, arc))
  }
  withdraw(engine, side, node)
  for (const arc of arcsOf(side, node)) {
    arcs.state[arc] = arcState.void
    arcs.traits[arc] = withDraft(arcs.traits[arc] ?? 0, false)
  }
}

function idsOf({ cadres, persons }: Network, arc: number): PairIds {
  const cadre = cadres.spans[cadres.end[arc] ?? -1]?.id ?? ''
  return [cadre, persons.needs[persons.end[arc] ?? -1]?.id ?? '']
}

function join(engine: Engine, edit: JoinEdit): void {
  const { network } = engine
  const { cadres, persons } = network
  if (edit.kind === 'cadre-joins') {
    const cadre = cadres.indexes.get(edit.cadre.id) ?? addCadre(network, edit.cadre)
    cadres.spans[cadre] = edit.cadre
    for (const [id, kept, fit] of edit.arcs) {
      bringArc(network, { cadre, person: persons.indexes.get(id) ?? -1, kept: kept === 1, fit })
    }
    enter(engine, cadres, cadre)
  } else {
    const person = persons.indexes.get(edit.person.id) ?? addPerson(network, edit.person)
    persons.needs[person] = edit.person
    for (const [id, kept, fit] of edit.arcs) {
      bringArc(network, { cadre: cadres.indexes.get(id) ?? -1, person, kept: kept === 1, fit })
    }
    enter(engine, persons, person)
  }
}

/** Who comes back finds the arcs there were. */
function bringArc(
  network: Network,
  { cadre, person, kept, fit }: { cadre: number; person: number; kept: boolean; fit: number },
): void {
  const traits = packTraits({ kept, fit, inDraft: false })
  const present = arcBetween(network, cadre, person)
  if (present < 0) {
    addArc(network, { cadre, person, traits, isBare: false })
    return
  }
  network.arcs.traits[present] = traits
  network.arcs.bare[present] = 0
  network.arcs.state[present] = arcState.free
}

function changeDraft(engine: Engine, { into, outOf }: HoldEdit): void {
  const { network } = engine
  const { arcs, persons, counters } = network
  if (!counters.hasDraft) return
  const wanted = new Map<number, boolean>()
  for (const [pairs, inDraft] of [[outOf, false] as const, [into, true] as const]) {
    for (const pair of pairs) {
      const { arc } = findArc(network, pair)
      if (arc >= 0) wanted.set(arc, inDraft)
    }
  }
  const ofPerson = new Map<number, number[]>()
  for (const arc of wanted.keys()) append(ofPerson, persons.end[arc] ?? -1, arc)
  for (const [person, changed] of ofPerson) {
    const comesBack = isPresent(persons, person)
    if (comesBack) withdraw(engine, persons, person)
    for (const arc of changed) arcs.traits[arc] = withDraft(arcs.traits[arc] ?? 0, wanted.get(arc) === true)
    if (comesBack) enter(engine, persons, person)
  }
}
