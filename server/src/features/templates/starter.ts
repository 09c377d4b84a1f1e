import {
  type TemplateFormat,
  type TemplateKind,
  templateKindWords,
} from '@tongxin/core/templates/template-kind'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { writeOfficialDocument } from '../../documents/official-document.ts'

type Column = readonly [header: string, placeholder: string, chars: number, width: number]

const columnsOf: Readonly<Record<TemplateKind, readonly Column[]>> = {
  list: [
    ['序号', '{#名单}{序号}', 10, 2.7],
    ['领导', '{干部姓名}', 14, 4],
    ['领导职务', '{干部职务}', 22, 5],
    ['联谊对象', '{对象姓名}', 16, 5],
    ['单位', '{对象单位}', 22, 5],
    ['职务', '{对象职务}', 22, 5],
    ['类别', '{对象类别}', 22, 5],
    ['结对起', '{结对起}{/名单}', 16, 6],
  ],
  allocation: [
    ['序号', '{#名单}{干部序号}', 10, 2.7],
    ['领导姓名', '{干部姓名}', 14, 4],
    ['职务', '{干部职务}', 22, 5],
    ['联谊对象姓名', '{对象姓名}', 16, 5],
    ['所在单位', '{对象单位}', 22, 5],
    ['对象职务', '{对象职务}{/名单}', 24, 5],
  ],
}

/** A template to begin from: our own layout with the placeholders in place of what it would say. */
export function starterTemplate(kind: TemplateKind, format: TemplateFormat): Promise<Uint8Array> {
  const columns = columnsOf[kind]
  const title = templateKindWords[kind]
  if (format === 'xlsx')
    return writeExcelTable({
      title,
      instructions: `{学年}学年{名单名称}${title}{草案说明}。{状态}，共 {结对数} 对。{导出日期} 导出，内部资料，注意保管。`,
      columns: columns.map(([header, , width]) => ({ header, width, type: 'text' })),
      rows: [columns.map(([, placeholder]) => placeholder)],
      blocks: [1],
    })
  return writeOfficialDocument({
    titleLines: ['{学年}学年{名单名称}', title],
    remark: '{草案说明}',
    blocks: [
      { kind: 'paragraph', text: '{说明}' },
      {
        kind: 'table',
        columns: columns.map(([header, , , width]) => ({ header, width })),
        rows: [columns.map(([, placeholder]) => placeholder)],
      },
    ],
  })
}
