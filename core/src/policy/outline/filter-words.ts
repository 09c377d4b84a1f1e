import type { RecordFilter } from '../record-filter.ts'
import { stepActWords } from './act-words.ts'
import type { OutlineNames } from './names.ts'
import { predicateWords } from './predicate-words.ts'
import { procedureWords } from './work-entries.ts'

export const modeWords: Readonly<Record<string, string>> = {
  'in-person': '当面',
  phone: '电话',
  online: '线上',
  letter: '书信',
  activity: '活动',
}

/** Which records count, in words; empty when all do. */
export function filterWords(filter: RecordFilter, names: OutlineNames): string {
  const roles = (ids: readonly string[]) => ids.map(names.role).join('、')
  const told = [
    filter.act?.map(stepActWords).join('或'),
    filter.form?.join('或'),
    filter.mode?.map((mode) => modeWords[mode] ?? mode).join('或'),
    filter.group === undefined ? undefined : filter.group ? '集体进行' : '单独进行',
    filter.kind?.map((kind) => procedureWords[kind] ?? names.tier(kind)).join('或'),
    filter.initiatedBy && `由${roles(filter.initiatedBy)}提出`,
    filter.by && `由${roles(filter.by)}作出`,
    filter.with && `会同${roles(filter.with)}`,
    filter.to && `报${roles(filter.to)}`,
    filter.topic && `谈及${filter.topic.join('、')}`,
    filter.series && `属于${filter.series.join('、')}`,
    filter.tier && `${filter.tier.map(names.tier).join('、')}的结对`,
    filter.target && `对象为${filter.target.map(names.target).join('、')}`,
    filter.cadre && `干部：${predicateWords(filter.cadre, names)}`,
    filter.person && `对象：${predicateWords(filter.person, names)}`,
    filter.paired && (filter.paired === 'own' ? '限自己的结对' : '不限自己的结对'),
  ]
  return told.filter((words) => words !== undefined).join('，')
}
