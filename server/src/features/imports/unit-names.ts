import { nearest } from '@tongxin/core/reading/nearest'
import type { StoredUnit } from '../roster/queries.ts'

export type UnitNames = {
  /** The unit a table means: by its full or short name, whatever the width, spaces and brackets. */
  readonly find: (written: string) => string | undefined
  /** What to say of a name nobody knows: why, and the name that is likely meant. */
  readonly unknown: (written: string) => UnknownUnit
}

export type UnknownUnit = {
  readonly reason: string
  readonly fix: string
  readonly like?: string | undefined
}

/**
 * A full name wins over another unit's short one.
 *
 * @param ever the units of all times, so that a former name is told with the one of today
 */
export function unitNamesOf(units: readonly StoredUnit[], ever: readonly StoredUnit[]): UnitNames {
  const short = units.flatMap((unit) => (unit.shortName ? [[unit.shortName, unit.unitId] as const] : []))
  const named = [...short, ...units.map((unit) => [unit.name, unit.unitId] as const)]
  const byKey = new Map(named.map(([name, id]) => [unitNameKey(name), id]))
  const names = named.map(([name]) => name)
  // A roster says the same few units thousands of times.
  const found = new Map<string, string | undefined>()
  const find = (written: string) => {
    if (!found.has(written)) found.set(written, byKey.get(unitNameKey(written)))
    return found.get(written)
  }
  return {
    find,
    unknown: (written) => {
      const former = ever.find((unit) => unitNameKey(unit.name) === unitNameKey(written))
      if (former) return formerly(units.find((unit) => unit.unitId === former.unitId))
      const like = nearest(written, names)
      const fix = like ? `是不是“${like}”；或先导入单位` : '请改为名册中的单位名称，或先导入单位'
      return { reason: '名册中没有这个单位', fix, like }
    },
  }
}

function formerly(now: StoredUnit | undefined): UnknownUnit {
  return now
    ? { reason: '是以前的名称', fix: `请改为“${now.name}”`, like: now.name }
    : { reason: '这个单位已经撤销', fix: '请改为现在的单位' }
}

/** What two spellings of a unit have in common. */
export function unitNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}
