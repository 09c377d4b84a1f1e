import type { Day } from '../../calendar/day.ts'

/** A list as far as its filing is concerned. */
export interface FilingList {
  readonly tier: string
  /** The unit that makes it; null: the school’s own, filed by the office itself. */
  readonly unitId: string | null
  readonly effectiveOn: Day | null
  /** 已确定未备案. */
  readonly decidedNotFiled: boolean
  /** What asks that it be filed; empty where the document does not. */
  readonly filingCites: readonly unknown[]
}

/**
 * Lists that units have still to file where the document asks for it: the one in force that was decided and not filed, and the
 * first one while it is made. One that is begun to take the place of a filed one is asked for nothing yet.
 *
 * @param lists newest first
 */
export function stillToFile<L extends FilingList>(lists: readonly L[]): readonly L[] {
  return lists.filter((list) => {
    if (list.unitId === null || list.filingCites.length === 0) return false
    const ofPlace = lists.filter(({ tier, unitId }) => tier === list.tier && unitId === list.unitId)
    const standing = ofPlace.find(({ effectiveOn }) => effectiveOn !== null) ?? ofPlace[0]
    return list === standing && (list.effectiveOn === null || list.decidedNotFiled)
  })
}
