import type { ListLine } from '@tongxin/core/pairing/lists/pairing-list'
import { type ListSubject, replaces } from './list-subject.ts'

export type NewLine = {
  readonly id: string
  readonly cadreId: string
  readonly personId: string
  readonly reason: string
}

/** A new line of a list, which keeps the pair in force where there is one. */
export function lineOfPair(
  { standing, row }: ListSubject,
  { id, cadreId, personId, reason }: NewLine,
): ListLine {
  const continues = standing.find(
    (pairing) => replaces(row, pairing) && pairing.cadreId === cadreId && pairing.personId === personId,
  )
  return { id, cadreId, personId, continuesId: continues?.id ?? null, reason: reason === '' ? null : reason }
}
