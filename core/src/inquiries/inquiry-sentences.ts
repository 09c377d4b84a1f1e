// What a question says: days and what was seen of record-keeping, never a word of what was said.
import { addDays, type Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { monthDay } from '../duties/findings/finding-sentences.ts'
import { lastWeekOf } from './find-occasions.ts'
import type { OccasionKind } from './occasion.ts'

interface Asked {
  readonly kind: OccasionKind
  /** Of its contacts, in order. */
  readonly days: readonly Day[]
  readonly term: Period
}

/** 9月3日、9月10日的联系记录，内容相同。请核实……： a question, with what to do. */
export function inquirySentence({ kind, days, term }: Asked): string {
  const said = [...new Set(days)].map(monthDay).join('、')
  switch (kind) {
    case 'same-text':
      return `${said}的 ${days.length} 次联系，登记的内容相同。是否登记有误？如有误请修改或撤回。`
    case 'same-day':
      return `${said}登记了 ${days.length} 次个别联系。日期是否有误？如有误请修改。`
    case 'last-week': {
      const { from, to } = lastWeekOf(term)
      const week = `${monthDay(from)}至${monthDay(addDays(to, -1))}`
      return `本学期过半的个别联系，日期或登记时间在学期最后一周（${week}）。日期是否有误？如有误请修改。`
    }
  }
}
