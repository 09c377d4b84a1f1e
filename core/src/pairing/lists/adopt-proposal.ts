import { accept, type Decision, refuse } from '../../decision/decision.ts'
import type { Eligibility } from '../eligibility/eligibility.ts'
import { decideAddLine, lineIds, refuseClosed } from './list-rules.ts'
import type { ListLine, PairingList } from './pairing-list.ts'
import { type PairWords, refusedPair } from './refused-pair.ts'

export type Adoption = {
  /** Every pair of the proposal, those already in the list included. */
  readonly lines: readonly ListLine[]
  /** The lines of the list that the proposal was made from. */
  readonly seen: readonly string[]
}

export type AdoptGround = {
  readonly version: number
  readonly eligibilityOf: (line: ListLine) => Eligibility
  readonly words: PairWords
}

export type AdoptedLines = { readonly added: readonly ListLine[]; readonly removed: readonly string[] }

/**
 * Makes a draft what a proposal says: lines already there stay as they are, the others are judged as if added by hand, and
 * when one of them is refused nothing changes. Whoever changed the list meanwhile is not written over.
 */
export function decideAdopt(
  list: PairingList,
  { lines, seen }: Adoption,
  { version, eligibilityOf, words }: AdoptGround,
): Decision<AdoptedLines> {
  const closed = refuseClosed(list)
  if (closed) return closed
  if (!isSame(lineIds(list), seen)) return refuse({ code: 'stale-version', current: version })
  const wanted = new Map(lines.map((line) => [keyOf(line), line]))
  const twice = lines.find((line) => wanted.get(keyOf(line)) !== line)
  if (twice) return refusedPair(twice, refuse({ code: 'pair-already-listed' }), words)
  const kept = list.lines.filter((line) => wanted.has(keyOf(line)))
  const present = new Set(kept.map(keyOf))
  const added = lines.filter((line) => !present.has(keyOf(line)))
  for (const line of added) {
    const decision = decideAddLine({ ...list, lines: [] }, line, {
      eligibility: eligibilityOf(line),
      mayRead: words.mayRead,
    })
    if (!decision.ok) return refusedPair(line, decision, words)
  }
  const removed = list.lines.filter((line) => !wanted.has(keyOf(line))).map(({ id }) => id)
  return accept(
    { added, removed },
    {
      act: 'list.proposal-adopted',
      subjectKind: 'list',
      subjectIds: [
        list.id,
        ...removed,
        ...added.flatMap(({ id, cadreId, personId }) => [id, cadreId, personId]),
      ],
    },
  )
}

function isSame(present: readonly string[], seen: readonly string[]): boolean {
  const all = new Set(present)
  return all.size === seen.length && seen.every((id) => all.has(id))
}

function keyOf({ cadreId, personId }: ListLine): string {
  return `${cadreId} ${personId}`
}
