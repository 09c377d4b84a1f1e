import type { ContactForm } from '../policy/form.ts'

/** How a person took part in an occasion. */
export interface PartTaken {
  readonly spoke: boolean
  /** Whether the two had a talk of their own. */
  readonly talk: boolean
}

/**
 * Derived from the form: alone with the cadre a person speaks, and it is a talk. In a group a person counts as having
 * spoken when somebody says so, or when their views were recorded; a talk of their own it is not.
 */
export function partTaken(
  form: Pick<ContactForm, 'group'>,
  { spoke, raised }: { readonly spoke: boolean | null; readonly raised: unknown },
): PartTaken {
  if (!form.group) return { spoke: true, talk: true }
  return { spoke: spoke ?? raised !== null, talk: false }
}
