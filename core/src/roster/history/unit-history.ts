import type { UnitRow } from '../unit-change.ts'
import type { PartChange, Stamp } from './sheet-history.ts'

/** What an event changed of a unit: what was said of it, for which days, and what is said now. */
export function unitChangesIn(
  event: string,
  rows: readonly (UnitRow & Stamp)[],
  unitName: (id: string) => string,
): readonly PartChange[] {
  const told = (some: readonly UnitRow[]) =>
    some.length === 0 ? null : some.map((row) => unitSentence(row, unitName)).join('；')
  const before = told(rows.filter(({ supersededIn }) => supersededIn === event))
  const after = told(rows.filter(({ recordedIn }) => recordedIn === event))
  return before === after ? [] : [{ part: '单位', before, after }]
}

/** 文学院（简称文院，二级党组织，上级为校党委，排序 3），2020-09-01 起 */
function unitSentence(row: UnitRow, unitName: (id: string) => string): string {
  const about = [
    row.shortName === null ? null : `简称${row.shortName}`,
    row.kind,
    row.parentId === null ? null : `上级为${unitName(row.parentId)}`,
    row.sortOrder === 0 ? null : `排序 ${row.sortOrder}`,
  ].filter((word) => word !== null)
  const from = row.from === null ? '' : `，${row.from} 起`
  const to = row.to === null ? '' : `${from === '' ? '，' : ''}至 ${row.to} 止`
  const into = (row.into ?? []).map(unitName)
  const goes = into.length === 0 ? '' : `，${into.length === 1 ? '并入' : '分为'}${into.join('、')}`
  return `${row.name}（${about.join('，')}）${from}${from !== '' && to !== '' ? ' ' : ''}${to}${goes}`
}
