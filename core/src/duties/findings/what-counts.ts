// What counts towards a requirement, in words: beside what is still needed, so that nobody has to open the document.
import { filterWords } from '../../policy/outline/filter-words.ts'
import { type OutlineNames, outlineNames } from '../../policy/outline/names.ts'
import { distinctWords } from '../../policy/outline/requirement-entry.ts'
import type { Policy } from '../../policy/policy.ts'
import type { CountKind, RecordFilter } from '../../policy/record-filter.ts'
import type { Counts } from './finding.ts'

/** 计入联系（走访或慰问，当面）；按人计. Several ways: 走访 1 次，或者电话 2 次. */
export function whatCounts({ kind, where, distinct, anyOf }: Counts, policy: Policy): string {
  const names = outlineNames(policy)
  const ways =
    anyOf === null
      ? countedAs(kind, where, names)
      : anyOf
          .map((way) => `${countedAs(way.count, way.where ?? null, names)} ${way.atLeast} 次`)
          .join('，或者')
  return [`计入${ways}`, ...(distinct === null ? [] : [distinctWords(distinct)])].join('；')
}

/** A kind of record with its filter: 联系（走访或慰问，当面）. */
export function countedAs(kind: CountKind, where: RecordFilter | null, names: OutlineNames): string {
  const filter = where === null ? '' : filterWords(where, names)
  return filter === '' ? countedWords[kind] : `${countedWords[kind]}（${filter}）`
}

/** What each kind of record is called where it is counted. */
export const countedWords: Readonly<Record<CountKind, string>> = {
  pairing: '结对',
  contact: '联系',
  record: '联系后的记录',
  activity: '活动',
  document: '材料',
  inspection: '检查',
  handover: '交接',
  step: '办理步骤',
  appointment: '已确定的人员',
}
