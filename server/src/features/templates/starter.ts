import { listVocabulary, type Placeholder } from '@tongxin/core/templates/placeholders'
import {
  type TemplateFormat,
  type TemplateKind,
  templateKindWords,
} from '@tongxin/core/templates/template-kind'
import { type ExcelTable, writeExcelTable } from '../../documents/excel-table.ts'
import { type OfficialBlock, writeOfficialDocument } from '../../documents/official-document.ts'
import { type RegistrationForm, writeRegistrationForms } from '../../documents/registration-form.ts'
import { notesSheet } from '../../documents/templates/notes-sheet.ts'

type Column = readonly [header: string, placeholder: string, chars: number, width: number]

type ListKind = Exclude<TemplateKind, 'form'>

const columnsOf: Readonly<Record<ListKind, readonly Column[]>> = {
  list: [
    ['序号', '{#名单}{序号}', 10, 3],
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
  if (kind === 'form') return writeRegistrationForms([formStarter])
  const columns = columnsOf[kind]
  const title = templateKindWords[kind]
  if (format === 'xlsx')
    return writeExcelTable({
      title,
      instructions: `{学年}学年{名单名称}${title}{草案说明}。{状态}，共 {结对数} 对。{导出日期} 导出，内部资料，注意保管。`,
      columns: columns.map(([header, , width]) => ({ header, width, type: 'text' })),
      rows: [columns.map(([, placeholder]) => placeholder)],
      blocks: [1],
      notes: placeholderNotes,
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
      ...placeholderPages,
    ],
  })
}

const formStarter: RegistrationForm = {
  titleLines: ['{学校}', '联谊交友情况登记表'],
  filledOn: { label: '填表时间', written: '{填表日期}' },
  rows: [
    {
      kind: 'pair',
      cells: [
        { label: '领导干部姓名', value: '{干部姓名}' },
        { label: '职务', value: '{干部职务}' },
      ],
    },
    {
      kind: 'pair',
      cells: [
        { label: '联谊对象姓名', value: '{对象姓名}' },
        { label: '职务', value: '{对象职务}' },
      ],
    },
    { kind: 'text', label: '联系沟通情况(时间、形式等简要情况)', paragraphs: ['{联系情况}'], height: 'tall' },
    { kind: 'text', label: '联谊对象提出的意见建议', paragraphs: ['{意见建议}'], height: 'medium' },
    { kind: 'text', label: '备注', paragraphs: ['{备注}'], height: 'short' },
  ],
}

const { placeholders, loops } = listVocabulary

type Note = readonly [placeholder: string, meaning: string, place: string, example: string]

/** Every placeholder with what it says, to be copied from; the list may stay in the template and is in no paper made of it. */
const notes: readonly Note[] = [
  ...placeholders.map(({ name, of, meaning, example }): Note => [`{${name}}`, meaning, placeOf(of), example]),
  ...loops.map(
    ({ name, meaning, within }): Note => [
      `{#${name}}…{/${name}}`,
      meaning,
      within ? `${within.map((one) => `{#${one}}`).join('、')} 里面` : '单独使用',
      '',
    ],
  ),
]

const placeholderNotes: ExcelTable = {
  title: notesSheet,
  instructions: `把需要的占位符复制到前一个工作表的格子里。本表可以留在模板里，不会出现在导出的文件中。\n带“#”和“/”的成对使用，写在要重复的那一行的第一格和最后一格。`,
  columns: [
    { header: '占位符', width: 16, type: 'text' },
    { header: '填写什么', width: 46, type: 'text', wraps: true },
    { header: '写在哪里', width: 36, type: 'text', wraps: true },
    { header: '举例', width: 36, type: 'text', wraps: true },
  ],
  rows: notes,
}

const placeholderPages: readonly OfficialBlock[] = [
  { kind: 'paragraph', text: `{#${notesSheet}}` },
  { kind: 'heading', text: notesSheet },
  {
    kind: 'paragraph',
    text: '把需要的占位符复制到上面的正文或表格里。从本段上一行起到最后一行可以留在模板里，不会出现在导出的文件中，也可以整段删去。带“#”和“/”的成对使用，写在要重复的那一行的第一格和最后一格。',
  },
  {
    kind: 'table',
    columns: [
      { header: '占位符', width: 4 },
      { header: '填写什么', width: 5 },
      { header: '写在哪里', width: 4 },
      { header: '举例', width: 4 },
    ],
    // A beginning named where nothing ends would be taken for one.
    rows: notes.map(([placeholder, meaning, place, example]) => [
      placeholder,
      meaning,
      place.replaceAll(/[{}]/g, ''),
      example,
    ]),
  },
  { kind: 'paragraph', text: `{/${notesSheet}}` },
]

function placeOf(of: Placeholder['of']): string {
  if (of === 'file') return '任何地方，包括页眉页脚和文本框'
  return `${loops.flatMap(({ name, gives }) => (gives.includes(of) ? [`{#${name}}`] : [])).join('、')} 里面`
}
