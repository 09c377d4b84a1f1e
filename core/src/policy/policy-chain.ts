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
  const beside = versions.flatMap((version) => besideEach(version, own))
  const filled = chain.flatMap((policy) => values.map((value) => unitValueDocument(value, policy)))
  return [...chain, ...beside, ...filled.filter((policy) => policy !== null)]
}

/** A document beside another stands beside every version of it, the latest first. */
function besideEach(
  { id, effectiveOn, enteredOn, policy }: LoadedVersion,
  own: readonly LoadedVersion[],
): readonly Policy[] {
  const { relation } = policy
  if (relation === undefined) return []
  return own
    .filter((version) => version.policy.id === relation.to)
    .toReversed()
    .map((version) => ({
      ...policy,
      id,
      ...(enteredOn !== undefined && { enteredOn }),
      effective: { state: 'set', value: effectiveOn },
      relation: { ...relation, to: version.id },
    }))
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
