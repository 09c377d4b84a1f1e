import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listPolicyVersions } from '@tongxin/contract/policy/policy'
import { createContext, useContext } from 'react'
import type { Versioned } from '../../app/api.ts'
import type { ShownPolicy } from './shown-policy.ts'

/** What a change of the shown version is sent with; null for whoever may only read. */
export interface Editing {
  readonly version: ShownPolicy['version']
  readonly document: ShownPolicy['document']
  /** How many versions the page has seen: a change made on an older page is refused. */
  readonly seen: number
}

const EditingContext = createContext<Editing | null>(null)

export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing | null {
  return useContext(EditingContext)
}

/**
 * Only the version in force and those that come after it are changed; earlier ones are history. Where no day was asked for
 * it is the one in force, also in the moment in which only one of the two answers has been read anew.
 */
export function editingOf(
  { version, document, on }: Pick<ShownPolicy, 'version' | 'document'> & { readonly on: string | undefined },
  { value, version: seen }: Versioned<AnswerOf<typeof listPolicyVersions>>,
): Editing | null {
  const inForce = value.rows.find((row) => row.inForce)
  const earlier = inForce !== undefined && version.effectiveOn <= inForce.effectiveOn
  const past = on !== undefined && earlier && version.id !== inForce.id
  return value.can.load && !past ? { version, document, seen: seen ?? 0 } : null
}
