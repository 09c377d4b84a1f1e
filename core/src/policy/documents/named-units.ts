import type { Mistake } from '../../reading/mistake.ts'
import { notesOfReading } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import type { Policy } from '../policy.ts'
import { speaksForItself } from '../unit-own/speaking-units.ts'

interface NamedUnit {
  readonly unitId: string
  readonly name: string
  readonly kind: string
}

/**
 * The units a document beside another is for, by their ids: a file names them as people do, the rules ask for ids. A name
 * no unit of the school bears is a mistake where it stands, and so is, in a file that fills, a unit that sets nothing itself.
 */
export function unitsNamed(
  { relation }: Policy,
  units: readonly NamedUnit[],
): { readonly ids: readonly string[]; readonly mistakes: readonly Mistake[] } {
  const notes = notesOfReading()
  const names = units.map(({ name }) => name)
  const ids = (relation?.units ?? []).flatMap((named, index) => {
    const unit = units.find(({ name, unitId }) => name === named || unitId === named)
    const at = notes.root.inside('relation').inside('units').inside(index)
    if (unit && relation?.as === 'fills' && !speaksForItself(unit))
      at.mistake('unit-spoken-for', { found: named })
    if (unit) return [unit.unitId]
    at.mistake('unknown-name', { kind: '单位', ...notOneOf(named, names.slice(0, mostShown)) })
    return []
  })
  return { ids, mistakes: notes.mistakes }
}

const mostShown = 20
