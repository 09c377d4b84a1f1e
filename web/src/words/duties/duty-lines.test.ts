// @vitest-environment node
import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { isOpen, linesToShow, sayDuty } from './duty-lines.ts'

const line = (over: Partial<DutyLine>): DutyLine => ({
  requirement: 'contact.semester',
  label: '每学期联系',
  state: 'due',
  force: 'must',
  applies: 'judged',
  period: '2026-2027-1',
  every: 'semester',
  event: null,
  dueOn: day('2027-01-24'),
  missing: null,
  counted: 0,
  needed: 1,
  cite: null,
  ...over,
})

const after = {
  every: null,
  period: 'an-id-nobody-reads',
  event: { id: 'an-id-nobody-reads', name: '生活困难', on: day('2026-11-16') },
} as const

describe('the sentence of a duty', () => {
  it.each<[Partial<DutyLine>, string, string]>([
    [{ state: 'due' }, 'due', '1月24日前谈 1 次'],
    [{ state: 'due', dueOn: null }, 'due', '还要谈 1 次'],
    [{ state: 'met', counted: 1 }, 'met', '本学期 1/1 已达标'],
    [{ state: 'minimum', counted: 1, needed: 2, every: 'calendar-year' }, 'minimum', '今年 1/2 达到最低'],
    [{ state: 'overdue', dueOn: day('2026-11-01') }, 'overdue', '11月1日已到期，还差 1 次'],
    [{ state: 'short', counted: 1, needed: 2 }, 'short', '本学期 少 1 次'],
    [
      { state: 'short', every: 'month', counted: 1, needed: 1 },
      'short',
      '本月 1/1，此前空缺的已超过允许的次数',
    ],
    [{ state: 'due', ...after, dueOn: day('2026-11-21') }, 'due', '生活困难（11月16日）：11月21日前谈 1 次'],
    [{ state: 'met', ...after, counted: 1 }, 'met', '生活困难（11月16日）：1/1 已达标'],
    [{ state: 'undecided' }, 'undecided', '本学期 待定解释'],
    [{ state: 'a-state-to-come' }, 'unknown', '本学期 无法判断'],
  ])('for %o is in state %s', (over, state, text) => {
    expect(sayDuty(line(over))).toEqual({ state, text, note: null })
  })

  it.each<[Partial<DutyLine>, string]>([
    [
      { state: 'unknown', dueOn: null, missing: { what: 'terms', from: day('2027-07-11') } },
      '2027年7月11日起的学期未公布（未录入），无法判断',
    ],
    [
      { state: 'due', dueOn: null, missing: { what: 'holidays', from: day('2027-01-01') } },
      '还要谈 1 次，2027年节假日安排未公布（未录入），期限待定',
    ],
  ])('names the table the calendar lacks, and who can enter it: %o', (over, text) => {
    expect(sayDuty(line(over))).toMatchObject({ text, note: '请联系统战部在校历中录入' })
  })

  it('says of a new pair when it begins to count, and that this is the system’s word', () => {
    expect(sayDuty(line({ state: 'not-applicable', applies: 'new' }), day('2026-11-02'))).toEqual({
      state: 'not-applicable',
      text: '11月2日新结对，下学期起算',
      note: '系统默认',
    })
  })

  it('calls what is only 一般 by its own name, after what must be done, and never counts it as open', () => {
    const wished = line({ requirement: 'b', force: 'should', label: '一般当面进行' })
    expect(
      linesToShow([wished, line({ requirement: 'a', state: 'met' })]).map((one) => one.requirement),
    ).toEqual(['a', 'b'])
    expect(sayDuty(wished).text).toBe('一般当面进行：1月24日前谈 1 次')
    expect(isOpen(wished)).toBe(false)
    expect(linesToShow([line({ force: 'should', state: 'unknown' })])).toEqual([])
  })

  it('puts what is open before what is met, and leaves out what nobody judges', () => {
    const shown = linesToShow([
      line({ requirement: 'a', state: 'met' }),
      line({ requirement: 'b', state: 'silent' }),
      line({ requirement: 'c', state: 'due' }),
    ])
    expect(shown.map(({ requirement }) => requirement)).toEqual(['c', 'a'])
  })
})
