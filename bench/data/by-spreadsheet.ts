// What a careful person with a spreadsheet would do: the most important and those with the fewest choices first, the list in
// force kept where there is room, then who is below min, then who fits best; then a second look at everybody left out and
// every cadre below min, moving one other person where that helps.
import type { CadreSpan, PairArc, PairingInstance } from '@tongxin/core/pairing/solver/instance'

export interface ByHand {
  readonly uncovered: number
  readonly broken: number
}

interface Sheet {
  readonly spans: ReadonlyMap<string, CadreSpan>
  readonly choices: ReadonlyMap<string, readonly PairArc[]>
  /** Who has whom. */
  readonly cadreOf: Map<string, string>
  readonly personsOf: Map<string, Set<string>>
}

export function pairByHand(instance: PairingInstance): ByHand {
  const sheet = openSheet(instance)
  const order = instance.persons.toSorted(
    (a, b) =>
      b.weight - a.weight ||
      (sheet.choices.get(a.id)?.length ?? 0) - (sheet.choices.get(b.id)?.length ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
  for (const { id } of order) put(sheet, id, bestFor(sheet, id))
  for (const { id } of order) if (!sheet.cadreOf.has(id)) makeRoom(sheet, id)
  const wanting = wantersOf(instance)
  for (const { id } of instance.cadres) fillUp(sheet, id, wanting.get(id) ?? [])
  return {
    uncovered: instance.persons.length - sheet.cadreOf.size,
    broken: instance.cadres.filter(({ id, min, max }) => {
      const load = loadOf(sheet, id)
      return load < min || (max !== null && load > max)
    }).length,
  }
}

function openSheet(instance: PairingInstance): Sheet {
  const choices = new Map<string, PairArc[]>()
  for (const arc of instance.arcs) {
    const own = choices.get(arc[1])
    if (own) own.push(arc)
    else choices.set(arc[1], [arc])
  }
  return {
    spans: new Map(instance.cadres.map((span) => [span.id, span])),
    choices,
    cadreOf: new Map(),
    personsOf: new Map(instance.cadres.map(({ id }) => [id, new Set<string>()])),
  }
}

function wantersOf({ arcs }: PairingInstance): ReadonlyMap<string, readonly string[]> {
  const persons = new Map<string, string[]>()
  for (const [cadre, person] of arcs) {
    const own = persons.get(cadre)
    if (own) own.push(person)
    else persons.set(cadre, [person])
  }
  return persons
}

function loadOf(sheet: Sheet, cadre: string): number {
  return sheet.personsOf.get(cadre)?.size ?? 0
}

function put(sheet: Sheet, person: string, cadre: string | undefined): void {
  const before = sheet.cadreOf.get(person)
  if (before !== undefined) sheet.personsOf.get(before)?.delete(person)
  if (cadre === undefined) return
  sheet.cadreOf.set(person, cadre)
  sheet.personsOf.get(cadre)?.add(person)
}

/** Kept first, then below min, then within max, then the ceiling; within each the better fit, then the smaller load. */
function bestFor(sheet: Sheet, person: string): string | undefined {
  let best: { readonly cadre: string; readonly rank: number } | undefined
  for (const [cadre, , kept, fit] of sheet.choices.get(person) ?? []) {
    const span = sheet.spans.get(cadre)
    const load = loadOf(sheet, cadre)
    if (!span || (span.hardMax !== null && load >= span.hardMax)) continue
    const within = span.max === null || load < span.max
    const stage = kept === 1 && within ? 3 : load < span.min ? 2 : within ? 1 : 0
    const rank = stage * 1e6 + fit * 1e4 - load
    if (!best || rank > best.rank) best = { cadre, rank }
  }
  return best?.cadre
}

/** Somebody's cadres are all full: one of their persons may have another place to go. */
function makeRoom(sheet: Sheet, person: string): void {
  for (const [cadre] of sheet.choices.get(person) ?? []) {
    for (const other of sheet.personsOf.get(cadre) ?? []) {
      const elsewhere = bestFor(sheet, other)
      if (elsewhere === undefined || elsewhere === cadre) continue
      put(sheet, other, elsewhere)
      put(sheet, person, cadre)
      return
    }
  }
}

/** A cadre below min takes over from those who have more than their own. */
function fillUp(sheet: Sheet, cadre: string, wanting: readonly string[]): void {
  const min = sheet.spans.get(cadre)?.min ?? 0
  for (const person of wanting) {
    if (loadOf(sheet, cadre) >= min) return
    const holder = sheet.cadreOf.get(person)
    if (holder === undefined || holder === cadre) continue
    if (loadOf(sheet, holder) > (sheet.spans.get(holder)?.min ?? 0)) put(sheet, person, cadre)
  }
}
