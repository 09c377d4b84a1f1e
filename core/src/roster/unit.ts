import type { Dated } from './dated.ts'
import type { UnitId } from './ids.ts'

/** A unit under its name, kind and place in the tree for some days; a renamed or moved unit has several. */
export interface UnitFact extends Dated {
  readonly id: UnitId
  readonly name: string
  /** 二级党组织, 部门, 附属医院, 民主党派基层组织, 统战团体, group, class … */
  readonly kind: string
  readonly parent: UnitId | null
  /** The units it goes into when it ends: one where it is merged, several where it is split up. */
  readonly into?: readonly UnitId[]
}
