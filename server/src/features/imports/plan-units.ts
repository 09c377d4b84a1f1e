import type { Day } from '@tongxin/core/calendar/day'
import { append } from '@tongxin/core/duties/records/grouping'
import type { RowError } from '@tongxin/core/intake/row-error'
import { changedWords } from '@tongxin/core/roster/sheet-words'
import { decideUnit, type UnitRow } from '@tongxin/core/roster/unit-change'
import type { UnitsReading } from '../../intake/roster/roster-table.ts'
import type { UnitLine } from '../../intake/roster/unit-table.ts'
import { errorAt, inOrder } from '../../intake/tables/row-place.ts'
import type { TableReading } from '../../intake/tables/rows.ts'
import type { Ids } from '../../platform/ids.ts'
import { type StoredUnit, unitsOn } from '../roster/queries.ts'
import type { Plan, PlannedRow } from './plan.ts'
import { unitNameKey } from './unit-names.ts'

type Parts = { readonly units: readonly StoredUnit[]; readonly today: Day; readonly ids: Ids }
type Resolved = {
  readonly row: number
  readonly line: UnitLine
  readonly id: string
  readonly isNew: boolean
}

/** Units are known by their name of today; a parent may stand in the same table. */
export function planUnits({ table, faulty }: UnitsReading, parts: Parts): Plan {
  const now = unitsOn(parts.units, parts.today)
  const idByName = new Map(now.map((unit) => [unitNameKey(unit.name), unit.unitId]))
  const resolved = table.accepted.map(({ row, value }): Resolved => {
    const known = idByName.get(unitNameKey(value.name))
    return { row, line: value, id: known ?? parts.ids.next(), isNew: known === undefined }
  })
  for (const { line, id } of resolved) idByName.set(unitNameKey(line.name), id)
  const parents = new Map(now.map((unit) => [unit.unitId, unit.parentId]))
  for (const one of resolved) {
    const parent =
      one.line.parent === undefined ? parents.get(one.id) : idByName.get(unitNameKey(one.line.parent))
    parents.set(one.id, parent ?? null)
  }
  const rowOf = new Map([...resolved].reverse().map((one) => [unitNameKey(one.line.name), one.row]))
  const faultyRowOf = new Map(
    faulty.flatMap(({ row, said: { name } }) =>
      name === undefined || idByName.has(unitNameKey(name)) ? [] : [[unitNameKey(name), row] as const],
    ),
  )
  const setting = { ...parts, table, now, idByName, parents, rowOf, faultyRowOf }
  const own = new Map(resolved.map((one) => [one.row, planUnit(one, setting)]))
  const planned = [
    ...belowFaulty(own, resolved, table).values(),
    ...faulty.flatMap(({ row, said }) => unknownParent(row, said.parent, setting) ?? []),
  ]
  return {
    rows: planned.flatMap((one) => ('pile' in one ? [one] : [])),
    problems: inOrder([...table.errors, ...planned.flatMap((one) => ('pile' in one ? [] : [one]))]),
  }
}

type Planned = ReadonlyMap<number, PlannedRow | RowError>

/** A new unit that cannot be entered is none that others may stand below; nor are these then. */
function belowFaulty(own: Planned, resolved: readonly Resolved[], table: Setting['table']): Planned {
  const planned = new Map(own)
  const below = new Map<string, Resolved[]>()
  for (const one of resolved) append(below, unitNameKey(one.line.parent ?? ''), one)
  const isFaulty = ({ row }: Resolved) => !('pile' in (planned.get(row) ?? {}))
  const faulty = resolved.filter((one) => one.isNew && isFaulty(one))
  for (const { row, line } of faulty) {
    for (const child of below.get(unitNameKey(line.name)) ?? []) {
      if (isFaulty(child)) continue
      const at = { row: child.row, field: 'parent', value: child.line.parent ?? '' }
      planned.set(child.row, errorAt(table, at, inFaultyRow(row)))
      if (child.isNew) faulty.push(child)
    }
  }
  return planned
}

function inFaultyRow(row: number) {
  return {
    reason: `这个单位在本表第 ${row} 行，那一行还有问题`,
    fix: `请先改正第 ${row} 行；两行可以一起改`,
  }
}

type Setting = Parts & {
  readonly table: TableReading<UnitLine>
  readonly now: readonly StoredUnit[]
  readonly idByName: ReadonlyMap<string, string>
  readonly parents: ReadonlyMap<string, string | null>
  /** The first row that names a unit. */
  readonly rowOf: ReadonlyMap<string, number>
  /** The same of rows with mistakes. */
  readonly faultyRowOf: ReadonlyMap<string, number>
}

function planUnit({ row, line, id, isNew }: Resolved, setting: Setting): PlannedRow | RowError {
  const { table, now, idByName, parents, today } = setting
  const first = setting.rowOf.get(unitNameKey(line.name)) ?? row
  if (first !== row) {
    const words = { reason: `与第 ${first} 行是同一个单位`, fix: '请只保留一行' }
    return errorAt(table, { row, field: 'name', value: line.name }, words)
  }
  const parentId = line.parent === undefined ? undefined : idByName.get(unitNameKey(line.parent))
  const unknown = unknownParent(row, line.parent, setting)
  if (unknown) return unknown
  const current = now.find((unit) => unit.unitId === id)
  const sent = sentRow(line, { current, parentId, today })
  const stored = setting.units.filter((unit) => unit.unitId === id)
  const same = current !== undefined && sameWords(current, sent, setting).length === 0
  if (same) return { row, pile: 'same', name: line.name, unit: line.parent ?? null, changes: [] }
  const decision = decideUnit({ unitId: id, isNew, stored, sent, parents })
  if (!decision.ok) {
    const at = { row, field: 'parent', value: line.parent ?? '' }
    return errorAt(table, at, { reason: '上级单位绕成了一圈', fix: '请核对上级单位' })
  }
  const changes = current ? sameWords(current, sent, setting) : []
  const pile = isNew ? 'added' : 'updated'
  return { row, pile, name: line.name, unit: line.parent ?? null, changes, unitChanges: decision.changes }
}

function unknownParent(
  row: number,
  parent: string | undefined,
  { table, idByName, faultyRowOf }: Setting,
): RowError | undefined {
  if (parent === undefined || idByName.has(unitNameKey(parent))) return undefined
  const faultyRow = faultyRowOf.get(unitNameKey(parent))
  const words =
    faultyRow === undefined
      ? { reason: '名册和本表中都没有这个单位', fix: '请改为已有单位的名称，或在本表中加上这一行' }
      : inFaultyRow(faultyRow)
  return errorAt(table, { row, field: 'parent', value: parent }, words)
}

function sentRow(
  line: UnitLine,
  from: {
    readonly current: StoredUnit | undefined
    readonly parentId: string | undefined
    readonly today: Day
  },
): UnitRow {
  const { current } = from
  return {
    name: current?.name ?? line.name,
    shortName: line.shortName ?? current?.shortName ?? null,
    kind: line.kind,
    parentId: from.parentId ?? current?.parentId ?? null,
    sortOrder: line.sortOrder ?? current?.sortOrder ?? 0,
    from: current ? from.today : null,
    to: null,
  }
}

function sameWords(current: UnitRow, sent: UnitRow, { now }: Setting) {
  const nameOf = (id: string | null) => now.find((unit) => unit.unitId === id)?.name ?? id ?? ''
  const words = (unit: UnitRow) =>
    new Map([
      ['简称', unit.shortName ?? ''],
      ['类别', unit.kind],
      ['上级单位', nameOf(unit.parentId)],
      ['排序', String(unit.sortOrder)],
    ])
  return changedWords(words(current), words(sent))
}
