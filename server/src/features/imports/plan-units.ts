import type { Day } from '@tongxin/core/calendar/day'
import { changedWords } from '@tongxin/core/roster/sheet-words'
import { decideUnit, type UnitRow } from '@tongxin/core/roster/unit-change'
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
export function planUnits(table: TableReading<UnitLine>, parts: Parts): Plan {
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
  const planned = resolved.map((one) => planUnit(one, { ...parts, table, now, idByName, parents, rowOf }))
  return {
    rows: planned.flatMap((one) => ('pile' in one ? [one] : [])),
    problems: inOrder([...table.errors, ...planned.flatMap((one) => ('pile' in one ? [] : [one]))]),
  }
}

type Setting = Parts & {
  readonly table: TableReading<UnitLine>
  readonly now: readonly StoredUnit[]
  readonly idByName: ReadonlyMap<string, string>
  readonly parents: ReadonlyMap<string, string | null>
  /** The first row that names a unit. */
  readonly rowOf: ReadonlyMap<string, number>
}

function planUnit(
  { row, line, id, isNew }: Resolved,
  setting: Setting,
): PlannedRow | ReturnType<typeof errorAt> {
  const { table, now, idByName, parents, today } = setting
  const first = setting.rowOf.get(unitNameKey(line.name)) ?? row
  if (first !== row) {
    const words = { reason: `与第 ${first} 行是同一个单位`, fix: '请只保留一行' }
    return errorAt(table, { row, field: 'name', value: line.name }, words)
  }
  const parentId = line.parent === undefined ? undefined : idByName.get(unitNameKey(line.parent))
  const at = { row, field: 'parent', value: line.parent ?? '' }
  if (line.parent !== undefined && parentId === undefined) {
    return errorAt(table, at, {
      reason: '名册和本表中都没有这个单位',
      fix: '请改为已有单位的名称，或在本表中加上这一行',
    })
  }
  const current = now.find((unit) => unit.unitId === id)
  const sent = sentRow(line, { current, parentId, today })
  const stored = setting.units.filter((unit) => unit.unitId === id)
  const same = current !== undefined && sameWords(current, sent, setting).length === 0
  if (same) return { row, pile: 'same', name: line.name, unit: line.parent ?? null, changes: [] }
  const decision = decideUnit({ unitId: id, isNew, stored, sent, parents })
  if (!decision.ok) return errorAt(table, at, { reason: '上级单位绕成了一圈', fix: '请核对上级单位' })
  const changes = current ? sameWords(current, sent, setting) : []
  const pile = isNew ? 'added' : 'updated'
  return { row, pile, name: line.name, unit: line.parent ?? null, changes, unitChanges: decision.changes }
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
