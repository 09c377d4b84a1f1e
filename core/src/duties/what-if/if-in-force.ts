import type { Day } from '../../calendar/day.ts'
import { inForceFrom } from '../../policy/in-force.ts'
import type { Policy } from '../../policy/policy.ts'

/**
 * The documents as they would stand if another text took the place of the one in force: same days, same versions before
 * and after it, and what units have set still fills what it leaves to them. Where none is in force it is in force from the
 * day on. Dates and status of the text itself are left aside, as it may be a draft.
 */
export function ifInForce(
  policies: readonly Policy[],
  text: Policy,
  { current, on }: { readonly current: Policy | undefined; readonly on: Day },
): readonly Policy[] {
  const { issuedOn: _issued, adoptedOn: _adopted, status: _status, relation: _relation, ...rest } = text
  const from = current === undefined ? on : (inForceFrom(current)?.from ?? on)
  const tried: Policy = { ...rest, effective: { state: 'set', value: from }, replaces: [] }
  if (current === undefined) return [...policies, tried]
  const { id, replaces, transition } = current
  return policies.map((policy) => (policy === current ? { ...tried, id, replaces, transition } : policy))
}
