import type { ContactForm } from '../policy/form.ts'
import { valuesOf } from '../policy/value.ts'
import type { ContactPartEntry } from './contact-entry.ts'

/** How a person took part in an occasion. */
export interface PartTaken {
  readonly spoke: boolean
  /** Whether the two had a talk of their own. */
  readonly talk: boolean
}

/** What whoever writes it down says of it; null: nothing was said. */
export type PartSaid = { readonly [asked in keyof PartTaken]: boolean | null }

/**
 * Derived from the form: alone with the cadre a person speaks, and it is a talk. In a group a person counts as having
 * spoken when somebody says so, when their views were recorded or when the two had a talk of their own, as on a tour;
 * such a talk there was only where somebody says so. What the form does not ask is not heard, whoever says it.
 */
export function partTaken(
  form: Pick<ContactForm, 'group' | 'counts'>,
  { spoke, talk, raised }: PartSaid & { readonly raised: unknown },
): PartTaken {
  if (!form.group) return { spoke: true, talk: true }
  const asked = partAsked(form)
  const talked = asked.includes('talk') && talk === true
  return { spoke: (asked.includes('spoke') ? spoke : null) ?? (raised !== null || talked), talk: talked }
}

/**
 * What whoever writes it down says, of what was ticked: nothing where the form does not ask. A tick may stand from another
 * form that was chosen before.
 */
export function partSaid(
  asks: readonly (keyof PartTaken)[],
  { spoke, talk, raised }: PartTaken & Pick<ContactPartEntry, 'raised'>,
): PartSaid {
  const talked = asks.includes('talk') ? talk : null
  return {
    spoke: asks.includes('spoke') ? spoke || talked === true || raised !== null : null,
    talk: talked,
  }
}

/**
 * What is to be asked of each person in a form: whatever decides, in any reading, for whom it counts; everything where
 * somebody is still to set it.
 */
export function partAsked({
  group,
  counts,
}: Pick<ContactForm, 'group' | 'counts'>): readonly (keyof PartTaken)[] {
  if (!group) return []
  if (counts.state === 'delegated') return partsAsked
  const readings = valuesOf(counts)
  return partsAsked.filter((asked) => readings.includes(asked))
}

const partsAsked = ['spoke', 'talk'] as const
