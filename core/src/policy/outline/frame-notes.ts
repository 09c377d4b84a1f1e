import type { CountKind } from '../record-filter.ts'
import type { Cap, Exemption, RequirementFrame, Way } from '../requirement.ts'
import { filterWords } from './filter-words.ts'
import type { OutlineNames } from './names.ts'
import { everyWords, spanWords } from './period-words.ts'
import { predicateWords } from './predicate-words.ts'

const countWords: Readonly<Record<CountKind, string>> = {
  pairing: '结对',
  contact: '联系',
  record: '记录',
  activity: '活动',
  document: '材料',
  inspection: '督查',
  handover: '交接',
  step: '程序步骤',
  appointment: '任职',
}

/** What the amount itself tells. */
const told: ReadonlySet<CountKind> = new Set(['pairing', 'contact'])

/** The small words beside a requirement: what is counted, other ways to meet it, what is left out. */
export function frameNotes(rule: RequirementFrame, names: OutlineNames): readonly string[] {
  const { skip, by, covers, anyOf = [], cap = [], exempt = [] } = rule
  return [
    told.has(rule.count) ? '' : `按${countWords[rule.count]}计`,
    by === undefined ? '' : `由${names.role(by)}负责`,
    covers === undefined ? '' : `报告期：${everyWords(covers)}`,
    ...anyOf.map((way) => wayWords(way, names)),
    skip ? `${everyWords(skip.per)}可有 ${skip.atMost} 期不计` : '',
    ...cap.map((one) => capWords(one, names)),
    ...exempt.map((one) => exemptWords(one, names)),
    partialWords[rule.partial],
    rule.restricted ? '只记日期和类别' : '',
  ]
}

function wayWords({ count, where, atLeast }: Way, names: OutlineNames): string {
  return `或${countWords[count]}至少 ${atLeast} 次${where ? `（${filterWords(where, names)}）` : ''}`
}

function capWords({ where, atMost, per }: Cap, names: OutlineNames): string {
  return `${everyWords(per)}${filterWords(where, names)}至多计 ${atMost} 次`
}

function exemptWords({ person, cadre, excused, by, longerThan }: Exemption, names: OutlineNames): string {
  const told = [
    person && predicateWords(person, names),
    cadre && `干部${predicateWords(cadre, names)}`,
    excused?.join('、'),
    longerThan && `超过 ${spanWords(longerThan)}`,
    by && `经${names.role(by)}同意`,
  ]
  return `免计：${told.filter((words) => words !== undefined).join('，')}`
}

const partialWords = { next: '', full: '中途加入的按整期计', prorate: '中途加入的按比例计' } as const
