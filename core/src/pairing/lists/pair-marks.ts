import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import { refuseClosed } from './list-rules.ts'
import type { PairingList } from './pairing-list.ts'
import { type PairWords, refusedPair } from './refused-pair.ts'

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

export interface MarkGround {
  readonly standing: readonly PairMark[]
  readonly words: PairWords
  /** How many persons the document lets a cadre have at most; null where it sets no number. */
  readonly atMostOf: (cadreId: string) => number | null
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
  { marked, lifted }: MarkChange,
  ground: MarkGround,
): Decision<MarkDecision> {
  const { standing, words } = ground
  const closed = refuseClosed(list)
  if (closed) return closed
  const gone = new Set(lifted.map(keyOfPair))
  const present = new Map(standing.map((mark) => [keyOfPair(mark), mark]))
  const asked = new Map<string, PairMark>()
  for (const mark of marked) {
    const key = keyOfPair(mark)
    const other = asked.get(key) ?? (gone.has(key) ? undefined : present.get(key))
    if (other && other.kind !== mark.kind)
      return refusedPair(mark, refuse({ code: 'pair-marked-otherwise' }), words)
    asked.set(key, mark)
  }
  const added = [...asked.values()].filter((mark) => {
    const before = present.get(keyOfPair(mark))
    return gone.has(keyOfPair(mark)) || before?.kind !== mark.kind || before.reason !== mark.reason
  })
  const touched = new Set([...gone, ...added.map(keyOfPair)])
  const ended = standing.filter((mark) => touched.has(keyOfPair(mark)))
  const after = [...standing.filter((mark) => !touched.has(keyOfPair(mark))), ...added]
  const beyond = locksAboveQuota(added, after, ground)
  if (beyond) return beyond
  return accept(
    { added, ended },
    {
      act: 'list.pairs-marked',
      subjectKind: 'list',
      subjectIds: [list.id, ...[...added, ...ended].flatMap(({ cadreId, personId }) => [cadreId, personId])],
    },
  )
}

/** Only of cadres who are locked anew: locks that were kept before the document lowered a number are not in the way of others. */
function locksAboveQuota(
  added: readonly PairMark[],
  after: readonly PairMark[],
  { words, atMostOf }: MarkGround,
): Refused | undefined {
  const isLock = ({ kind }: PairMark) => kind === 'lock'
  for (const cadreId of new Set(added.filter(isLock).map((mark) => mark.cadreId))) {
    const locked = after.filter((mark) => isLock(mark) && mark.cadreId === cadreId)
    const atMost = atMostOf(cadreId)
    if (atMost === null || locked.length <= atMost) continue
    const [cadre = '', ...persons] = [cadreId, ...locked.map(({ personId }) => personId)].map(
      (id) => words.nameOf(id) ?? '',
    )
    return refuse({ code: 'locks-above-quota', cadre, persons, atMost })
  }
  return undefined
}

export function keyOfPair({ cadreId, personId }: Pair): string {
  return `${cadreId} ${personId}`
}
