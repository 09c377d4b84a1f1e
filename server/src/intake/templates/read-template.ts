// What a template holds, and a template filled: both in the capped process, see read-safely.ts.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import {
  checkPlaceholders,
  type TemplateProblem,
  type TemplateSpot,
  unfillablePlaceholders,
  wholeFile,
} from '@tongxin/core/templates/check-placeholders'
import type { TemplateFormat } from '@tongxin/core/templates/template-kind'
import { fillExcel } from '../../documents/templates/fill-excel.ts'
import { fillWord } from '../../documents/templates/fill-word.ts'
import type { Filling } from '../../documents/templates/template-facts.ts'
import type { ArchivePart } from '../upload-guard.ts'
import { excelProblems, excelTemplate } from './excel-spots.ts'
import { openTemplate } from './open-template.ts'
import { unfillableSpots } from './unfillable-spots.ts'
import { wordSpots } from './word-spots.ts'

export type TemplateFilled =
  | Readonly<{ ok: true; format: TemplateFormat; bytes: Uint8Array }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>
  | Readonly<{ ok: false; problems: readonly TemplateProblem[] }>

/** Fills a template, or says every placeholder that is wrong. Never throws for what a file contains. */
export async function fillTemplate(bytes: Uint8Array, filling: Filling): Promise<TemplateFilled> {
  const opened = await openTemplate(bytes)
  if (!opened.ok) return opened
  const { format, parts } = opened
  try {
    const ready = format === 'docx' ? readyWord(parts) : readyExcel(parts)
    if (!ready) return { ok: false, refusal: { code: 'broken', detail: '工作表的写法不能识别' } }
    if (ready.problems.length > 0) return { ok: false, problems: ready.problems }
    return { ok: true, format, bytes: ready.fill(filling) }
  } catch (fault) {
    if (format === 'docx' && isOfTemplate(fault)) return { ok: false, problems: [misplacedLoop] }
    return { ok: false, refusal: { code: 'broken', detail: '文件内容无法填写' } }
  }
}

type Ready = Readonly<{
  problems: readonly TemplateProblem[]
  fill: (filling: Filling) => Uint8Array
}>

function readyWord(parts: readonly ArchivePart[]): Ready {
  const unfillable = unfillablePlaceholders(unfillableSpots(parts))
  return {
    problems: told(problemsIn(wordSpots(parts)), unfillable),
    fill: (filling) => fillWord(parts, filling),
  }
}

function readyExcel(parts: readonly ArchivePart[]): Ready | undefined {
  const template = excelTemplate(parts)
  if (!template) return undefined
  const unfillable = unfillablePlaceholders([...template.unfillable, ...unfillableSpots(parts)])
  const wrong = told(problemsIn(template.spots), unfillable)
  return {
    problems: wrong.length > 0 ? wrong : excelProblems(template, parts),
    fill: (filling) => fillExcel(parts, template, filling),
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
function problemsIn(spots: readonly (readonly TemplateSpot[])[]): readonly TemplateProblem[] {
  return spots.length === 0 ? checkPlaceholders([]) : spots.flatMap(checkPlaceholders)
}

/** What the library says of a template it cannot fill. */
function isOfTemplate(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'properties' in fault
}

const misplacedLoop: TemplateProblem = {
  where: '正文',
  written: '',
  reason: '重复的开头和结尾没有放在一起',
  fix: '请把 {#名单} 和 {/名单} 写在表格同一行的格子里，或各写成单独的一段',
}
