import type { ListPage } from '@tongxin/contract/pairing'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { type ExcelColumn, type ExcelRow, writeExcelTable } from '../../../documents/excel-table.ts'
import { documentFileName } from '../../../documents/file-name.ts'
import type { Download } from '../../../http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { listPageOf } from './list-page.ts'
import { findList } from './list-store.ts'
import { loadSubject } from './list-subject.ts'

/** One list as a workbook in the order of the page; every export is an event that names the list and its lines. */
export async function exportList(
  work: Work,
  id: string,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const row = await findList(work, id)
  if (!row || !may(work.actor, 'list.read', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  const page = listPageOf(work, await loadSubject(work, row))
  const { head } = page
  await work.record([
    {
      act: 'list.exported',
      subjectKind: 'list',
      subjectIds: [id, ...page.lines.map((line) => line.id)],
      fields: ['lines'],
    },
  ])
  const bytes = await writeExcelTable({
    title: '联谊名单',
    instructions: `内部资料，注意保管。${work.today} 导出，第 ${head.round} 稿，${standing(head)}，共 ${head.lines} 对。`,
    columns,
    rows: rowsOf(page),
  })
  const name = documentFileName({
    name: `${head.unitName ?? head.tierName}联谊名单（内部资料）`,
    term: head.academicYear,
    on: work.today,
    extension: 'xlsx',
  })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { ok: true, value: { name, mediaType, bytes } }
}

const columns: readonly ExcelColumn[] = [
  { header: '层级', width: 20, type: 'text' },
  { header: '领导', width: 12, type: 'text' },
  { header: '领导职务', width: 24, type: 'text' },
  { header: '联谊对象', width: 16, type: 'text' },
  { header: '单位', width: 24, type: 'text' },
  { header: '职务', width: 24, type: 'text' },
]

/** Cadres in their order, each with their persons; a pair whose cadre has left the tier comes last. */
function rowsOf({ head, cadres, lines, persons }: ListPage): ExcelRow[] {
  const posts = new Map(persons.map((person) => [person.id, person.post]))
  const order = new Map(cadres.map((cadre, index) => [cadre.id, { cadre, index }]))
  const place = (cadreId: string) => order.get(cadreId)?.index ?? cadres.length
  return [...lines]
    .sort((a, b) => place(a.cadreId) - place(b.cadreId))
    .map((line) => {
      const cadre = order.get(line.cadreId)?.cadre
      const person = [line.personName, line.personUnit, posts.get(line.personId) ?? '']
      return [head.tierName, cadre?.name ?? '', cadre?.post ?? '', ...person]
    })
}

function standing(head: ListPage['head']): string {
  if (head.effectiveOn === null) return '未生效'
  return `${head.effectiveOn} 起生效${head.decidedNotFiled ? '，已确定未备案' : ''}`
}
