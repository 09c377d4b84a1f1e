import { basename } from 'node:path'
import { formLabels } from '@tongxin/core/contacts/form/form-labels'
import { importKinds, importKindWords } from '@tongxin/core/intake/import-kind'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { readAllocation } from '../intake/allocation-table.ts'
import { readContactsFileSafely, readTableSafely } from '../intake/read-safely.ts'
import { readRoster, sheetToRead } from '../intake/roster/roster-table.ts'
import type { TableReading } from '../intake/rows.ts'
import type { Sheet } from '../intake/sheet.ts'
import { systemClock } from '../platform/clock.ts'
import type { CommandIo } from './command-io.ts'

const checkedKinds = [...importKinds, 'pairings', 'form'] as const
type CheckedKind = (typeof checkedKinds)[number]

const kindWords: Readonly<Record<CheckedKind, string>> = {
  ...importKindWords,
  pairings: '分配表',
  form: '登记表',
}

const usage = `用法：tongxin intake check 文件 --kind ${checkedKinds.join('|')} [--json]`

/**
 * `intake check FILE --kind units|cadres|persons|pairings|contacts|form [--json]`: what an import would read, every mistake with its row and
 * column; of filled forms (.docx, or a .zip of them) with the file; no database, nothing written. Whether a unit or a human is known only the roster can tell. 0 no mistake,
 * 1 some, 2 bad use.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readAsked(argv)
  if (typeof asked === 'string') return badUse(asked, io)
  const bytes = await io.readFile(asked.file).catch(() => undefined)
  if (!bytes) return badUse(`打不开文件“${asked.file}”，请检查路径和读取权限。`, io)
  const read = await (asked.kind === 'form' ? readForms(bytes, asked.file) : readTableSafely(bytes))
  const table = read.ok ? tableIn(read.sheets, asked.kind) : undefined
  if (!read.ok || !table) {
    const why = uploadRefusalSentence(read.ok ? { code: 'no-sheet' } : read.refusal)
    io.out(
      asked.json
        ? JSON.stringify({ file: asked.file, ok: false, refused: why }, null, 2)
        : `${asked.file}：${why}`,
    )
    return 1
  }
  const told = asked.json ? [asJson(asked.file, table)] : printed(asked, table)
  for (const line of told) io.out(line)
  return table.errors.length === 0 ? 0 : 1
}

type Asked = { readonly file: string; readonly kind: CheckedKind; readonly json: boolean }
type Table = TableReading<unknown>

/** Without a document in force the word behind the day is taken for the form of contact. */
function readForms(bytes: Uint8Array, file: string) {
  const asked = { today: systemClock.today(), forms: [], groupForms: [], labels: formLabels(undefined) }
  return readContactsFileSafely(bytes, { name: basename(file), asked })
}

/** Of the sheets the one in which the most headings are known; undefined for an empty workbook. */
function tableIn(sheets: readonly Sheet[], kind: CheckedKind): Table | undefined {
  if (kind === 'pairings') {
    const tables = sheets.map((sheet) => readAllocation(sheet).table)
    return tables.sort((a, b) => b.matched.length - a.matched.length)[0]
  }
  const reading = { kind: kind === 'form' ? ('contacts' as const) : kind, today: systemClock.today() }
  const sheet = sheetToRead(sheets, reading)
  return sheet && readRoster(sheet, reading).table
}

function readAsked(argv: readonly string[]): Asked | string {
  const at = argv.indexOf('--kind')
  const word = at === -1 ? undefined : argv[at + 1]
  const kind = checkedKinds.find((one) => one === word)
  const rest = argv.filter((_, place) => at === -1 || (place !== at && place !== at + 1))
  const unknown = rest.find((one) => one.startsWith('--') && one !== '--json')
  if (unknown) return `没有“${unknown}”这个选项。`
  const [file, second] = rest.filter((one) => !one.startsWith('--'))
  if (file === undefined || second !== undefined) return '请给出一个文件。'
  if (!kind) return word === undefined ? '请用 --kind 说明是哪一种表。' : `没有“${word}”这种表。`
  return { file, kind, json: argv.includes('--json') }
}

function badUse(why: string, io: CommandIo): number {
  io.err(why)
  io.err(usage)
  return 2
}

function asJson(file: string, table: Table): string {
  const { sheet, headerRow, matched, ignored, withheld, rowCount, accepted, errors } = table
  const said = { file, ok: errors.length === 0, sheet, headerRow, rowCount, accepted: accepted.length }
  return JSON.stringify({ ...said, matched, ignored, withheld, errors }, null, 2)
}

function printed({ file, kind }: Asked, table: Table): readonly string[] {
  const { rowCount, accepted, errors, ignored, withheld } = table
  const names = (columns: readonly { readonly header: string }[]) =>
    columns.map((one) => one.header).join('、')
  const never = (why: string) => withheld.filter((one) => one.why === why)
  return [
    `${file}：${kindWords[kind]} ${rowCount} 行，可导入 ${accepted.length} 行，有 ${errors.length} 处问题`,
    ...(never('private').length > 0 ? [`  不收，未读取：${names(never('private'))}`] : []),
    ...(never('judgement').length > 0
      ? [`  不收，本系统不记录对人的判断：${names(never('judgement'))}`]
      : []),
    ...(ignored.length > 0 ? [`  没有对应的列：${names(ignored)}`] : []),
    ...errors.map((error) => `  ${rowErrorSentence(error)}`),
  ]
}
