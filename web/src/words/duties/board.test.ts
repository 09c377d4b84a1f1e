// @vitest-environment node
import { expect, it } from 'vitest'
import { boardOfTerm } from '../../testing/boards.ts'
import { sayContactRule } from './board.ts'

const [rule] = boardOfTerm.contact

it.each([
  ['semester', null, '每学期不少于 1 次'],
  ['month', { atMost: 2, per: 'academic-year' }, '每月不少于 1 次，每学年 2 个月可空缺'],
  ['quarter', { atMost: 1, per: 'calendar-year' }, '每季度不少于 1 次，每年 1 个季度可空缺'],
  ['two-months', { atMost: 1, per: 'calendar-year' }, '每两个月不少于 1 次，每年 1 期可空缺'],
])('a rule of every %s with %j is said as %s', (every, skip, said) => {
  expect(sayContactRule({ ...rule!, every, skip })).toBe(said)
})
