import { useMe } from '../../../app/session.ts'
import type { Choice } from '../choice-field.tsx'

/** Whose documents one may change: the secretary's own units; the office any. */
export function useOwnUnits(): { readonly own: readonly Choice[]; readonly office: boolean } {
  const { grants } = useMe()
  return {
    office: grants.some(({ role }) => role === 'office'),
    own: grants.flatMap(({ role, unitId, unitName }) =>
      role === 'unit-secretary' && unitId ? [{ id: unitId, name: unitName ?? '' }] : [],
    ),
  }
}
