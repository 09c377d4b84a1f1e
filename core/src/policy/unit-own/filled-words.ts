import { fillIn } from '../../duties/whole-fillings.ts'
import { outlineOf } from '../outline/outline.ts'
import type { Policy } from '../policy.ts'
import { leftToUnits } from './left-to-units.ts'

/** What one unit has set of a requirement, in the words of the 制度 page: 1–3 人. */
export interface FilledRequirement {
  readonly requirement: string
  readonly label: string
  readonly words: string
}

export function filledWords(filling: Policy, base: Policy): readonly FilledRequirement[] {
  const requirements = leftToUnits(base).flatMap(({ requirement }) => {
    const filled = filling.requirements.find(({ id }) => id === requirement.id)
    return filled === undefined ? [] : [fillIn(requirement, filled)]
  })
  const periods = { ...base.periods, ...filling.periods }
  const { sections, uncited } = outlineOf({ ...base, periods, requirements })
  const entries = [...sections.flatMap((section) => section.entries), ...uncited]
  return requirements.flatMap(({ id }) => {
    const entry = entries.find(({ path }) => path === `requirements.${id}`)
    return entry === undefined ? [] : [{ requirement: id, label: entry.label, words: entry.value }]
  })
}
