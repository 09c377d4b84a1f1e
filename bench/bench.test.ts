// Keeps the bench from rotting: all of it on a hundredth of the data, in moments too short to say anything.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { readyList, smallList } from './data/ready-list.ts'
import { readySchool } from './data/ready-school.ts'
import { smallSize } from './data/size.ts'
import { measureImport } from './import.ts'
import { measureLedger } from './ledger.ts'
import { measureEditor } from './list-editor.ts'
import { measurePairing } from './pairing.ts'
import { prepareQuestions } from './questions.ts'
import { editorTable, importTable, ledgerTable, pairingTable, tables } from './report.ts'
import { serveBoth } from './serve-both.ts'
import { measureAudit, measureRebuild, measureWhatIf } from './single-figures.ts'

const home = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
chmodSync(home, 0o755)
const school = await readySchool(home, smallSize, () => undefined)
afterAll(async () => {
  await school.instance.close()
  rmSync(home, { recursive: true, force: true })
})

test('the small school holds what its size says', async () => {
  const { rows } = await countRows()
  expect(rows).toEqual([{ pairings: 75, contacts: 1_000 }])
})

test('both servers answer every question, and the figures make a table', async () => {
  const both = await serveBoth(home, school, 'bench/process/ours.ts')
  const compared = []
  try {
    for (const question of await prepareQuestions(school, 8_000))
      compared.push(await compare(both, question, { rounds: 1, seconds: 1, cold: true }))
  } finally {
    await both.stop()
  }
  expect(compared.map(({ name }) => name)).toEqual(['list', 'record', 'create', 'board'])
  const figures = [
    ...(await measureAudit(school)),
    ...(await measureWhatIf(school)),
    ...(await measureRebuild(school)),
  ]
  expect(tables(compared, figures)).toMatch(/^\| audit verify +\|/m)
}, 60_000)

test('the ledger answers every question, and the figures make a table', async () => {
  const measured = await measureLedger(school, {
    home,
    server: 'bench/process/ours.ts',
    rounds: 1,
    say: () => {},
  })
  expect(measured.filter(({ kilobytes }) => kilobytes === 0)).toEqual([])
  expect(ledgerTable(measured)).toMatch(/^\| search a year for two words +\|/m)
}, 60_000)

test('the pairing engine proves a best list no worse than one by hand', async () => {
  const size = { name: 'S', cadres: 12, persons: 30, choices: 6, schools: 2 }
  const goal = { size, ms: 20, editP95: 5, peak: 100 }
  const [measured] = await measurePairing('bench/process/pairing.ts', [goal])
  expect(measured?.isProven).toBe(true)
  expect(measured?.uncovered).toBeLessThanOrEqual(measured?.byHand.uncovered ?? 0)
  expect(pairingTable(measured ? [measured] : [])).toMatch(/^\| S 24×60 +\|/m)
}, 60_000)

test('the list editor shows what is done, and the figures make a table', async () => {
  const listHome = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
  chmodSync(listHome, 0o755)
  const list = await readyList(listHome, smallList)
  try {
    const measured = await measureEditor(list, {
      home: listHome,
      server: 'bench/process/ours.ts',
      rounds: 1,
    })
    expect(measured.effects.map(({ what }) => what)).toEqual([
      'pick a person',
      'pair with a cadre',
      'undo',
      'take a pair out',
      'drag a person to a cadre',
      'drag a pair to another cadre',
      'lock',
      'undo a lock',
      'exclude',
      'drag to another cadre',
    ])
    expect(editorTable(measured)).toMatch(/^\| open the list +\|/m)
  } finally {
    await list.instance.close()
    rmSync(listHome, { recursive: true, force: true })
  }
}, 120_000)

test('a roster is imported by the server, and the figures make a table', async () => {
  const server = 'bench/process/ours.ts'
  const measured = await measureImport(school, { home, server, persons: 40 })
  expect(measured.serverMegabytes).toBeGreaterThan(20)
  expect(importTable(measured)).toMatch(/^\| all of it, on the clock +\|/m)
}, 60_000)

async function countRows() {
  const owner = new pg.Client({ connectionString: school.instance.urls.ownerUrl ?? '' })
  await owner.connect()
  return owner
    .query(
      'select (select count(*)::int from pairing) as pairings, (select count(*)::int from contact) as contacts',
    )
    .finally(() => owner.end())
}
