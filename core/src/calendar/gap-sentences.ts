import type { CalendarGap } from './calendar-gaps.ts'
import { academicYearLabel } from './term.ts'

/** What is missing, and what follows from it while it is. */
export interface GapSentence {
  readonly text: string
  readonly consequence: string
}

export function gapSentence({ table, year, festivals, affects }: CalendarGap): GapSentence {
  const without = affects.length === 0
  switch (table) {
    case 'terms':
      return {
        text: year === null ? '今天不在校历的任何学期或学年之内' : `${academicYearLabel(year)}的学期未录入`,
        consequence: '到时按学期、学年的要求显示“校历未设，无法判断”，不作推测。',
      }
    case 'holidays':
      return {
        text: `${year}年节假日安排未公布（未录入）`,
        consequence: without
          ? '现行制度没有按工作日计算的期限，暂无影响。'
          : `跨入${year}年的工作日期限显示“期限待定”，到时“无法判断”，不作推测。`,
      }
    case 'festivals':
      return {
        text:
          festivals.length === 0
            ? `${year}年节日走访时段未录入`
            : `${year}年${festivals.join('、')}的走访时段未录入`,
        consequence: '录入之前，这些节日的走访不判定，也不提醒。',
      }
  }
}
