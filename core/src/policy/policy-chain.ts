import type { Day } from '../calendar/day.ts'
import type { Policy } from './policy.ts'
import { type UnitValue, unitValueDocument } from './unit-value-document.ts'

/** A document as a school has loaded it: the same text may be loaded again, corrected, for the same day or a later one. */
export interface LoadedVersion {
  readonly id: string
  readonly effectiveOn: Day
  /** The day it was entered; absent: it was always known. */
  readonly enteredOn?: Day
  readonly policy: Policy
}

/**
 * The documents evaluation judges by, named by the id of the version stored. A school has one document of its own at a
 * time: each takes the place of the one before on the day it was loaded for, and of two for one day the later counts.
 * Documents beside another keep their relation; what units have set is read as the document it is.
 *
 * @param versions in the order of their days, those of one day in the order they were loaded
 */
export function policyChain(
  versions: readonly LoadedVersion[],
  values: readonly UnitValue[] = [],
): readonly Policy[] {
  const own = versions.filter(({ policy }) => policy.relation === undefined)
  const chain = own
    .filter(({ effectiveOn }, at) => own[at + 1]?.effectiveOn !== effectiveOn)
    .map((version, at, kept) => linkOf(version, kept[at - 1]))
  const beside = versions.flatMap(({ id, policy }) => {
    const to = own.findLast((version) => version.policy.id === policy.relation?.to)
    return policy.relation === undefined || to === undefined
      ? []
      : [{ ...policy, id, relation: { ...policy.relation, to: to.id } }]
  })
  const filled = chain.flatMap((policy) => values.map((value) => unitValueDocument(value, policy)))
  return [...chain, ...beside, ...filled.filter((policy) => policy !== null)]
}

function linkOf(
  { id, effectiveOn, enteredOn, policy }: LoadedVersion,
  before: LoadedVersion | undefined,
): Policy {
  return {
    ...policy,
    id,
    ...(enteredOn !== undefined && { enteredOn }),
    effective: { state: 'set', value: effectiveOn },
    replaces: before === undefined ? [] : [before.id],
  }
}
