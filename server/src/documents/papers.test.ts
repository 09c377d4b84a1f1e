import { read as readBook, utils } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import type { Paper } from './paper.ts'
import { startPapers } from './papers.ts'

const papers = startPapers()
const hurried = startPapers({ maxMillis: 1, maxMegabytes: 1_000 })
const narrow = startPapers({ maxMillis: 60_000, maxMegabytes: 60 })
afterAll(() => {
  for (const { close } of [papers, hurried, narrow]) close()
})

const table = (cell: string): Paper => ({
  kind: 'excel',
  table: { title: '名单', columns: [{ header: '姓名', width: 12, type: 'text' }], rows: [[cell]] },
})

test('papers asked for at once are written one after the other, each to who asked', async () => {
  const names = ['热依扎·阿不都', '00123', '=1+1']
  const files = await Promise.all(names.map((name) => papers.write(table(name))))
  expect(files.map((file) => ('stopped' in file ? file : cellsOf(file)))).toEqual(
    names.map((name) => [['姓名'], [name]]),
  )
}, 20_000)

test('a paper that takes too long is stopped, and the next is tried anew', async () => {
  expect(await hurried.write(table('柏予安'))).toEqual({ stopped: 'too-slow', limit: 0 })
  expect(await hurried.write(table('柏予安'))).toEqual({ stopped: 'too-slow', limit: 0 })
})

test('a paper that takes too much memory is stopped', async () => {
  expect(await narrow.write(table('柏予安'))).toEqual({ stopped: 'too-hungry', limit: 60 })
}, 20_000)

test('a template that cannot be filled says why, and the next paper is written', async () => {
  const filling = { facts: { values: {}, loops: {} }, merged: [] }
  const refused = await papers.write({ kind: 'template', template: Buffer.from('名单'), filling })
  expect(refused).toEqual({ stopped: 'not-filled', reason: expect.stringContaining('.docx') })
  expect(await papers.write(table('柏予安'))).toBeInstanceOf(Uint8Array)
}, 20_000)

test('beyond twenty that wait, the next is told so at once', async () => {
  const many = Array.from({ length: 21 }, () => papers.write(table('柏予安')))
  expect(await many.at(-1)).toEqual({ stopped: 'too-many-waiting' })
  await Promise.all(many)
})

function cellsOf(file: Uint8Array) {
  const book = readBook(file)
  const [sheet] = Object.values(book.Sheets)
  return sheet && utils.sheet_to_json(sheet, { header: 1 })
}
