import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import { lineIds } from './list-rules.ts'
import { type ListProgress, progressOf } from './list-steps.ts'
import type { PairingList } from './pairing-list.ts'
import type { StepMark } from './step-mark.ts'
import { capacityAt, type Marker } from './step-roles.ts'

export type EnteredMark = StepMark & { readonly id: string }

export type Withdrawing = {
  /** Its marks in the order they were entered. */
  readonly list: Omit<PairingList, 'marks'> & { readonly marks: readonly EnteredMark[] }
  readonly markId: string
  readonly marker: Marker
  /** Whether pairs were added to the list or taken out since the mark was entered. */
  readonly linesChangedSince: boolean
}

export type WithdrawnMark = {
  readonly mark: EnteredMark
  /** Where the list stands without it. */
  readonly progress: ListProgress
}

/**
 * Takes back a mark that was entered in error, as whoever may make it. What was built on it stands in the way and is named:
 * a later mark, pairs changed after the list was sent back, pairs that began when the list took effect. Nothing is deleted.
 */
export function decideWithdrawal({
  list,
  markId,
  marker,
  linesChangedSince,
}: Withdrawing): Decision<WithdrawnMark> {
  const mark = list.marks.find(({ id }) => id === markId)
  if (mark === undefined) return refuse({ code: 'mark-not-standing' })
  const progress = progressOf(list.steps, without(list, mark), lineIds(list))
  const wrong =
    refuseOthers(list, mark, marker) ??
    refuseBuiltOn(list, mark) ??
    refuseInForce(list, progress) ??
    (mark.outcome === 'no' && linesChangedSince ? refuse({ code: 'lines-changed-since' }) : undefined)
  if (wrong) return wrong
  return accept(
    { mark, progress },
    {
      act: 'list.step-withdrawn',
      subjectKind: 'list',
      subjectIds: [list.id, mark.id],
      fields: [list.steps[mark.step]?.act ?? '', mark.outcome],
    },
  )
}

/** Whether a mark could be taken back now, by this person: what the page offers. */
export function mayWithdraw(withdrawing: Omit<Withdrawing, 'linesChangedSince'>): boolean {
  return decideWithdrawal({ ...withdrawing, linesChangedSince: false }).ok
}

function without({ marks }: Withdrawing['list'], { id }: EnteredMark): readonly EnteredMark[] {
  return marks.filter((mark) => mark.id !== id)
}

function refuseOthers(list: PairingList, mark: EnteredMark, marker: Marker): Refused | undefined {
  const step = list.steps[mark.step]
  const line = list.lines.find(({ id }) => id === mark.lineId)
  const capacity =
    step &&
    capacityAt(marker, {
      step,
      role: mark.role,
      isUnitList: list.unitId !== null,
      cadreId: line?.cadreId ?? null,
    })
  return capacity ? undefined : refuse({ code: 'step-not-yours', role: mark.role })
}

function refuseBuiltOn({ steps, marks }: Withdrawing['list'], mark: EnteredMark): Refused | undefined {
  const later = marks.slice(marks.indexOf(mark) + 1).find((one) => restsOn(one, mark))
  if (later === undefined) return undefined
  return refuse({ code: 'mark-built-on', act: steps[later.step]?.act ?? '', on: later.on })
}

/** A later round, a later step, the no that ended the round, and what was done in the time that was given more. */
function restsOn(later: EnteredMark, mark: EnteredMark): boolean {
  if (later.round !== mark.round) return later.round > mark.round
  if (later.step > mark.step || later.outcome === 'no') return true
  return mark.outcome === 'extended' && later.step === mark.step
}

function refuseInForce(list: Withdrawing['list'], after: ListProgress): Refused | undefined {
  const { effective } = progressOf(list.steps, list.marks, lineIds(list))
  if (effective === null || after.effective?.on === effective.on) return undefined
  return refuse({ code: 'mark-began-pairs', on: effective.on })
}
