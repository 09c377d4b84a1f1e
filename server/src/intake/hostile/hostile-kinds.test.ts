// Every kind of hostile or odd file there is a way to make here, and torn or changed copies of good ones, through the
// reader and on to the rows: read, or refused in a sentence. Nothing is stored; each is made anew from its seed.

import { day } from '@tongxin/core/calendar/day'
import { importKinds } from '@tongxin/core/intake/import-kind'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readRoster, sheetToRead } from '../roster/roster-table.ts'
import type { SheetsRead } from '../tables/filled-sheet.ts'
import { readTableFile } from '../tables/read-table-file.ts'
import { archiveCases } from './hostile-archives.cases.ts'
import { oldTable, textCases } from './hostile-text.cases.ts'
import { startMeasuredReader } from './measured-reading.fixture.ts'
import { mutated, tornCopy } from './seeded.fixture.ts'

const cases = [...textCases, ...archiveCases]
const today = day('2026-11-20')

it('there are a hundred and fifty kinds and more, each with a name of its own', () => {
  const names = new Set(cases.map(([name]) => name))
  expect(names.size).toBe(cases.length)
  expect(names.size).toBeGreaterThanOrEqual(150)
})

describe('each kind is read or refused in time, in little memory, in Chinese', () => {
  const reader = startMeasuredReader()
  afterAll(reader.stop)

  it.each(cases)(
    '%s',
    async (_, expected, make) => {
      const { answer, millis, grew } = await reader.table(make())
      expectSpeaking(answer)
      expect(millis).toBeLessThan(10_000)
      expect(grew).toBeLessThan(256)
      if (expected === 'refused') expect(answer.ok ? 'read' : 'refused').toBe('refused')
    },
    20_000,
  )

  it('and what is measured is the memory of the reading: a table of a hundred thousand cells costs more than one of four', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      Array.from({ length: 10 }, (_, cell) => `值${at}-${cell}`),
    )
    const [small, large] = [
      await reader.table(await writeXlsx({ sheets: [{ name: '小', rows: rows.slice(0, 2) }] })),
      await reader.table(await writeXlsx({ sheets: [{ name: '大', rows }] })),
    ]
    expect(large.grew).toBeGreaterThan(small.grew + 4)
  }, 20_000)
})

describe('copies of good tables, torn or with bytes changed', () => {
  const good = {
    xlsx: () => writeXlsx({ sheets: [{ name: '名单', rows: people() }] }),
    'old workbook': async () => oldTable('biff8'),
    'Excel XML': async () => oldTable('xlml'),
    'web page': async () => oldTable('html'),
    CSV: async () => oldTable('csv'),
  }
  it.each(Object.entries(good))(
    '%s',
    async (_, make) => {
      // A workbook says when it was made: the same file on every day, as each seed must give the same copy.
      vi.useFakeTimers({ now: new Date('2026-11-20T08:00:00Z'), toFake: ['Date'] })
      const whole = await make().finally(() => vi.useRealTimers())
      expect((await readTableFile(whole)).ok).toBe(true)
      for (let seed = 1; seed <= 40; seed++) {
        expectSpeaking(await readTableFile(mutated(whole, seed)))
        expectSpeaking(await readTableFile(tornCopy(whole, seed)))
      }
    },
    30_000,
  )
})

const people = () => [
  ['姓名', '单位', '政治面貌', '工号'],
  ...Array.from({ length: 40 }, (_, at) => [`王明${at}`, '文学院', '民盟盟员', `00${at}`]),
]

/** A refusal says in one Chinese sentence what to do; rows that were read tell every mistake with its place. */
function expectSpeaking(read: SheetsRead): void {
  if (!read.ok) {
    const said = uploadRefusalSentence(read.refusal)
    expect(said).toMatch(/^(?=.*\p{Script=Han})\P{Cc}{5,160}。$/u)
    expect(said).not.toMatch(/\{(detail|limit)\}/)
    return
  }
  for (const kind of importKinds) {
    const sheet = sheetToRead(read.sheets, { kind, today })?.sheet
    const errors = sheet ? readRoster(sheet, { kind, today }).table.errors : []
    for (const error of errors.slice(0, 50)) expect(rowErrorSentence(error)).toMatch(/\p{Script=Han}.*。$/su)
  }
}
