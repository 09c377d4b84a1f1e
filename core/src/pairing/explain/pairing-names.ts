/** How a caller names people; the engine itself knows ids only. */
export interface PairingNames {
  readonly cadre: (id: string) => string
  readonly person: (id: string) => string
  /** The unit of a cadre, for summaries of many; without it they are only counted. */
  readonly unitOfCadre?: (id: string) => string | undefined
}

/** For the command line: the ids themselves. */
export const bareIds: PairingNames = { cadre: (id) => id, person: (id) => id }

/** All by name, or, above fifteen, how many of which unit. */
export function namedCadres(cadres: readonly string[], names: PairingNames): string {
  if (cadres.length <= mostNamed) return cadres.map((id) => names.cadre(id)).join('、')
  const units = new Map<string, number>()
  for (const id of cadres) {
    const unit = names.unitOfCadre?.(id)
    if (unit !== undefined) units.set(unit, (units.get(unit) ?? 0) + 1)
  }
  const some = cadres.slice(0, 3).map((id) => names.cadre(id))
  if (units.size === 0) return `${some.join('、')}等 ${cadres.length} 位`
  const byUnit = [...units].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const shown = byUnit.slice(0, mostUnits).map(([unit, count]) => `${unit} ${count} 位`)
  return `${shown.join('、')}${byUnit.length > mostUnits ? `等 ${byUnit.length} 个单位` : ''}`
}

export function namedPersons(persons: readonly string[], names: PairingNames): string {
  const shown = persons.slice(0, mostNamed).map((id) => names.person(id))
  return `${shown.join('、')}${persons.length > mostNamed ? `等 ${persons.length} 人` : ''}`
}

const mostNamed = 15
const mostUnits = 8
