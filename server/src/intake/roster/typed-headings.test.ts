// Headings as offices type them: every field of every kind, by its own name and by each of its synonyms, dressed up.

import { day } from '@tongxin/core/calendar/day'
import { importKinds } from '@tongxin/core/intake/import-kind'
import { forbiddenWordIn } from '@tongxin/core/policy/forbidden-words'
import { describe, expect, it } from 'vitest'
import { isNeverTaken } from '../tables/never-taken.ts'
import type { Sheet } from '../tables/sheet.ts'
import { fieldsOf, readRosterHead } from './roster-table.ts'

const today = day('2026-11-20')
const reading = (kind: (typeof importKinds)[number]) => ({ kind, today })

const dressed: readonly (readonly [how: string, dress: (header: string) => string])[] = [
  ['as it is', (header) => header],
  ['with an asterisk', (header) => `* ${header}`],
  ['with a full-width asterisk and blanks', (header) => `＊　${[...header].join(' ')}　`],
  ['with a remark in brackets', (header) => `${header}（必填）`],
  ['with a colon', (header) => `${header}：`],
  ['broken over two lines', (header) => `${header.slice(0, 1)}\n${header.slice(1)}`],
  ['in another case and width', (header) => header.toUpperCase().replaceAll('E', 'Ｅ')],
]

describe.each(importKinds)('in a table of %s', (kind) => {
  const fields = fieldsOf(reading(kind)).map(({ column }) => column)
  const columnsOf = (headers: readonly string[]) =>
    readRosterHead(sheetOf(headers), reading(kind)).matched.map(({ field, written }) => [written, field])

  it.each(dressed)('%s, in any order', (_, dress) => {
    const headers = fields.map(({ field, header }) => [dress(header), field]).reverse()
    expect(new Map(columnsOf(headers.map(([header = '']) => header)).map(([a, b]) => [a, b]))).toEqual(
      new Map(headers.map(([header, field]) => [header, field])),
    )
  })

  it('by each synonym', () => {
    const [first, second] = fields.filter(({ required }) => required)
    for (const { field, synonyms = [] } of fields) {
      const beside = field === first?.field ? second : first
      for (const synonym of synonyms) {
        const found = columnsOf([beside?.header ?? '', synonym])
        expect(found, synonym).toContainEqual([synonym, field])
      }
    }
  })

  it('no two fields answer to one name, and none to one that is not taken', () => {
    const names = fields.flatMap(({ header, synonyms = [] }) => [header, ...synonyms])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names.filter((name) => isNeverTaken(name) || forbiddenWordIn(name) !== undefined)).toEqual([])
  })

  it.each([
    '忠诚度',
    'loyalty_score',
    '思想表现',
    '政 治 立 场',
    '政治立場（2026 年）',
    '现实表现',
    'Attitude',
  ])('%s is not taken, whatever it is called', (header) => {
    const [a, b] = fields.filter(({ required }) => required).map((column) => column.header)
    const { ignored, withheld } = readRosterHead(sheetOf([a ?? '', header, b ?? '']), reading(kind))
    expect([ignored, withheld]).toEqual([[], [{ column: 'B', header, why: 'judgement' }]])
  })
})

const sheetOf = (headers: readonly string[]): Sheet => ({
  name: '名单',
  rows: [
    { number: 1, cells: ['明湖大学名单'] },
    { number: 2, cells: headers },
  ],
  merges: [],
  withheld: [],
})
