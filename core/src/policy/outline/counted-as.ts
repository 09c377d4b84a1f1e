import type { CountKind, RecordFilter } from '../record-filter.ts'
import type { Requirement } from '../requirement.ts'
import { valuesOf } from '../value.ts'
import { filterWords } from './filter-words.ts'
import type { OutlineNames } from './names.ts'

/** What a requirement is called: its own name, else the phrase it stands in, else what it counts; never its id. */
export function titleOfRequirement(
  { label, cite: [cite], count, where }: Pick<Requirement, 'label' | 'cite' | 'count' | 'where'>,
  names: OutlineNames,
): string {
  return label || (cite?.phrase ?? countedAs(count, valuesOf(where)[0] ?? null, names))
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
