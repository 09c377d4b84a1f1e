import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { metSentence, metWords, narrowedSentence } from './ledger-sentences.ts'

const [from, to] = [day('2026-09-01'), day('2027-02-20')]

it.each([
  [{}, '不限时间'],
  [{ from }, '2026-09-01 起'],
  [{ to }, '至 2027-02-20'],
  [{ from, to, unit: '文学院', form: '座谈' }, '2026-09-01 至 2027-02-20；单位：文学院；形式：座谈'],
  [
    { cadre: '卞怀瑾', person: '柏予安', name: 'bai', initiatedBy: 'office', confirmed: 'no' } as const,
    '不限时间；领导干部：卞怀瑾；联系对象：柏予安；姓名含：bai；谁约的：统战部安排；确认情况：待确认',
  ],
])('tells what a ledger is narrowed to: %j', (narrowed, sentence) => {
  expect(narrowedSentence(narrowed)).toBe(sentence)
})

const clause = { requirement: 'contact', title: '每学期联系', section: '三（二）' }

it('names the requirement it is narrowed to, and what no document has any more by its key', () => {
  expect(narrowedSentence({ from, to, met: metWords('contact', [clause]) })).toBe(
    '2026-09-01 至 2027-02-20；计入条款：每学期联系（三（二））',
  )
  expect(metWords('-', [clause])).toBe('未计入任何条款')
  expect(metWords('gone', [clause])).toBe('gone')
  expect(metWords(undefined, [clause])).toBeUndefined()
})

it('tells what a line counted for, and that it was late', () => {
  expect(
    metSentence([
      { ...clause, late: false },
      { title: '节日走访', section: null, late: true },
    ]),
  ).toBe('每学期联系（三（二））；节日走访，晚于期限')
  expect(metSentence([])).toBe('未计入')
})
