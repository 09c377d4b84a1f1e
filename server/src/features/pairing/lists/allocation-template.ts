import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { documentFileName } from '../../../documents/file-name.ts'
import { documentMediaTypes } from '../../../documents/media-types.ts'
import type { Download } from '../../../http/route.ts'
import { allocationFields } from '../../../intake/tables/allocation-table.ts'
import { fieldTemplate } from '../../../intake/tables/field-template.ts'
import type { Work } from '../../../platform/work.ts'
import { namesOf } from './allocation-problems.ts'
import { boardOfSubject, findSubject } from './list-subject.ts'

/** An empty 分配表 for a draft: its cadres and persons stand in the drop-downs, so that it is an export of their names. */
export async function allocationTemplate(
  work: Work,
  listId: string,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const subject = await findSubject(work, listId, 'list.edit')
  if (!subject) return refuse({ code: 'not-found' })
  const { cadres, persons } = boardOfSubject(work, subject)
  await work.record([{ act: 'list.exported', subjectKind: 'list', subjectIds: [listId], fields: ['names'] }])
  const fields = allocationFields({ cadres: namesOf(cadres), persons: namesOf(persons) })
  const name = documentFileName({ name: '分配表导入模板（内部资料）', on: work.today, extension: 'xlsx' })
  return {
    ok: true,
    value: {
      name,
      mediaType: documentMediaTypes.xlsx,
      paper: {
        kind: 'excel',
        table: fieldTemplate(fields, { kind: 'pairings', title: '分配表', instructions }),
      },
    },
  }
}

const instructions = [
  '从表头下一行开始，一行一名联谊对象；一名领导联系几人时，可以每行都写姓名，也可以合并单元格。带 * 的每行都要有；列的顺序可以变，不需要的列可以删去。',
  '下拉里是这份名单可以结对的人；重名的人填写工号。导入时先预览；有问题的行可以下载，改好后再带回来。',
]
