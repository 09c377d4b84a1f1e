import type { Day } from '../calendar/day.ts'
import type { Initiator } from '../policy/record-filter.ts'
import { metNothing } from './clause-filter.ts'

/** What a ledger is narrowed to, with the names of people and units. */
export type Narrowed = {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly unit?: string | undefined
  readonly cadre?: string | undefined
  readonly person?: string | undefined
  readonly name?: string | undefined
  readonly form?: string | undefined
  readonly initiatedBy?: Initiator | undefined
  readonly confirmed?: 'yes' | 'no' | undefined
  /** What it counted for, in words: `metWords`. */
  readonly met?: string | undefined
}

/** Who asked for a talk, where there is room for the whole word. */
export const initiatorWords: Readonly<Record<Initiator, string>> = {
  cadre: '干部',
  person: '联系对象',
  office: '统战部安排',
}

/** On paper and in a workbook, so that what is not in it is not missed: 2026-09-01 至 2027-02-20；单位：文学院；形式：座谈. */
export function narrowedSentence(narrowed: Narrowed): string {
  const { unit, cadre, person, name, form, initiatedBy, confirmed, met } = narrowed
  const said: readonly (readonly [label: string, value: string | undefined])[] = [
    ['单位', unit],
    ['领导干部', cadre],
    ['联系对象', person],
    ['姓名含', name],
    ['形式', form],
    ['谁约的', initiatedBy && initiatorWords[initiatedBy]],
    ['确认情况', confirmed && (confirmed === 'yes' ? '已确认' : '待确认')],
    ['计入条款', met],
  ]
  const rest = said.flatMap(([label, value]) => (value === undefined ? [] : [`${label}：${value}`]))
  return [daysSentence(narrowed), ...rest].join('；')
}

function daysSentence({ from, to }: Pick<Narrowed, 'from' | 'to'>): string {
  if (from === undefined) return to === undefined ? '不限时间' : `至 ${to}`
  return to === undefined ? `${from} 起` : `${from} 至 ${to}`
}

/** A requirement as the ledger names it. */
export interface NamedClause {
  readonly requirement: string
  readonly title: string
  readonly section: string | null
}

/** 每学期不少于 1 次（第三条（二）） */
export function clauseWords({ title, section }: Omit<NamedClause, 'requirement'>): string {
  return section === null ? title : `${title}（${section}）`
}

/** What a ledger is narrowed to by the filter 计入条款; a requirement no document in the books has any more keeps its key. */
export function metWords(met: string | undefined, clauses: readonly NamedClause[]): string | undefined {
  if (met === undefined) return undefined
  if (met === metNothing) return metNothingWords
  const clause = clauses.find(({ requirement }) => requirement === met)
  return clause === undefined ? met : clauseWords(clause)
}

/** As a filter. */
export const metNothingWords = '未计入任何条款'

type ToldClause = Omit<NamedClause, 'requirement'> & { readonly late: boolean }

/** What one line counted for, in a cell. */
export function metSentence(clauses: readonly ToldClause[]): string {
  if (clauses.length === 0) return '未计入'
  return clauses.map((clause) => clauseWords(clause) + (clause.late ? '，晚于期限' : '')).join('；')
}
