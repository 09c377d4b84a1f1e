import type { Cite } from '../../policy/cite.ts'
import type { Force } from '../../policy/force.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { valuesOf } from '../../policy/value.ts'
import { type ChangeKind, changeKinds, type SideChange } from './side-changes.ts'

/** What the document asks after some changes: to adjust the list, to hand over; nothing where it is silent. */
export interface AskedAfter {
  /** The place of the adjustment among the tier's, its force and who sees to it. */
  readonly adjust: {
    readonly index: number
    readonly force: Force
    readonly by: string | null
    readonly cites: readonly Cite[]
  } | null
  readonly handover: { readonly force: Force; readonly cites: readonly Cite[] } | null
}

/** What the document in force asks of a pair of a tier, once these changes have come to either side. */
export function askedAfter(
  changes: readonly Pick<SideChange, 'kind' | 'before'>[],
  { policy, tier }: { readonly policy: Policy; readonly tier: Tier },
): AskedAfter {
  const means = (words: readonly string[]) =>
    words.some((word) =>
      changes.some(({ kind, before }) =>
        kind === 'event' ? before.includes(word) : kindsOf(word).includes(kind),
      ),
    )
  const index = tier.adjust.findIndex(({ after }) => means(after))
  const adjustment = tier.adjust[index]
  const handover = policy.requirements.find(
    (requirement) => requirement.count === 'handover' && means(requirement.after ?? []),
  )
  return {
    adjust: adjustment
      ? { index, force: adjustment.force, by: adjustment.by ?? null, cites: adjustment.cite }
      : null,
    handover: handover ? { force: valuesOf(handover.force)[0] ?? 'must', cites: handover.cite } : null,
  }
}

/**
 * Documents speak of 人员变动 or 职务变动 where the roster holds what changed. A word of a document's own that says no
 * more than one of these is understood; any other (工作需要) is an event somebody records and no roster tells.
 */
const documentWords: Readonly<Record<string, readonly ChangeKind[]>> = {
  人员变动: changeKinds.filter((kind) => kind !== 'excused' && kind !== 'event'),
  工作变动: ['post.changed', 'unit.changed', 'employment.changed', 'role.ended', 'died'],
  工作调整: ['post.changed', 'unit.changed', 'employment.changed', 'role.ended', 'died'],
  职务变动: ['post.changed', 'role.ended', 'died'],
  岗位变动: ['post.changed', 'unit.changed'],
  退休: ['employment.changed', 'role.ended'],
  去世: ['died'],
  换届: ['reelection', 'identity.changed'],
  机构调整: ['unit.closed', 'unit.changed'],
}

function kindsOf(word: string): readonly ChangeKind[] {
  const kind = changeKinds.find((one) => one === word)
  if (kind === 'post.changed')
    return ['post.changed', 'unit.changed', 'employment.changed', 'role.ended', 'died']
  if (kind === 'employment.changed') return [kind, 'died']
  return kind === undefined ? (documentWords[word] ?? []) : [kind]
}
