import { expect, test } from 'vitest'
import { policyOf } from '../../duties/school.cases.ts'
import { outlineNames } from './names.ts'

test.each([
  ['unit.decided', '名单确定'],
  ['matter.dispatched', '意见建议交办'],
  ['reporting.escalated', '情况向上级报告'],
  ['list.decided', '名单确定'],
  ['matters.dispatched', '意见建议交办'],
  ['requests.asked', '提出约谈'],
  ['post.changed', '职务变动'],
  ['住院', '住院'],
])('the event %s is called %s', (event, words) => {
  expect(outlineNames(policyOf()).event(event)).toBe(words)
})
