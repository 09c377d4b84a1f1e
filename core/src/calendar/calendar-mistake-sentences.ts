import type { CalendarMistake } from './calendar-mistake.ts'
import { longDay } from './long-day.ts'
import { periodLabel } from './term.ts'

/** What is wrong, where, and what to do, in one sentence; the same on screen and in a report of an import. */
export function calendarMistakeSentence(mistake: CalendarMistake): string {
  switch (mistake.kind) {
    case 'term-empty':
      return `${periodLabel(mistake.term)}的最后一天早于第一天，请核对。`
    case 'term-twice':
      return `${periodLabel(mistake.term)}写了两次，请只留一次。`
    case 'teaching-outside':
      return `${periodLabel(mistake.term)}的教学日期不在这个学期之内，请核对教学起止和假期归入。`
    case 'terms-overlap':
      return `${periodLabel(mistake.term)}与${periodLabel(mistake.next)}的日期重叠，请核对。`
    case 'terms-apart':
      return `${periodLabel(mistake.term)}与${periodLabel(mistake.next)}之间有日子不属于任何学期，请把假期归入其中一个。`
    case 'terms-out-of-order':
      return `${periodLabel(mistake.next)}排在${periodLabel(mistake.term)}之后，顺序与编号不符，请核对。`
    case 'year-has-terms':
      return `${mistake.year} 学年既写了学期又写了不分学期，请只留一种。`
    case 'festival-empty':
      return `${mistake.name}走访时段的最后一天早于第一天（${longDay(mistake.from)}），请核对。`
    case 'festival-overlap':
      return `${mistake.name}有两个走访时段重叠（${longDay(mistake.from)}起的一段），请核对。`
    default:
      return holidaySentence(mistake)
  }
}

type HolidayMistake = Extract<CalendarMistake, { readonly year: number }>

function holidaySentence(mistake: HolidayMistake): string {
  const { year } = mistake
  switch (mistake.kind) {
    case 'holiday-year-twice':
      return `${year}年的放假安排写了两份，请只留一份。`
    case 'holiday-empty':
      return `${year}年${mistake.name}放假的最后一天早于第一天，请核对。`
    case 'holiday-elsewhere':
      return `${mistake.name}的日期不在${year}年（可以从上一年 12 月开始），请核对年份。`
    case 'day-off-twice':
      return `${longDay(mistake.day)}放假写了两次（${mistake.name}），请核对。`
    case 'make-up-twice':
      return `${longDay(mistake.day)}上班写了两次（${mistake.name}），请核对。`
    case 'make-up-off':
      return `${longDay(mistake.day)}既写了放假又写了上班（${mistake.name}），请核对。`
    case 'make-up-weekday':
      return `${longDay(mistake.day)}不是周末，本来就上班，不用写作调休（${mistake.name}），请核对。`
    case 'make-up-elsewhere':
      return `调休上班日 ${longDay(mistake.day)} 不在${year}年（${mistake.name}），请核对年份。`
  }
}
