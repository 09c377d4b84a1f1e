import { accept, type Decision, refuse } from '../../decision/decision.ts'
import { refuseClosed } from './list-rules.ts'
import type { PairingList } from './pairing-list.ts'

/** Why a pair is left out of proposals: words of a closed list, so that no note on a person comes to be. */
export const exclusionReasons = ['kin', 'conflict', 'asked', 'leaving', 'arranged', 'other'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** A pair that proposals for a draft must keep (lock) or must not make (exclude). */
export interface PairMark {
  readonly kind: 'lock' | 'exclude'
  readonly cadreId: string
  readonly personId: string
  /** Of an exclusion; null where none was given. */
  readonly reason: ExclusionReason | null
}

type Pair = Pick<PairMark, 'cadreId' | 'personId'>

export interface MarkChange {
  readonly marked: readonly PairMark[]
  /** Pairs whose lock or exclusion is lifted. */
  readonly lifted: readonly Pair[]
}

/** What is to be stored: new marks, and the pairs whose standing mark ends, replaced ones included. */
export interface MarkDecision {
  readonly added: readonly PairMark[]
  readonly ended: readonly Pair[]
}

/**
 * Locks and exclusions of a draft, kept with it so that whoever opens it next sees them. A pair bears one of the two; to
 * turn a lock into an exclusion it is lifted first, so that nobody does it unawares over somebody else's.
 */
export function decideMarks(
  list: PairingList,
  standing: readonly PairMark[],
  { marked, lifted }: MarkChange,
): Decision<MarkDecision> {
  const closed = refuseClosed(list)
  if (closed) return closed
  const gone = new Set(lifted.map(keyOfPair))
  const present = new Map(standing.map((mark) => [keyOfPair(mark), mark]))
  const asked = new Map<string, PairMark>()
  for (const mark of marked) {
    const key = keyOfPair(mark)
    const other = asked.get(key) ?? (gone.has(key) ? undefined : present.get(key))
    if (other && other.kind !== mark.kind)
      return refuse({ code: 'pair-marked-otherwise', cadreId: mark.cadreId, personId: mark.personId })
    asked.set(key, mark)
  }
  const added = [...asked.values()].filter((mark) => {
    const before = present.get(keyOfPair(mark))
    return gone.has(keyOfPair(mark)) || before?.kind !== mark.kind || before.reason !== mark.reason
  })
  const touched = new Set([...gone, ...added.map(keyOfPair)])
  const ended = standing.filter((mark) => touched.has(keyOfPair(mark)))
  return accept(
    { added, ended },
    {
      act: 'list.pairs-marked',
      subjectKind: 'list',
      subjectIds: [list.id, ...[...added, ...ended].flatMap(({ cadreId, personId }) => [cadreId, personId])],
    },
  )
}

export function keyOfPair({ cadreId, personId }: Pair): string {
  return `${cadreId} ${personId}`
}
