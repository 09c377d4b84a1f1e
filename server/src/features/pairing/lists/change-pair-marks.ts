import { type Refused, refuse } from '@tongxin/core/decision/decision'
import {
  decideMarks,
  keyOfPair,
  type MarkChange,
  type PairMark,
} from '@tongxin/core/pairing/lists/pair-marks'
import { type PairWords, refusedPair } from '@tongxin/core/pairing/lists/refused-pair'
import { quotaCeilings } from '@tongxin/core/pairing/network/quota-ceilings'
import type { Work } from '../../../platform/work.ts'
import { namesOfHumans } from '../../roster/queries.ts'
import { pairWordsOf } from './list-rows.ts'
import { findSubjectAbout, type ListSubject, networkQuestion } from './list-subject.ts'
import { endPairMarks, findPairMarks, insertPairMarks, type StoredPairMark } from './pair-mark-store.ts'

type Change = MarkChange & {
  /** So many above the document's number are let be. */
  readonly over: number
}

/** Locks, excludes or lifts pairs of a draft, all of them or, when one is refused, none. */
export async function changePairMarks(
  work: Work,
  listId: string,
  { over, ...change }: Change,
): Promise<{ readonly ok: true; readonly value: readonly StoredPairMark[] } | Refused> {
  const { marked } = change
  const about = () => marked.flatMap(sidesOf)
  const subject = await findSubjectAbout(work, listId, { permission: 'list.edit', about })
  if (!subject) return refuse({ code: 'not-found' })
  const { pairMarks } = subject
  const words = await wordsFor(work, subject)
  const unknown = marked.find((mark) => sidesOf(mark).some((id) => words.nameOf(id) === null))
  if (unknown) return refusedPair(unknown, unknownSide(unknown, words), words)
  const atMostOf = ceilingsOf(work, subject, { marked, over })
  const decision = decideMarks(subject.list, change, { standing: pairMarks, words, atMostOf })
  if (!decision.ok) return decision
  const { added, ended } = decision.changes
  if (added.length + ended.length === 0) return { ok: true, value: pairMarks }
  const recorded = await work.record(decision.events)
  const gone = new Set(ended.map(keyOfPair))
  const replaced = pairMarks.filter((mark) => gone.has(keyOfPair(mark))).map(({ id }) => id)
  await endPairMarks(work, replaced, recorded)
  await insertPairMarks(work, listId, { marks: added, recorded })
  return { ok: true, value: await findPairMarks(work, listId) }
}

const sidesOf = ({ cadreId, personId }: Pick<PairMark, 'cadreId' | 'personId'>) => [cadreId, personId]

/** Who is marked already was shown to whoever reads the list, though of the roster only those of this change are loaded. */
async function wordsFor(work: Work, subject: ListSubject): Promise<PairWords> {
  const words = pairWordsOf(work, subject)
  const markedBefore = await namesOfHumans(work, subject.pairMarks.flatMap(sidesOf))
  return { ...words, nameOf: (id) => markedBefore.get(id) ?? words.nameOf(id) }
}

function unknownSide({ cadreId }: PairMark, { nameOf }: PairWords): Refused {
  return refuse({ code: 'side-unknown', side: nameOf(cadreId) === null ? 'cadre' : 'person' })
}

function ceilingsOf(work: Work, subject: ListSubject, { marked, over }: Pick<Change, 'marked' | 'over'>) {
  const locked = marked.flatMap(({ kind, cadreId }) => (kind === 'lock' ? [cadreId] : []))
  const ceilings =
    locked.length === 0 ? undefined : quotaCeilings(networkQuestion(work, subject), [...new Set(locked)])
  return (cadreId: string) => {
    const atMost = ceilings?.get(cadreId) ?? null
    return atMost === null ? null : atMost + over
  }
}
