import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { bareText } from './bare-text.ts'
import { findOccasions } from './find-occasions.ts'
import { inquirySentence } from './inquiry-sentences.ts'
import type { RecordedContact } from './occasion.ts'

// The term ends on 2027-01-24: its last week is 18 to 24 January. 元旦 is visited from 29 December to 3 January.
const term = { from: day('2026-09-01'), to: day('2027-01-25') }
const festivals = [{ from: day('2026-12-29'), to: day('2027-01-04') }]

const talked = '通报了学校年度重点工作，听取了意见。'

function contact(on: string, rest: Partial<Record<keyof RecordedContact, unknown>> = {}): RecordedContact {
  return {
    contactId: `k-${on}`,
    cadreId: 'c1',
    unitId: 'u1',
    recorderId: 'r1',
    heldOn: day(on),
    enteredOn: day(on),
    isGroup: false,
    text: `${on} 各有各的内容，互不相同`,
    ...rest,
  } as RecordedContact
}

const found = (...contacts: RecordedContact[]) =>
  findOccasions(contacts, { term, festivals }).map(({ kind, contactIds }) => [kind, ...contactIds])

const twice = (rest: Parameters<typeof contact>[1], other = rest) => [
  contact('2026-10-08', { text: talked, ...rest }),
  contact('2026-10-15', { text: talked, ...other }),
]

describe('the same text', () => {
  const both = [['same-text', 'k-2026-10-08', 'k-2026-10-15']]

  test.each([
    ['word for word', twice({}), both],
    [
      'but for width, blanks, case and marks',
      twice({}, { text: ' 通报了 学校年度重点工作；听取了意见' }),
      both,
    ],
    ['in a festival', twice({}, { heldOn: day('2026-12-30'), contactId: 'k-2026-10-15' }), both],
    ['but for one word', twice({}, { text: talked.replace('意见', '建议') }), []],
    ['of another recorder', twice({}, { recorderId: 'r2' }), []],
    ['of another cadre', twice({}, { cadreId: 'c2' }), []],
    ['of another unit', twice({}, { unitId: 'u2' }), []],
    ['of a group form', twice({ isGroup: true }), []],
    ['of eleven characters', twice({ text: '了解近期的教学科研工作。' }), []],
    ['of twelve characters', twice({ text: '了解了近期的教学科研工作。' }), both],
  ])('%s', (_, contacts, expected) => {
    expect(found(...contacts)).toEqual(expected)
  })

  it('is a matter of letters and figures alone', () => {
    expect(bareText('Ａ１，实验室 （排课）。\u200b')).toBe('a1实验室排课')
  })
})

describe('many on one day', () => {
  const on = (count: number, heldOn: string, rest = {}) =>
    Array.from({ length: count }, (_, at) =>
      contact(heldOn, { contactId: `k${at}`, text: `第 ${at} 位谈的都不是一件事情`, ...rest }),
    )

  test.each([
    ['three', on(3, '2026-10-08'), [['same-day', 'k0', 'k1', 'k2']]],
    ['two', on(2, '2026-10-08'), []],
    ['three of a group form', on(3, '2026-10-08', { isGroup: true }), []],
    ['four in a festival, where many are asked for', on(4, '2026-12-30'), []],
  ])('%s', (_, contacts, expected) => {
    expect(found(...contacts)).toEqual(expected)
  })
})

describe('the last week of a term', () => {
  const inWeek = ['2027-01-18', '2027-01-20', '2027-01-24']
  const before = ['2026-10-08', '2026-10-15', '2026-11-02']
  const all = (days: readonly string[], rest = {}) => days.map((on) => contact(on, rest))

  test.each([
    ['three dated in it', all(inWeek), [['last-week', 'k-2027-01-18', 'k-2027-01-20', 'k-2027-01-24']]],
    [
      'three entered in it',
      all(before, { enteredOn: day('2027-01-19') }),
      [['last-week', 'k-2026-10-08', 'k-2026-10-15', 'k-2026-11-02']],
    ],
    ['three brought in by an import', all(before, { enteredOn: null }), []],
    ['half of them', all([...before, ...inWeek]), []],
    ['two alone', all(inWeek.slice(1)), []],
    ['a day before it', all(['2027-01-17', ...inWeek.slice(1)]), []],
  ])('%s', (_, contacts, expected) => {
    expect(found(...contacts)).toEqual(expected)
  })
})

const anyContact = fc.record({
  contactId: fc.uuid(),
  cadreId: fc.constantFrom('c1', 'c2'),
  unitId: fc.constantFrom('u1', null),
  recorderId: fc.constantFrom('r1', 'r2'),
  heldOn: fc.constantFrom('2026-10-08', '2026-12-30', '2027-01-20').map(day),
  enteredOn: fc.constantFrom(day('2026-10-08'), day('2027-01-20'), null),
  isGroup: fc.boolean(),
  text: fc.constantFrom(talked, `${talked}!`, '短'),
})

describe('occasions', () => {
  it('do not depend on the order of contacts, name no group form and stand by day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyContact, { selector: (one) => one.contactId, maxLength: 14 }),
        (contacts) => {
          const ground = { term, festivals }
          const occasions = findOccasions(contacts, ground)
          expect(findOccasions([...contacts].reverse(), ground)).toEqual(occasions)
          const groups = new Set(contacts.filter((one) => one.isGroup).map((one) => one.contactId))
          expect(occasions.flatMap((one) => one.contactIds).filter((id) => groups.has(id))).toEqual([])
          const days = occasions.map(({ firstOn }) => firstOn)
          expect(days).toEqual([...days].sort())
        },
      ),
    )
  })

  test.each([
    ['same-text', '10月8日、10月15日的 2 次联系，登记的内容相同。是否登记有误？如有误请修改或撤回。'],
    ['same-day', '10月8日、10月15日登记了 2 次个别联系。日期是否有误？如有误请修改。'],
    [
      'last-week',
      '本学期过半的个别联系，日期或登记时间在学期最后一周（1月18日至1月24日）。日期是否有误？如有误请修改。',
    ],
  ] as const)('are a question with its days: %s', (kind, expected) => {
    const days = [day('2026-10-08'), day('2026-10-15')]
    expect(inquirySentence({ kind, days, term })).toBe(expected)
  })
})
