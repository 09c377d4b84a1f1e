import type { Board, BoardPerson } from '@tongxin/contract/duties/duties'
import { day } from '@tongxin/core/calendar/day'

export const boardIds = {
  arts: '0190b3c0-0000-7000-8000-000000000301',
  machines: '0190b3c0-0000-7000-8000-000000000302',
  person: '0190b3c0-0000-7000-8000-000000000303',
  pairing: '0190b3c0-0000-7000-8000-000000000304',
  cadre: '0190b3c0-0000-7000-8000-000000000305',
  contact: '0190b3c0-0000-7000-8000-000000000306',
  other: '0190b3c0-0000-7000-8000-000000000307',
} as const

/** An invented board whose figures add up. */
export const boardOfTerm: Board = {
  on: day('2026-11-20'),
  asOf: null,
  closing: null,
  late: 0,
  term: { id: '2026-2027-1', from: day('2026-09-01'), lastDay: day('2027-01-24') },
  hasPolicy: true,
  contact: [
    {
      requirement: 'contact.semester',
      label: '每学期联系',
      cite: { section: '第三条(二)', phrase: '每学期不少于 1 次' },
      dueOn: day('2027-01-24'),
      atLeast: 1,
      every: 'semester',
      skip: null,
      missing: null,
    },
  ],
  coverage: [
    {
      requirement: 'coverage',
      label: '全覆盖',
      cite: { section: '第三条(一)', phrase: '确保全覆盖' },
      dueOn: null,
      atLeast: 1,
      every: null,
      skip: null,
      missing: null,
    },
  ],
  total: { due: 30, met: 12, short: 13, uncovered: 3, unclear: 1, new: 1 },
  months: ['2026-09', '2026-10', '2026-11', '2026-12'],
  monthTotals: [3, 9, 5, null],
  rows: [
    {
      unitId: boardIds.arts,
      unitName: '艺术学院',
      counts: { due: 10, met: 8, short: 2, uncovered: 0, unclear: 0, new: 0 },
      months: [2, 6, 2, null],
      late: 0,
    },
    {
      unitId: boardIds.machines,
      unitName: '机电工程学院',
      counts: { due: 20, met: 4, short: 11, uncovered: 3, unclear: 1, new: 1 },
      months: [1, 3, 3, null],
      late: 0,
    },
  ],
}

export const boardPersonRow: BoardPerson = {
  personId: boardIds.person,
  name: '苗知遥',
  unitName: '机电工程学院',
  figure: 'short',
  pairings: [
    {
      pairingId: boardIds.pairing,
      cadreName: '段北辰',
      state: 'due',
      counted: 0,
      lastOn: day('2026-07-02'),
      late: 0,
      nextDue: null,
    },
  ],
}
