import { expect, it } from 'vitest'
import {
  academicYearLabel,
  academicYearOf,
  isTermId,
  periodLabel,
  termId,
  termLabel,
  yearLabelOf,
} from './term.ts'

it('names a semester as the office writes it', () => {
  expect(termLabel(termId('2026-2027-1'))).toBe('2026–2027 学年第一学期')
  expect(termLabel(termId('2026-2027-2'))).toBe('2026–2027 学年第二学期')
  expect(academicYearLabel(academicYearOf(termId('2026-2027-3')))).toBe('2026–2027 学年')
})

it('names what may be a semester or a year, and leaves another id as it is', () => {
  const ids = ['2026-2027-1', '2026-2027', 'whole-2026']
  expect(ids.map(periodLabel)).toEqual(['2026–2027 学年第一学期', '2026–2027 学年', 'whole-2026'])
  expect(ids.map(yearLabelOf)).toEqual(['2026–2027 学年', '2026–2027 学年', 'whole-2026'])
})

it.each(['2026-2028-1', '2026-2027', '2026-2027-0', '2026-2027-10', '26-27-1'])(
  '%s is not a semester',
  (text) => {
    expect(isTermId(text)).toBe(false)
  },
)
