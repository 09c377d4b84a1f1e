import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeRegistrationForms } from '../../documents/registration-form.ts'
import { readTableSafely } from '../read-safely.ts'
import { readXlsx } from '../tables/read-xlsx.ts'
import { readWordTables } from '../word/read-word-tables.ts'
import { type HostilePart, hostileArchive, textCellXml, workbookParts } from './hostile-archive.fixture.ts'
import { mutated } from './seeded.fixture.ts'

const seeds = Array.from({ length: 150 }, (_, seed) => seed + 1)

describe('good files with bytes changed are read or refused, and nothing falls over', () => {
  it('tables', async () => {
    const good = await writeXlsx({ sheets: [{ name: '名单', rows: [['工号', '姓名'], ...people()] }] })
    const outcomes = new Set<string>()
    for (const seed of seeds) {
      const read = await readXlsx(mutated(good, seed))
      outcomes.add(read.ok ? 'read' : read.refusal.code)
    }
    expect(outcomes.size).toBeGreaterThan(1)
  }, 30_000)

  it('tables whose XML was changed inside a sound archive', async () => {
    const parts = workbookParts(
      people()
        .map(([a, b], at) => rowXml(at + 1, String(a), String(b)))
        .join(''),
    )
    const outcomes = new Set<string>()
    for (const seed of seeds) {
      const read = await readXlsx(hostileArchive(parts.map((part) => mutatedPart(part, seed))))
      outcomes.add(read.ok ? 'read' : read.refusal.code)
    }
    expect([...outcomes]).toContain('read')
    expect([...outcomes]).toContain('broken')
  }, 30_000)

  it('forms', async () => {
    const rows = [{ kind: 'text' as const, label: '备注', paragraphs: ['内容'], height: 'tall' as const }]
    const good = await writeRegistrationForms([
      { titleLines: ['登记表'], filledOn: { label: '填表时间' }, rows },
    ])
    for (const seed of seeds) {
      const read = await readWordTables(mutated(good, seed))
      expect(read.ok || read.refusal.code.length > 0).toBe(true)
    }
  }, 30_000)
})

it('cells that open and never close are looked for once, and the file is refused', async () => {
  const bytes = hostileArchive(workbookParts('<c><v></q></q>'.repeat(200_000)))
  const began = performance.now()
  const read = await readTableSafely(bytes, { maxMillis: 10_000, maxMegabytes: 300 })
  expect(read.ok ? 'read' : read.refusal.code).toBe('broken')
  expect(performance.now() - began).toBeLessThan(3_000)
}, 20_000)

const people = () => Array.from({ length: 40 }, (_, at) => [`00${at}`, `王明${at}`])
const rowXml = (row: number, a: string, b: string) =>
  `<row r="${row}">${textCellXml(`A${row}`, a)}${textCellXml(`B${row}`, b)}</row>`

function mutatedPart(part: HostilePart, seed: number): HostilePart {
  const bytes = Buffer.from(part.bytes)
  return seed % 5 === part.name.length % 5 ? { ...part, bytes: mutated(bytes, seed) } : part
}
