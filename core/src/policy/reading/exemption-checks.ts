import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

/** An exemption names whom or which excuse it exempts; who grants it and from which length on belong to an excuse. */
export function exemptionsMakeSense(value: unknown, at: Place): void {
  if (Array.isArray(value)) {
    value.forEach((one: unknown, index) => {
      exemptionMakesSense(one, at.inside(index))
    })
    return
  }
  exemptionMakesSense(value, at)
}

function exemptionMakesSense(value: unknown, at: Place): void {
  if (!isMap(value)) return
  if (value['excused'] !== undefined) return
  const ofAnExcuse = ['by', 'longerThan'].filter((field) => value[field] !== undefined)
  for (const field of ofAnExcuse) at.inside(field).mistake('not-of-an-excuse', { field })
  const names = value['person'] !== undefined || value['cadre'] !== undefined
  if (!names && ofAnExcuse.length === 0) at.mistake('exempts-everybody')
}
