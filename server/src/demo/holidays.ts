import { addDays, day } from '@tongxin/core/calendar/day'
import type { Holiday, HolidayTable } from '@tongxin/core/calendar/holiday-table'

/**
 * The arrangements the State Council had published when this was written. A later year is 未公布 in the demo too: an
 * invented one would be taken for the real one.
 */
export const publishedHolidays: readonly HolidayTable[] = [
  {
    year: 2025,
    documentNo: '国办发明电〔2024〕12号',
    holidays: [
      holiday('元旦', ['2025-01-01', 1]),
      holiday('春节', ['2025-01-28', 8], '2025-01-26 2025-02-08'),
      holiday('清明节', ['2025-04-04', 3]),
      holiday('劳动节', ['2025-05-01', 5], '2025-04-27'),
      holiday('端午节', ['2025-05-31', 3]),
      holiday('国庆节、中秋节', ['2025-10-01', 8], '2025-09-28 2025-10-11'),
    ],
  },
  {
    year: 2026,
    documentNo: '国办发明电〔2025〕7号',
    holidays: [
      holiday('元旦', ['2026-01-01', 3], '2026-01-04'),
      holiday('春节', ['2026-02-15', 9], '2026-02-14 2026-02-28'),
      holiday('清明节', ['2026-04-04', 3]),
      holiday('劳动节', ['2026-05-01', 5], '2026-05-09'),
      holiday('端午节', ['2026-06-19', 3]),
      holiday('中秋节', ['2026-09-25', 3]),
      holiday('国庆节', ['2026-10-01', 7], '2026-09-20 2026-10-10'),
    ],
  },
]

function holiday(name: string, days: readonly [from: string, length: number], makeUpDays = ''): Holiday {
  const from = day(days[0])
  const worked = makeUpDays.split(' ').filter((each) => each !== '')
  return { name, from, to: addDays(from, days[1]), makeUpDays: worked.map(day) }
}
