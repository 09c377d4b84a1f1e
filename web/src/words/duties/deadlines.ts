import type { Deadline } from '@tongxin/contract/pairing/list-step'
import { type Day, daysBetween } from '@tongxin/core/calendar/day'
import { shortDay } from '../days.ts'

/** 11月27日前办，还有 5 天; 逾期 3 天，应于 11月27日前办; 2027 年节假日未录入，期限待定. */
export function sayDeadline({ state, dueOn, missingYear, isExtended }: Deadline, today: Day): string {
  if (dueOn === null) return missingYear === null ? '' : `${missingYear} 年节假日未录入，期限待定`
  const by = `${shortDay(dueOn)}前办${isExtended ? '（已延长）' : ''}`
  const left = daysBetween(today, dueOn)
  switch (state) {
    case 'overdue':
      return `逾期 ${-left} 天，应于${by}`
    case 'late':
      return `逾期办理，应于${by}`
    case 'in-time':
      return '按期办理'
    default:
      if (left < 0) return by
      return left === 0 ? `${by}，今天到期` : `${by}，还有 ${left} 天`
  }
}
