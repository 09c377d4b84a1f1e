import { type Day, earlierDay } from '../calendar/day.ts'
import type { Policy } from './policy.ts'

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
 * Documents beside another keep their relation, and follow their own earlier versions in the same way.
 *
 * @param versions in the order of their days, those of one day in the order they were loaded
 */
export function policyChain(versions: readonly LoadedVersion[]): readonly Policy[] {
  const own = versions.filter(({ policy }) => policy.relation === undefined)
  const chain = laterOfEachDay(own).map((version, at, kept) => linkOf(version, kept[at - 1]))
  return [...chain, ...besideAll(versions, own)]
}

/** One version of a document with all that stands beside it. */
export function withBeside(
  document: Policy,
  versions: readonly LoadedVersion[],
): readonly [Policy, ...Policy[]] {
  return [document, ...besideAll(versions, [{ id: document.id, policy: document }])]
}

function besideAll(
  versions: readonly LoadedVersion[],
  own: readonly Pick<LoadedVersion, 'id' | 'policy'>[],
): readonly Policy[] {
  const others = versions.filter(({ policy }) => policy.relation !== undefined)
  return [...new Set(others.map(({ policy }) => policy.id))].flatMap((id) =>
    laterOfEachDay(others.filter(({ policy }) => policy.id === id)).flatMap((version, at, kept) =>
      besideEach(version, own, { before: kept[at - 1], after: kept[at + 1] }),
    ),
  )
}

function laterOfEachDay(versions: readonly LoadedVersion[]): readonly LoadedVersion[] {
  return versions.filter(({ effectiveOn }, at) => versions[at + 1]?.effectiveOn !== effectiveOn)
}

interface Neighbours {
  readonly before: LoadedVersion | undefined
  readonly after: LoadedVersion | undefined
}

/** A document beside another stands beside every version of it, the latest first, until a version of its own follows. */
function besideEach(
  { id, effectiveOn, enteredOn, policy }: LoadedVersion,
  own: readonly Pick<LoadedVersion, 'id' | 'policy'>[],
  { before, after }: Neighbours,
): readonly Policy[] {
  const { relation } = policy
  if (relation === undefined) return []
  const ends = [relation.until, after?.effectiveOn].filter((day) => day !== undefined)
  const until = ends.length === 0 ? undefined : ends.reduce(earlierDay)
  return own
    .filter((version) => version.policy.id === relation.to)
    .reverse()
    .map((version) => ({
      ...policy,
      id,
      ...(enteredOn !== undefined && { enteredOn }),
      effective: { state: 'set', value: effectiveOn },
      relation: { ...relation, to: version.id, ...(until !== undefined && { until }) },
      replaces: before === undefined ? [] : [before.id],
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
