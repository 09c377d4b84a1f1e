// Excel files as another program reads and writes them: not the library the product itself uses.
import { readFileSync } from 'node:fs'
import { read, type Sheet, utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'

type Row = Readonly<Record<string, string>>

/** Presses something that downloads, and gives the file with the name it would be saved under. */
export async function download(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** The rows of a sheet below its header, by the text of the header; what stands above the header is passed over. */
export function readTable(bytes: Buffer, header: string): readonly Row[] {
  const lines = linesOf(firstSheet(bytes))
  const at = lines.findIndex((line) => line.includes(header))
  const headers = lines[at] ?? []
  return lines
    .slice(at + 1)
    .map((line) => Object.fromEntries(headers.map((name, column) => [name, line[column] ?? ''])))
    .filter((row) => Object.values(row).some((value) => value !== ''))
}

/** Writes rows into a template below its header, as a person fills it in. */
export function fillTable(bytes: Buffer, header: string, rows: readonly Row[]): Buffer {
  const book = read(bytes)
  const [name = ''] = book.SheetNames
  const lines = linesOf(firstSheet(bytes))
  const at = lines.findIndex((line) => line.includes(header))
  const headers = lines[at] ?? []
  const cells = rows.map((row) => headers.map((column) => row[column] ?? ''))
  book.Sheets[name] = utils.aoa_to_sheet([...lines.slice(0, at + 1), ...cells])
  const filled: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' })
  return filled
}

function firstSheet(bytes: Buffer): Sheet {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error('the file has no sheet')
  return sheet
}

function linesOf(sheet: Sheet): string[][] {
  return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false })
}
