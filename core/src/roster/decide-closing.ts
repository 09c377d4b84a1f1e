import { type Refused, refuse } from '../decision/decision.ts'
import type { BuiltOnClosing } from './built-on-closing.ts'

/** Why the end of a unit cannot be taken back; undefined where nothing was built on it. */
export function refuseReopening({ people, lists }: BuiltOnClosing): Refused | undefined {
  if (people.length === 0 && lists.length === 0) return undefined
  return refuse({ code: 'unit-built-on', people, lists })
}

interface ClosingUnit {
  readonly name: string
  readonly kind: string
}

/** The school, under which its leaders stand, is no unit that ends or that another goes into. */
export function isSchool({ kind }: Pick<ClosingUnit, 'kind'>): boolean {
  return kind === '学校'
}

/**
 * Why a unit cannot end on a day; undefined where it can. Whoever stands below it that day is to stand elsewhere first.
 */
export function refuseClosing(unit: ClosingUnit, below: readonly ClosingUnit[]): Refused | undefined {
  if (isSchool(unit)) return refuse({ code: 'unit-is-school', unit: unit.name })
  if (below.length === 0) return undefined
  return refuse({ code: 'unit-has-below', names: below.map(({ name }) => name) })
}
