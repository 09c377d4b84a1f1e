// What a template holds, and a template filled: both in the capped process, see read-safely.ts.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import {
  checkPlaceholders,
  missingPlaceholders,
  type TemplateProblem,
  type TemplateSpot,
  unfillablePlaceholders,
  wholeFile,
} from '@tongxin/core/templates/check-placeholders'
import { formVocabulary } from '@tongxin/core/templates/form-placeholders'
import { listVocabulary, type Vocabulary } from '@tongxin/core/templates/placeholders'
import type { TemplateFormat } from '@tongxin/core/templates/template-kind'
import { fillExcel } from '../../documents/templates/fill-excel.ts'
import { fillEachForm, fillFormsTogether } from '../../documents/templates/fill-forms.ts'
import { fillWord } from '../../documents/templates/fill-word.ts'
import type { Filling, FormsFilling } from '../../documents/templates/template-facts.ts'
import type { ArchivePart } from '../upload-guard.ts'
import { excelProblems, excelTemplate } from './excel-spots.ts'
import { openTemplate } from './open-template.ts'
import { unfillableSpots } from './unfillable-spots.ts'
import { wordSpots } from './word-spots.ts'

export type TemplateRefused =
  | Readonly<{ ok: false; refusal: UploadRefusal }>
  | Readonly<{ ok: false; problems: readonly TemplateProblem[] }>
export type TemplateFilled =
  | Readonly<{ ok: true; format: TemplateFormat; bytes: Uint8Array }>
  | TemplateRefused

/** Fills a template, of a form all sheets in one file, or says every placeholder that is wrong. Never throws for what a file contains. */
export async function fillTemplate(
  bytes: Uint8Array,
  filling: Filling | FormsFilling,
): Promise<TemplateFilled> {
  const filled = await filledBy(bytes, ({ format, parts }) =>
    'sheets' in filling ? readyForms(format, parts, filling) : readyList(format, parts, filling),
  )
  return filled.ok ? { ok: true, format: filled.format, bytes: filled.value } : filled
}

/** A file for each sheet. */
export async function fillFormFiles(
  bytes: Uint8Array,
  filling: FormsFilling,
): Promise<Readonly<{ ok: true; files: readonly Uint8Array[] }> | TemplateRefused> {
  const filled = await filledBy(bytes, ({ format, parts }) => ({
    problems: formProblems(format, parts),
    fill: () => fillEachForm(parts, filling),
  }))
  return filled.ok ? { ok: true, files: filled.value } : filled
}

type Opened = Extract<Awaited<ReturnType<typeof openTemplate>>, { readonly ok: true }>

async function filledBy<T>(
  bytes: Uint8Array,
  readyOf: (opened: Opened) => Ready<T> | undefined,
): Promise<Readonly<{ ok: true; format: TemplateFormat; value: T }> | TemplateRefused> {
  const opened = await openTemplate(bytes)
  if (!opened.ok) return opened
  const { format } = opened
  try {
    const ready = readyOf(opened)
    if (!ready) return { ok: false, refusal: { code: 'broken', detail: '工作表的写法不能识别' } }
    if (ready.problems.length > 0) return { ok: false, problems: ready.problems }
    return { ok: true, format, value: ready.fill() }
  } catch (fault) {
    if (format === 'docx' && isOfTemplate(fault)) return { ok: false, problems: [misplacedLoop] }
    return { ok: false, refusal: { code: 'broken', detail: '文件内容无法填写' } }
  }
}

type Ready<T> = Readonly<{ problems: readonly TemplateProblem[]; fill: () => T }>

function readyList(
  format: TemplateFormat,
  parts: readonly ArchivePart[],
  filling: Filling,
): Ready<Uint8Array> | undefined {
  if (format === 'xlsx') return readyExcel(parts, filling)
  return { problems: wordProblems(parts, listVocabulary), fill: () => fillWord(parts, filling) }
}

function readyForms(
  format: TemplateFormat,
  parts: readonly ArchivePart[],
  filling: FormsFilling,
): Ready<Uint8Array> {
  return { problems: formProblems(format, parts), fill: () => fillFormsTogether(parts, filling) }
}

function formProblems(format: TemplateFormat, parts: readonly ArchivePart[]): readonly TemplateProblem[] {
  if (format !== 'docx') return [formInExcel]
  const wrong = wordProblems(parts, formVocabulary)
  return wrong.length > 0 ? wrong : missingPlaceholders(wordSpots(parts).flat(), formVocabulary)
}

function wordProblems(parts: readonly ArchivePart[], vocabulary: Vocabulary): readonly TemplateProblem[] {
  const unfillable = unfillablePlaceholders(unfillableSpots(parts), vocabulary)
  return told(problemsIn(wordSpots(parts), vocabulary), unfillable)
}

function readyExcel(parts: readonly ArchivePart[], filling: Filling): Ready<Uint8Array> | undefined {
  const template = excelTemplate(parts)
  if (!template) return undefined
  const unfillable = unfillablePlaceholders([...template.unfillable, ...unfillableSpots(parts)])
  const wrong = told(problemsIn(template.spots), unfillable)
  return {
    problems: wrong.length > 0 ? wrong : excelProblems(template, parts),
    fill: () => fillExcel(parts, template, filling),
  }
}

/** Where there are placeholders, though none that is filled, it is not said that there is none. */
function told(
  wrong: readonly TemplateProblem[],
  unfillable: readonly TemplateProblem[],
): readonly TemplateProblem[] {
  return unfillable.length === 0
    ? wrong
    : [...wrong.filter(({ written, where }) => written !== '' || where !== wholeFile), ...unfillable]
}

/** A loop is closed in the part it was opened in: the head of a page is none of its body. */
function problemsIn(
  spots: readonly (readonly TemplateSpot[])[],
  vocabulary = listVocabulary,
): readonly TemplateProblem[] {
  if (spots.length === 0) return checkPlaceholders([], vocabulary)
  return spots.flatMap((ofPart) => checkPlaceholders(ofPart, vocabulary))
}

/** What the library says of a template it cannot fill. */
function isOfTemplate(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'properties' in fault
}

const formInExcel: TemplateProblem = {
  where: wholeFile,
  written: '',
  reason: '登记表的模板只能是 Word 文件',
  fix: '请用 .docx 文件编排登记表',
}

const misplacedLoop: TemplateProblem = {
  where: '正文',
  written: '',
  reason: '重复的开头和结尾没有放在一起',
  fix: '请把开头和结尾（如 {#名单} 和 {/名单}）写在同一个表格的格子里，或各写成单独的一段',
}
