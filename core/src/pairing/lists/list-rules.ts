import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import type { Eligibility } from '../eligibility/eligibility.ts'
import { failingRules } from '../eligibility/eligibility.ts'
import type { MayRead } from '../eligibility/shown-grounds.ts'
import { progressOf } from './list-steps.ts'
import type { ListLine, PairingList } from './pairing-list.ts'
import { ineligible } from './refused-pair.ts'

export interface JudgedLine {
  readonly eligibility: Eligibility
  /** What whoever asks may read of the two: a reason tells no more. */
  readonly mayRead: MayRead
}

/**
 * Adds a pair to a list that has not been sent on yet. An ineligible pair is refused with every rule that fails, in words; one
 * outside a 一般 or 原则上 target, or whose facts are incomplete, needs the reason written down.
 */
export function decideAddLine(
  list: PairingList,
  line: ListLine,
  { eligibility, mayRead }: JudgedLine,
): Decision<ListLine> {
  const closed = refuseClosed(list)
  if (closed) return closed
  const same = list.lines.some(
    ({ cadreId, personId }) => cadreId === line.cadreId && personId === line.personId,
  )
  if (same) return refuse({ code: 'pair-already-listed' })
  if (eligibility.truth === 'false')
    return refuse({ code: 'not-eligible', ...ineligible(failingRules(eligibility), mayRead) })
  const needsReason = eligibility.needsReason || eligibility.truth === 'unknown'
  if (needsReason && !line.reason) return refuse({ code: 'step-needs', needs: ['reason'] })
  return accept(line, {
    act: 'list.line-added',
    subjectKind: 'list',
    subjectIds: [list.id, line.id, line.cadreId, line.personId],
  })
}

export function decideRemoveLine(list: PairingList, lineId: string): Decision<ListLine> {
  const closed = refuseClosed(list)
  if (closed) return closed
  const line = list.lines.find(({ id }) => id === lineId)
  if (!line) return refuse({ code: 'not-found' })
  return accept(line, {
    act: 'list.line-removed',
    subjectKind: 'list',
    subjectIds: [list.id, line.id, line.cadreId, line.personId],
  })
}

/** Lines change only before anything is marked in a round: what others were shown must stay what they were shown. */
export function isDraft(list: PairingList): boolean {
  return progressOf(list.steps, list.marks, lineIds(list)).isUntouched
}

/** What a list that has been sent on says to whoever would change its lines. */
export function refuseClosed(list: PairingList): Refused | undefined {
  const { state, isUntouched } = progressOf(list.steps, list.marks, lineIds(list))
  return isUntouched ? undefined : refuse({ code: 'list-closed', state })
}

export function lineIds(list: PairingList): readonly string[] {
  return list.lines.map(({ id }) => id)
}
