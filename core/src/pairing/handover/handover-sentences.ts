import type { Day } from '../../calendar/day.ts'
import { longDay } from '../../calendar/long-day.ts'
import { type BlankPeriod, blankPeriod, type HandoverEnding } from './handover.ts'

/** A pair that passes on: until when it stood, and who takes the person over, where that is settled. */
export interface Passing {
  /** The first day on which it no longer stood; null while it stands. */
  readonly endedOn: Day | null
  /** `from`: the first day of the successor's own pair; null: the handover names them, and they are not paired yet. */
  readonly successor: { readonly name: string; readonly from: Day | null } | null
  /** The predecessor has died or left, and cannot be asked to keep in touch. */
  readonly isGiverGone?: boolean
  /** Whose death has ended the handover. */
  readonly ending?: HandoverEnding | null
}

/** Why a handover gave way to another. */
export const replacedReason = '接任人已去世，另定接任人'

/** Whether anybody has the person on each day: no gap by accident, and one that is there is named with its days. */
export function passingSentence({ ending = null, ...passing }: Passing): string {
  if (ending === 'person-died') return '联系对象已去世，不再交接。'
  return passingOf(ending === null ? passing : { ...passing, successor: null })
}

function passingOf({ endedOn, successor, isGiverGone = false }: Passing): string {
  if (endedOn === null) return stillStanding(successor?.name)
  const ended = `原结对到${longDay(endedOn)}为止（当日起不再联系）`
  if (successor === null) return `${ended}，尚未确定接任人，请尽快确定，以免联系中断。`
  if (successor.from === null)
    return `${ended}，已确定由${successor.name}接任，尚未结对，请尽快在名单中结对，以免联系中断。`
  const gap = blankPeriod({ endedOn, successorFrom: successor.from }, endedOn)?.days ?? 0
  const begins = `接任人${successor.name}自${longDay(successor.from)}起联系`
  if (gap > 0)
    return `${ended}，${begins}，中间有 ${gap} 天无人联系，请由${isGiverGone ? '' : '移交人或'}所在单位在此期间保持联系。`
  return `${ended}，${begins}，中间没有空档。`
}

function stillStanding(successor: string | undefined): string {
  if (successor === undefined)
    return '本结对尚未结束。请在名单中确定接任人，接任人从结束的那一天起联系，中间不留空档。'
  return `本结对尚未结束。已确定由${successor}接任，请在名单中改由其联系，从原结对结束的那一天起，中间不留空档。`
}

/** The warning about days without anybody; null where there are none. */
export function blankSentence(blank: BlankPeriod | null): string | null {
  if (blank === null) return null
  return blank.running
    ? `尚无接任人的结对，到今天已有 ${blank.days} 天无人联系。`
    : `原结对结束后，接任人的结对开始前，有 ${blank.days} 天无人联系。`
}

export interface HandoverDays {
  readonly endedOn: Day | null
  readonly successorFrom: Day | null
  readonly lastContact: { readonly on: Day; readonly form: string } | null
  readonly promises: readonly { readonly text: string; readonly dueOn: Day | null }[]
}

/** The days the successor has to know, in their order. */
export function importantDays({
  endedOn,
  successorFrom,
  lastContact,
  promises,
}: HandoverDays): readonly { readonly on: Day; readonly text: string }[] {
  const days = [
    lastContact && { on: lastContact.on, text: `最近一次联系（${lastContact.form}）` },
    endedOn && { on: endedOn, text: '原结对结束，当日起不再联系' },
    successorFrom && { on: successorFrom, text: '接任人开始联系' },
    ...promises.map(({ text, dueOn }) => dueOn && { on: dueOn, text: `承诺到期：${text}` }),
  ]
  return days.filter((one) => one !== null).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
