import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { asideSentence, otherSheetsSentence } from '@tongxin/core/intake/aside-sentence'
import { filledDownSentence } from '@tongxin/core/intake/filled-down-sentence'
import { hiddenSentence } from '@tongxin/core/intake/hidden-sentence'
import { importKinds, importKindWords } from '@tongxin/core/intake/import-kind'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { formsAskedBy } from '../features/contacts/forms-asked.ts'
import type { FormsAsked } from '../intake/forms/forms-sheet.ts'
import { readContactsFileSafely, readTableSafely } from '../intake/read-safely.ts'
import { readRoster, sheetToRead } from '../intake/roster/roster-table.ts'
import { allocationAmong } from '../intake/tables/allocation-among.ts'
import type { AllocationReading } from '../intake/tables/allocation-table.ts'
import type { TableReading } from '../intake/tables/rows.ts'
import type { Sheet } from '../intake/tables/sheet.ts'
import { systemClock } from '../platform/clock.ts'
import type { CommandIo } from './command-io.ts'
import { isSoundFormTemplate, openFormTemplates } from './form-template.ts'
import { readBytes, readPolicyFiles } from './read-texts.ts'

const checkedKinds = [...importKinds, 'pairings', 'form'] as const
type CheckedKind = (typeof checkedKinds)[number]

const kindWords: Readonly<Record<CheckedKind, string>> = {
  ...importKindWords,
  pairings: '分配表',
  form: '登记表',
}

export const usage = `用法：tongxin intake check 文件 --kind ${checkedKinds.join('|')} [--json]；登记表另可用 --policy 制度.yaml、--template 学校模板.docx（可写多次）`

/**
 * `intake check FILE --kind units|cadres|persons|pairings|contacts|form [--json]`: what an import would read, every mistake with its row and
 * column; of filled forms (.docx, or a .zip of them) with the file, known by the annex of `--policy` and by the school's own `--template`s;
 * no database, nothing written. Whether a unit or a human is known only the roster can tell. 0 no mistake, 1 some, 2 bad use.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readAsked(argv)
  if (typeof asked === 'string') return badUse(asked, io)
  const bytes = await readBytes(asked.file, io)
  const ground = await formGround(asked, io)
  if (bytes === null || ground === 'unreadable') return 2
  if (ground === 'unsound') return 1
  const about = { name: basename(asked.file), asked: ground }
  const read = await (asked.kind === 'form' ? readContactsFileSafely(bytes, about) : readTableSafely(bytes))
  const found = read.ok ? tableIn(read.sheets, asked.kind) : undefined
  if (!read.ok || !found) {
    const why = uploadRefusalSentence(read.ok ? { code: 'no-sheet' } : read.refusal)
    io.out(
      asked.json
        ? JSON.stringify({ file: asked.file, ok: false, refused: why }, null, 2)
        : `${asked.file}：${why}`,
    )
    return 1
  }
  const told = asked.json ? [asJson(asked.file, found)] : printed(asked, found)
  for (const line of told) io.out(line)
  return found.table.errors.length === 0 ? 0 : 1
}

type Asked = {
  readonly file: string
  readonly kind: CheckedKind
  readonly json: boolean
  readonly policy: string | undefined
  readonly templates: readonly string[]
}
type Found = {
  readonly table: TableReading<unknown>
  readonly others: readonly string[]
  readonly filled?: AllocationReading['filled']
}

/** How forms are read: by what the document says of them, and by the school's own templates, each of which must be sound. */
async function formGround(
  { policy: file, templates }: Asked,
  io: CommandIo,
): Promise<FormsAsked | 'unreadable' | 'unsound'> {
  const [policy] = file === undefined ? [] : ((await readPolicyFiles([file], io)) ?? [])
  if (file !== undefined && !policy) return 'unsound'
  const opened = await openFormTemplates(templates, io)
  if (opened === null) return 'unreadable'
  const sound = await Promise.all(opened.map((template) => isSoundFormTemplate(template, io)))
  if (sound.includes(false)) return 'unsound'
  const templateFiles = opened.map(({ bytes }) => bytes)
  return formsAskedBy(policy, { today: systemClock.today(), templateFiles })
}

/** Of the sheets the one in which the most headings are known; undefined for an empty workbook. */
function tableIn(sheets: readonly Sheet[], kind: CheckedKind): Found | undefined {
  if (kind === 'pairings') {
    const chosen = allocationAmong(sheets)
    return chosen && { ...chosen.table, others: chosen.otherSheets }
  }
  const reading = { kind: kind === 'form' ? ('contacts' as const) : kind, today: systemClock.today() }
  const chosen = sheetToRead(sheets, reading)
  return chosen && { table: readRoster(chosen.sheet, reading).table, others: chosen.others }
}

const ownOptions = ['policy', 'template'] as const

function readAsked(argv: readonly string[]): Asked | string {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: {
      kind: { type: 'string' },
      policy: { type: 'string' },
      template: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
  })
  const unknown = Object.keys(values).find((name) => !['kind', 'json', ...ownOptions].includes(name))
  if (unknown !== undefined) return `没有“--${unknown}”这个选项。`
  const [file, second] = positionals
  if (file === undefined || second !== undefined) return '请给出一个文件。'
  const kind = checkedKinds.find((one) => one === values.kind)
  if (!kind)
    return typeof values.kind === 'string' ? `没有“${values.kind}”这种表。` : '请用 --kind 说明是哪一种表。'
  const other = kind === 'form' ? undefined : ownOptions.find((name) => values[name] !== undefined)
  if (other !== undefined) return `--${other} 只用于登记表（--kind form）。`
  const { policy, template = [] } = values
  const templates = template.filter((one) => typeof one === 'string')
  if (typeof policy === 'boolean' || templates.length < template.length)
    return '--policy、--template 后面请写文件。'
  return { file, kind, json: values.json === true, policy, templates }
}

function badUse(why: string, io: CommandIo): number {
  io.err(why)
  io.err(usage)
  return 2
}

function asJson(file: string, { table, others, filled = [] }: Found): string {
  const { sheet, headerRow, matched, ignored, withheld, rowCount, aside, hidden, accepted, errors } = table
  const said = { file, ok: errors.length === 0, sheet, headerRow, rowCount, accepted: accepted.length }
  return JSON.stringify(
    {
      ...said,
      isHeldAgainstRoster: false,
      others,
      matched,
      ignored,
      withheld,
      aside,
      hidden,
      filled,
      errors,
    },
    null,
    2,
  )
}

function printed({ file, kind }: Asked, { table, others, filled = [] }: Found): readonly string[] {
  const { rowCount, aside, hidden, accepted, errors, ignored, withheld } = table
  const names = (columns: readonly { readonly header: string }[]) =>
    columns.map((one) => one.header).join('、')
  const rowTotal = hidden.rows.length
  const never = (why: string) => withheld.filter((one) => one.why === why)
  return [
    `${file}：${kindWords[kind]} ${rowCount} 行，可导入 ${accepted.length} 行，有 ${errors.length} 处问题`,
    ...(never('private').length > 0 ? [`  不收，未读取：${names(never('private'))}`] : []),
    ...(never('judgement').length > 0
      ? [`  不收，本系统不记录对人的判断：${names(never('judgement'))}`]
      : []),
    ...(others.length > 0 ? [`  ${otherSheetsSentence(table.sheet, others)}`] : []),
    ...(rowTotal + hidden.columns.length > 0 ? [`  ${hiddenSentence({ ...hidden, rowTotal })}`] : []),
    ...filled.map((one) => `  ${filledDownSentence(one)}`),
    ...(aside.length > 0 ? [`  ${asideSentence(aside)}`] : []),
    ...(ignored.length > 0 ? [`  没有对应的列：${names(ignored)}`] : []),
    ...errors.map((error) => `  ${rowErrorSentence(error)}`),
    `  ${withoutRoster}`,
  ]
}

const withoutRoster = '这里没有名册：单位、上级单位和人员是否在名册中，导入时才核对。'
