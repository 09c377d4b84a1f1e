import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import type { PolicyEdit } from '../editing/policy-edit.ts'
import type { Policy } from '../policy.ts'
import { valueAt } from '../value-place.ts'
import { leftToUnits } from './left-to-units.ts'
import type { OwnUnit } from './unit-document.ts'

/** From when a unit's document holds, and which meeting adopted it when; '' where there is no number of minutes. */
export interface UnitVersionFrame {
  readonly effectiveOn: Day
  readonly adoptedBy: string
  readonly adoptedOn: Day
  readonly docNo: string
}

export interface UnitVersion {
  readonly id: string
  readonly unit: OwnUnit
  readonly document: Policy
  readonly base: Policy
  /** The first day it may hold: of the version before, else of the school's document. */
  readonly notBefore: Day
}

/**
 * A unit's text becomes a version of its own document, from its day on; who adopted it and when become part of the text.
 * Nothing is adopted before the day it was decided on has come.
 */
export function decideUnitVersion(
  frame: UnitVersionFrame,
  version: UnitVersion,
  today: Day,
): Decision<readonly PolicyEdit[]> {
  if (frame.effectiveOn < version.notBefore)
    return refuse({ code: 'version-too-early', from: version.notBefore })
  if (frame.adoptedOn > today) return refuse({ code: 'adopted-in-the-future', today })
  const { adoptedBy, adoptedOn, docNo, effectiveOn } = frame
  return accept(
    [
      docNo === '' ? { place: ['docNo'] } : { place: ['docNo'], value: docNo },
      { place: ['adoptedOn'], value: adoptedOn },
      { place: ['adoptedBy'], value: adoptedBy },
      { place: ['effective'], value: effectiveOn },
    ],
    {
      act: 'policy.unit-value-set',
      subjectKind: 'unit',
      subjectIds: [version.unit.unitId, version.id],
      fields: filledFields(version),
    },
  )
}

/** unit-quota.atLeast; of other parts with their place in the file, as forms.座谈会.counts. */
function filledFields({ document, base }: UnitVersion): readonly string[] {
  return leftToUnits(base).flatMap(({ part, fields }) =>
    fields
      .filter(({ place }) => valueAt(document, place) !== undefined)
      .map(({ place }) => (part === 'requirements' ? place.slice(1) : place).join('.')),
  )
}
