// Every form of date people type, in every column that holds one, whatever the kind of table.

import { day } from '@tongxin/core/calendar/day'
import { importKinds } from '@tongxin/core/intake/import-kind'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from './roster-table.ts'

const today = day('2026-11-20')
const columns = importKinds.flatMap((kind) =>
  fieldsOf({ kind, today }).flatMap(({ column }) =>
    ['born', 'partyFrom', 'postFrom', 'heldOn'].includes(column.field) ? [{ kind, column }] : [],
  ),
)

it('these are the columns', () => {
  expect(columns.map(({ kind, column }) => `${kind} ${column.field}`)).toEqual([
    'cadres postFrom',
    'cadres partyFrom',
    'cadres born',
    'persons born',
    'persons partyFrom',
    'persons postFrom',
    'contacts heldOn',
  ])
})

const typed: readonly (readonly [typed: string, value: string])[] = [
  ['2026-03-05', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026.3.5', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['二〇二六年三月五日', '2026-03-05'],
  ['三月五日', '2026-03-05'],
  ['3月5日', '2026-03-05'],
  ['昨天', '2026-11-19'],
  ['46086', '2026-03-05'],
  ['２０２６－０３－０５', '2026-03-05'],
  ['２０２６年３月５日', '2026-03-05'],
]
const unclear = [
  ['03/05/2026', '请写明，例如 2026-03-05 或 2026-05-03'],
  ['26.3.5', '是不是“2026-03-05”；请写明年月日'],
] as const

describe.each(columns)('$kind $column.field', ({ column }) => {
  it.each(typed)('%s is %s', (text, value) => {
    expect(column.parse(text)).toEqual({ ok: true, value })
  })

  it.each(unclear)('%s is asked about', (text, fix) => {
    expect(column.parse(text)).toEqual({ ok: false, reason: '看不清是哪一天', fix })
  })
})

const born = columns.find(({ kind, column }) => kind === 'persons' && column.field === 'born')?.column
const since = columns.find(({ kind, column }) => kind === 'persons' && column.field === 'partyFrom')?.column

it.each([
  ['1980年1月', '1980-01', '1980-01-01'],
  ['一九八〇年一月', '1980-01', '1980-01-01'],
  ['1980-01', '1980-01', '1980-01-01'],
  ['198001', '1980-01', '1980-01-01'],
  ['1980.10', '1980-10', '1980-10-01'],
])(
  '%s stays a month where somebody was born, and begins on its first day where something began',
  (text, kept, from) => {
    expect([born?.parse(text), since?.parse(text)]).toEqual([
      { ok: true, value: kept },
      { ok: true, value: from },
    ])
  },
)

it('a year is enough for a birth', () => {
  expect(['1980', '1980年'].map((text) => born?.parse(text))).toEqual([
    { ok: true, value: '1980' },
    { ok: true, value: '1980' },
  ])
})
