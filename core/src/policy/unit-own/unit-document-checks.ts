import type { Mistake } from '../../reading/mistake.ts'
import { notesOfReading } from '../../reading/place.ts'
import { type RuledFieldName, ruledFields } from '../plain-readings.ts'
import type { Policy } from '../policy.ts'
import { isUnitRole } from '../unit-role.ts'
import type { OwnUnit } from './unit-document.ts'

/**
 * A unit speaks for itself alone: its file fills what the school's document in force leaves to units, for this unit, and
 * stays the file it is. What it fills is asked where the documents meet.
 */
export function checkUnitDocument(
  policy: Policy,
  { base, unit, ownId }: { readonly base: Policy; readonly unit: OwnUnit; readonly ownId: string },
): readonly Mistake[] {
  const { id, relation, requirements } = policy
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
  requirements.forEach((rule, index) => {
    for (const field of leftToOthers(rule.id, base).filter((one) => rule[one] !== undefined))
      notes.root.inside('requirements').inside(index).inside(field).mistake('not-left-open', { field })
  })
  for (const field of ['tiers', 'forms', 'procedures'] as const) {
    if (Object.keys(policy[field]).length === 0) continue
    notes.root.inside(field).mistake('fills-more', { field, document: base.id })
  }
  return notes.mistakes
}

/** What the document leaves open, but to a role of the whole school. */
function leftToOthers(id: string, { requirements }: Policy): readonly RuledFieldName[] {
  const rule = requirements.find((one) => one.id === id)
  return ruledFields.filter((field) => {
    const value = rule?.[field]
    return value?.state === 'delegated' && !isUnitRole(value.to)
  })
}
