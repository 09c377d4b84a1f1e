import { isDay } from '@tongxin/core/calendar/day'

/** A typed day, or nothing. */
export const dayRule = {
  validator: async (_rule: unknown, value: string | undefined) => {
    if (value && !isDay(value)) throw new Error('日期请写成 2026-11-20 的样子')
  },
}
