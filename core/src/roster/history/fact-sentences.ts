import type { Day } from '../../calendar/day.ts'
import { employmentLabel } from '../employment-status.ts'
import type { FactKind, SheetFacts, SheetSpan } from '../human-sheet.ts'
import { identityText } from '../identity-words.ts'
import { findParty } from '../party.ts'

export type FactOf<K extends FactKind = FactKind> = SheetFacts[K][number]
type UnitName = (id: string) => string

const roleWords = { cadre: '党员领导干部', person: '党外代表人士' } as const
const kindWords = {
  title: '职称',
  degree: '学位',
  'in-charge': '分管联系',
  'contact-point': '联系点',
} as const

/** A fact in words with its days: 文学院 党委书记（2020-09-01 至 2024-09-01）. */
export function factSentence(row: FactOf, unitName: UnitName): string {
  return `${factWords(row, unitName)}${daysOf(row)}`
}

function factWords(row: FactOf, unitName: UnitName): string {
  const at = 'unitId' in row && row.unitId !== null ? `${unitName(row.unitId)} ` : ''
  if ('party' in row) return findParty(row.party)?.name ?? row.party
  if ('status' in row) return `${at}${employmentLabel(row.status)}`
  if ('register' in row) return row.register
  if ('title' in row)
    return `${at}${row.title}${extras([row.body, row.rank, row.isMain ? '主要职务' : null])}`
  if ('level' in row) return `${identityText(row)}${extras([row.organisation])}`
  if ('sortOrder' in row)
    return `${at}${roleWords[row.role]}${extras([row.sortOrder === 0 ? null : `排序 ${row.sortOrder}`])}`
  if ('word' in row) return `${kindWords[row.kind]} ${row.word}`
  return `${kindWords[row.kind]} ${unitName(row.unitId)}`
}

function extras(words: readonly (string | null)[]): string {
  const told = words.filter((word) => word !== null)
  return told.length === 0 ? '' : `（${told.join('，')}）`
}

/** Nothing where neither day is recorded. */
function daysOf({ from, to }: SheetSpan): string {
  const ended = (day: Day) => `至 ${day} 止`
  if (from === null) return to === null ? '' : `，${ended(to)}`
  return to === null ? `，${from} 起` : `，${from} ${ended(to)}`
}
