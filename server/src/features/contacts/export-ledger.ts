import { showingOf } from '@tongxin/core/account/field-access'
import { initiatorWords, metSentence } from '@tongxin/core/contacts/ledger-sentences'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { NamedInPolicy } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ExcelColumn, ExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import type { Download } from '../../http/route.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { nothingNamed, shownEvent } from './answered-event.ts'
import { isLate, type LedgerFilter } from './ledger-filter.ts'
import { settleFilter } from './met-filter.ts'
import { findMet } from './met-lines.ts'
import { joinNames, type NamedPart, ownColumns, partNames } from './named-part.ts'
import { sayNarrowed } from './narrowed.ts'
import { partsWithin } from './part-reach.ts'
import { accessOf } from './read-contact.ts'

const mostRows = 10_000

export type ExportAsked = LedgerFilter & {
  readonly texts?: 'yes' | 'no' | undefined
  readonly purpose?: string | undefined
}

/** The filtered ledger as a workbook: never more than one may read, and every export is an event with its purpose. */
export async function exportLedger(
  work: Work,
  asked: ExportAsked,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const withTexts = asked.texts === 'yes'
  const purpose = asked.purpose?.trim() ?? ''
  if (withTexts && purpose === '') return refuse({ code: 'purpose-missing' })
  const settled = await settleFilter(work, asked)
  if (!settled.ok) return settled
  const parts = await findExported(work, settled.where)
  if (parts.length > mostRows) return refuse({ code: 'export-too-long', of: 'rows', limit: mostRows })
  await work.record([
    {
      act: 'contact.exported',
      subjectKind: 'contact-part',
      subjectIds: parts.map(({ id }) => id),
      fields: withTexts ? ['facts', 'texts'] : ['facts'],
      ...(purpose === '' ? {} : { purpose }),
    },
  ])
  const metOf = await findMet(work, parts, asked.knownAt)
  const words = (await policyInForce(work, work.today))?.policy ?? { ...nothingNamed, forms: [] }
  const table: ExcelTable = {
    title: '联系台账',
    instructions: `内部资料，注意保管。${work.today} 导出，${asOfWords(work, asked)}共 ${parts.length} 行。筛选：${await sayNarrowed(work, asked)}。`,
    columns: withTexts ? [...factColumns, ...textColumns] : factColumns,
    rows: parts.map((part) => [
      ...factCells(work, part, words),
      metCell(metOf(part)),
      ...(withTexts ? textCells(work, part) : []),
    ]),
  }
  const name = documentFileName({ name: '联系台账（内部资料）', on: work.today, extension: 'xlsx' })
  return {
    ok: true,
    value: {
      name,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      paper: { kind: 'excel', table },
    },
  }
}

/** An export that looks back says so: what was entered or corrected since is not in it. */
function asOfWords({ today }: Work, { knownAt = today }: LedgerFilter): string {
  return knownAt < today ? `只列 ${knownAt} 及以前登记的，` : ''
}

const factColumns: readonly ExcelColumn[] = [
  { header: '日期', width: 12, type: 'date' },
  { header: '领导干部', width: 12, type: 'text' },
  { header: '干部工号', width: 12, type: 'text' },
  { header: '干部所在单位', width: 24, type: 'text' },
  { header: '联系对象', width: 12, type: 'text' },
  { header: '联系对象工号', width: 12, type: 'text' },
  { header: '对象所在单位', width: 24, type: 'text' },
  { header: '形式', width: 12, type: 'text' },
  { header: '地点', width: 14, type: 'text' },
  { header: '所属系列', width: 16, type: 'text' },
  { header: '谁约的', width: 10, type: 'text' },
  { header: '做了什么', width: 16, type: 'text' },
  { header: '回应事件', width: 22, type: 'text' },
  { header: '话题', width: 20, type: 'text' },
  { header: '反映事项', width: 12, type: 'text' },
  { header: '承诺', width: 8, type: 'text' },
  { header: '是否发言', width: 10, type: 'text' },
  { header: '单独谈话', width: 10, type: 'text' },
  { header: '同次联系', width: 14, type: 'text' },
  { header: '录入日期', width: 12, type: 'date' },
  { header: '录入人', width: 12, type: 'text' },
  { header: '本人确认', width: 10, type: 'text' },
  { header: '补录', width: 10, type: 'text' },
  { header: '计入条款', width: 28, type: 'text' },
]

const textColumns: readonly ExcelColumn[] = [
  { header: '简要情况', width: 50, type: 'text', wraps: true },
  { header: '意见建议及困难诉求', width: 50, type: 'text', wraps: true },
  { header: '备注', width: 24, type: 'text', wraps: true },
  { header: '答应的事', width: 36, type: 'text', wraps: true },
]

const raisedWords: Readonly<Record<string, string>> = {
  suggestion: '意见建议',
  difficulty: '困难诉求',
  question: '问题',
}

/** Empty where one may not know. */
function metCell(met: ReturnType<Awaited<ReturnType<typeof findMet>>>): string {
  return met === null ? '' : metSentence(met)
}

type ExportWords = NamedInPolicy & Pick<Policy, 'forms'>

function factCells(work: Work, part: ExportedPart, words: ExportWords) {
  return [
    part.held_on,
    part.cadre_name,
    part.cadre_no ?? '',
    part.unit_name,
    part.person_name,
    part.person_no ?? '',
    part.person_unit_name,
    part.form,
    part.place ?? '',
    part.series ?? '',
    initiatorWords[part.initiated_by],
    part.acts.join('、'),
    eventCell(work, part, words),
    part.topics.join('、'),
    part.raised_kind === null ? '' : (raisedWords[part.raised_kind] ?? ''),
    part.promised === null ? '' : '有',
    ...partTakenCells(part, words),
    part.occasion ?? '',
    dayOf(new Date(part.entered_at)),
    part.recorder_name,
    part.confirmed ? '已确认' : '待确认',
    part.late ? '结算后补录' : '',
  ]
}

/** Of a group who spoke and with whom there was a talk; alone with the cadre both go without saying. */
function partTakenCells({ form, spoke, talk }: ExportedPart, { forms }: ExportWords) {
  const isGroup = !talk || forms.some(({ id, group }) => id === form && group)
  return isGroup ? [spoke, talk].map((took) => (took ? '是' : '否')) : ['', '']
}

/** As the import of old contacts reads it; one that was taken back is answered no more. */
function eventCell(work: Work, part: ExportedPart, words: NamedInPolicy): string {
  const event = shownEvent(work, part, { access: accessOf(part), words })
  return event?.stands ? `${event.name} ${event.on}` : ''
}

/** A line whose texts one may not read, or that stands no more, keeps them empty: never more than the record would show. */
function textCells(work: Work, part: ExportedPart) {
  const stands = part.superseded_at === null
  if (!stands || showingOf(work.actor, 'texts', accessOf(part)) !== 'plain') return ['', '', '', '']
  return [part.brief, part.raised ?? '', part.remark ?? '', part.promised ?? '']
}

type ExportedPart = NamedPart & {
  readonly cadre_no: string | null
  readonly person_no: string | null
  readonly acts: string[]
  readonly raised: string | null
  readonly brief: string
  readonly remark: string | null
  /** What was promised in it, each with its day; null: nothing that binds still. */
  readonly promised: string | null
  readonly spoke: boolean
  readonly talk: boolean
  /** The same in every line of one occasion; null for a line alone. */
  readonly occasion: string | null
  readonly superseded_at: string | null
  readonly late: boolean
}

/**
 * 20261112-2, the second occasion of that day, in every line of it, also in those of other cadres of the meeting; nothing in a line that
 * is an occasion by itself.
 */
const meeting = sql`coalesce(m.meeting_id, part.contact_id)`
const occasionOf = sql`case when count(*) over (partition by ${meeting}, part.held_on, part.form) > 1
  then to_char(part.held_on, 'YYYYMMDD') || '-' || dense_rank() over (partition by part.held_on order by ${meeting}, part.form) end`

const promisedOf = sql`(select string_agg(o.text || coalesce('（' || o.due_on::text || '前）', ''), '；' order by o.due_on, o.id)
  from promise o where o.school_id = part.school_id and o.contact_root_id = part.root_id
    and o.person_id = part.person_id and o.withdrawn_at is null)`

async function findExported(work: Work, where: RawBuilder<SqlBool>): Promise<readonly ExportedPart[]> {
  const { rows } = await sql<ExportedPart>`
    select ${ownColumns}, ${partNames('part')}, ${isLate('part')} as late,
      ${promisedOf} as promised, cadre.staff_no as cadre_no, person.staff_no as person_no, ${occasionOf} as occasion
    from contact_part part
    ${joinNames('part')}
    left join contact_meeting m on m.school_id = part.school_id and m.contact_root_id = part.root_id
    where ${where} and ${partsWithin(work.actor, 'contact.export')}
    order by part.held_on desc, part.id
    limit ${mostRows + 1}`.execute(work.tx)
  return rows
}
