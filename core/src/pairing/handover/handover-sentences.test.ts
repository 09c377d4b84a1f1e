import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { passingSentence } from './handover-sentences.ts'

const endedOn = day('2026-11-20')

test.each([
  ['person-died', '联系对象已去世，不再交接。'],
  ['successor-died', '本结对尚未结束。请在名单中确定接任人，接任人从结束的那一天起联系，中间不留空档。'],
] as const)('of a handover that ended (%s) no successor is named', (ending, told) => {
  const successor = { name: '滕望舒', from: null }
  expect(passingSentence({ endedOn: null, successor, ending })).toBe(told)
})

describe('a pair that passes on', () => {
  test('without a gap when the successor begins on the day it ended', () => {
    expect(passingSentence({ endedOn, successor: { name: '滕望舒', from: endedOn } })).toBe(
      '原结对到2026年11月20日为止（当日起不再联系），接任人滕望舒自2026年11月20日起联系，中间没有空档。',
    )
  })

  test('with a gap, which is named with its days', () => {
    const successor = { name: '滕望舒', from: day('2026-12-01') }
    expect(passingSentence({ endedOn, successor })).toContain('中间有 11 天无人联系')
  })

  test('with nobody to take it over, or before it has ended, it asks for somebody', () => {
    expect(passingSentence({ endedOn, successor: null })).toContain('尚未确定接任人')
    expect(passingSentence({ endedOn: null, successor: null })).toBe(
      '本结对尚未结束。请在名单中确定接任人，接任人从结束的那一天起联系，中间不留空档。',
    )
  })

  test('to whom the handover names but no list pairs yet, it asks for the pair and not for somebody', () => {
    const successor = { name: '滕望舒', from: null }
    expect(passingSentence({ endedOn, successor })).toBe(
      '原结对到2026年11月20日为止（当日起不再联系），已确定由滕望舒接任，尚未结对，请尽快在名单中结对，以免联系中断。',
    )
    expect(passingSentence({ endedOn: null, successor })).toBe(
      '本结对尚未结束。已确定由滕望舒接任，请在名单中改由其联系，从原结对结束的那一天起，中间不留空档。',
    )
  })
})
