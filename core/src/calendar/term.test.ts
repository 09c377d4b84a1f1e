import { expect, it } from 'vitest'
import { academicYearLabel, academicYearOf, isTermId, termId, termLabel } from './term.ts'

it('names a semester as the office writes it', () => {
  expect(termLabel(termId('2026-2027-1'))).toBe('2026–2027 学年第一学期')
  expect(termLabel(termId('2026-2027-2'))).toBe('2026–2027 学年第二学期')
  expect(academicYearLabel(academicYearOf(termId('2026-2027-3')))).toBe('2026–2027 学年')
})

it.each(['2026-2028-1', '2026-2027', '2026-2027-0', '2026-2027-10', '26-27-1'])(
  '%s is not a semester',
  (text) => {
    expect(isTermId(text)).toBe(false)
  },
)
