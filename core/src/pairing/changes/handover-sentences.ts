import { type Day, daysBetween } from '../../calendar/day.ts'
import { longDay } from '../../calendar/long-day.ts'

/** A pair that passes on: until when it stood, and the pair that takes the person over, where there is one. */
export interface Passing {
  /** The first day on which it no longer stood; null while it stands. */
  readonly endedOn: Day | null
  readonly successor: { readonly name: string; readonly from: Day } | null
}

/** Whether anybody has the person on each day: no gap by accident, and one that is there is named with its days. */
export function passingSentence({ endedOn, successor }: Passing): string {
  if (endedOn === null)
    return '本结对尚未结束。请在名单中确定接任人，接任人从结束的那一天起联系，中间不留空档。'
  const ended = `原结对到${longDay(endedOn)}为止（当日起不再联系）`
  if (successor === null) return `${ended}，尚未确定接任人，请尽快确定，以免联系中断。`
  const gap = daysBetween(endedOn, successor.from)
  const begins = `接任人${successor.name}自${longDay(successor.from)}起联系`
  if (gap > 0) return `${ended}，${begins}，中间有 ${gap} 天无人联系，请由移交人或所在单位在此期间保持联系。`
  return `${ended}，${begins}，中间没有空档。`
}
