import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { type FilingList, stillToFile } from './still-to-file.ts'

const list = (id: string, more: Partial<FilingList> = {}) => ({
  id,
  tier: 'unit',
  unitId: '文学院',
  effectiveOn: null,
  decidedNotFiled: false,
  filingCites: ['三（二）'],
  ...more,
})
const decided = { effectiveOn: day('2026-10-09'), decidedNotFiled: true }
const filed = { effectiveOn: day('2025-10-09'), decidedNotFiled: false }

// Newest first.
test.each([
  ['the first, while it is made', [list('open')], ['open']],
  ['one decided and not filed', [list('decided', decided)], ['decided']],
  [
    'one decided, and not the one before that never was',
    [list('new', decided), list('old', decided)],
    ['new'],
  ],
  ['none once it is filed', [list('filed', filed)], []],
  ['none while one is begun after a filed one', [list('open'), list('filed', filed)], []],
  ['the one in force, while the next is begun', [list('open'), list('decided', decided)], ['decided']],
  ['of each unit its own', [list('a', decided), list('b', { ...decided, unitId: '法学院' })], ['a', 'b']],
  ['none of the school, whose office is asked by nobody', [list('school', { ...decided, unitId: null })], []],
  ['none where the document asks for no filing', [list('quiet', { ...decided, filingCites: [] })], []],
])('to be filed is %s', (_, lists, expected) => {
  expect(stillToFile(lists).map(({ id }) => id)).toEqual(expected)
})
