import type { Policy } from '../policy.ts'

export interface OwnUnit {
  readonly unitId: string
  readonly name: string
}

/**
 * A unit's own document before it says anything, as a file would write it: it fills what the school's document leaves to
 * units, and is for this unit alone. Its id stays when the unit is renamed.
 */
export function emptyUnitDocument(base: Policy, unit: OwnUnit) {
  return {
    id: unitDocumentId(base, unit),
    title: `${unit.name}关于${base.title}授权事项的规定`,
    extent: 'partial',
    relation: { to: base.id, as: 'fills', units: [unit.name] },
    requirements: [],
  }
}

export function unitDocumentId(base: Pick<Policy, 'id'>, unit: Pick<OwnUnit, 'unitId'>): string {
  return `${base.id}.${unit.unitId}`
}
