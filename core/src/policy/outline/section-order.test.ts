import { describe, expect, it } from 'vitest'
import { bySection, placeOfSection } from './section-order.ts'

describe('sections', () => {
  it('stand as in the document, what is before the numbered parts first and annexes last', () => {
    const shuffled = [
      '附件',
      '三(二)',
      '版记',
      '十(一)',
      '三',
      '标题',
      '导语',
      '三(十)',
      '二十',
      '首部',
      '主送',
      '三(一)',
      '九',
      '落款',
    ]
    expect(shuffled.sort(bySection)).toEqual([
      '标题',
      '首部',
      '主送',
      '导语',
      '三',
      '三(一)',
      '三(二)',
      '三(十)',
      '九',
      '十(一)',
      '二十',
      '附件',
      '落款',
      '版记',
    ])
  })

  it('stand by their numbers, items within items', () => {
    const shuffled = [
      '五.10',
      '二.2(2)',
      '三(一)2',
      '五.2',
      '三(一)',
      '二.2(1)',
      '二.1',
      '二',
      '三(一)1',
      '二.2',
    ]
    expect(shuffled.sort(bySection)).toEqual([
      ...['二', '二.1', '二.2', '二.2(1)', '二.2(2)'],
      ...['三(一)', '三(一)1', '三(一)2', '五.2', '五.10'],
    ])
  })

  it.each([
    ['三(二)', '三', '（二）'],
    ['第十二条（一）', '第十二条', '（一）'],
    ['五.2', '五', '2'],
    ['二.2(1)', '二', '2（1）'],
    ['三(一)1', '三', '（一）1'],
    ['五之二', '五之二', null],
    ['第六条', '第六条', null],
    ['附件', '附件', null],
  ])('%s belongs to %s', (section, part, item) => {
    expect(placeOfSection(section)).toMatchObject({ part, item })
  })
})
