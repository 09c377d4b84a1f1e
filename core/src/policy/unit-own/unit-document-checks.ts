import type { Mistake } from '../../reading/mistake.ts'
import { notesOfReading, type Place } from '../../reading/place.ts'
import { leftParts } from '../left-parts.ts'
import type { Policy } from '../policy.ts'
import { isUnitRole } from '../unit-role.ts'
import { type ValuePlace, valueAt } from '../value-place.ts'
import type { OwnUnit } from './unit-document.ts'

/**
 * A unit speaks for itself alone: its file fills what the school's document in force leaves to units, for this unit, and
 * stays the file it is. What it fills is asked where the documents meet.
 */
export function checkUnitDocument(
  policy: Policy,
  { base, unit, ownId }: { readonly base: Policy; readonly unit: OwnUnit; readonly ownId: string },
): readonly Mistake[] {
  const { id, relation } = policy
  const notes = notesOfReading()
  const at = notes.root.inside('relation')
  if (id !== ownId) notes.root.inside('id').mistake('must-stay', { field: 'id', wanted: ownId })
  if (relation === undefined) notes.root.mistake('missing-field', { field: 'relation' })
  else {
    if (relation.to !== base.id) at.inside('to').mistake('must-stay', { field: 'to', wanted: base.id })
    if (relation.as !== 'fills') at.inside('as').mistake('must-stay', { field: 'as', wanted: 'fills' })
    const others = relation.units.filter((named) => named !== unit.name && named !== unit.unitId)
    if (relation.units.length === 0 || others.length > 0)
      at.inside('units').mistake('must-stay', { field: 'units', wanted: `[${unit.name}]` })
  }
  for (const place of leftToOthers(base).filter((one) => valueAt(policy, one) !== undefined))
    placeIn(notes.root, policy, place).mistake('not-left-open', { field: place.at(-1) ?? '' })
  return notes.mistakes
}

/** What the document leaves open, but to a role of the whole school. */
function leftToOthers(base: Policy): readonly ValuePlace[] {
  return leftParts(base).flatMap(({ fields }) =>
    fields.filter(({ left }) => !isUnitRole(left.to)).map(({ place }) => place),
  )
}

/** Items of a list are told by their number, as the reader tells them. */
function placeIn(root: Place, policy: Policy, [part = '', id = '', ...rest]: ValuePlace): Place {
  const items: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    requirements: policy.requirements,
    tiers: policy.tiers,
    forms: policy.forms,
    annexForms: policy.annexForms,
  }
  const index = items[part]?.findIndex((item) => item.id === id)
  const at = root.inside(part).inside(index ?? id)
  return rest.reduce((place, key) => place.inside(/^\d+$/.test(key) ? Number(key) : key), at)
}
