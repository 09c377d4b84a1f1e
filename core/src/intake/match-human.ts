import { normalStaffNo } from '../roster/merging/duplicate-reasons.ts'
import { bareName } from '../roster/names/canonical-name.ts'

/** Somebody of the roster whom a row might mean. */
export interface KnownHuman {
  readonly id: string
  readonly name: string
  readonly staffNo: string | null
  /** Units whose roster holds them today, in any role. */
  readonly unitIds: readonly string[]
}

export interface MatchedLine {
  readonly name: string
  readonly staffNo?: string | undefined
  readonly unitId: string
}

export type HumanMatch =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new' }
  /** Not clear: asked about, never guessed. Words without full stops. */
  | {
      readonly kind: 'unclear'
      readonly field: 'name' | 'staffNo'
      readonly reason: string
      readonly fix: string
    }

/**
 * Whom a row means. A staff number decides, and the name must agree with it; without one the name within the unit
 * decides. The same name elsewhere is asked about: it may be a move or another human.
 */
export function matchHuman(line: MatchedLine, known: readonly KnownHuman[]): HumanMatch {
  const { staffNo, unitId } = line
  const bare = bareName(line.name)
  const byNumber = staffNo ? known.find((human) => human.staffNo === staffNo) : undefined
  if (byNumber)
    return bareName(byNumber.name) === bare ? { kind: 'known', id: byNumber.id } : otherName(byNumber)
  const slip = staffNo
    ? known.find((human) => bareName(human.name) === bare && looksLike(human.staffNo, staffNo))
    : undefined
  if (slip) return mistyped(slip)
  const namesakes = known.filter(
    (human) => bareName(human.name) === bare && (!staffNo || human.staffNo === null),
  )
  const here = namesakes.filter((human) => human.unitIds.includes(unitId))
  const [first, second] = here
  if (second) return unclear(`名册中本单位有 ${here.length} 位同名人员`, '请填写工号以区分')
  if (first) return { kind: 'known', id: first.id }
  if (namesakes.length === 0 || staffNo) return { kind: 'new' }
  return unclear('名册中其他单位有同名人员', '是同一人请填写其工号；是两个人请为本行填写工号')
}

/** Numbers that differ in leading zeros, blanks, or a letter that looks like a digit: 2O01 and 2001. */
function looksLike(known: string | null, typed: string): boolean {
  const digits = (staffNo: string) => normalStaffNo(staffNo).replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return known !== null && normalStaffNo(digits(known)) === normalStaffNo(digits(typed))
}

function mistyped({ name, staffNo }: KnownHuman): HumanMatch {
  return {
    kind: 'unclear',
    field: 'staffNo',
    reason: `名册中“${name}”的工号是 ${staffNo}，写法相近`,
    fix: `是同一人请改为 ${staffNo}；确是两个人的，请先在名册中录入这一位`,
  }
}

function otherName(human: KnownHuman): HumanMatch {
  return {
    kind: 'unclear',
    field: 'staffNo',
    reason: `这个工号在名册中是“${human.name}”`,
    fix: '请核对工号；确实改名的，请先在名册中改姓名',
  }
}

function unclear(reason: string, fix: string): HumanMatch {
  return { kind: 'unclear', field: 'name', reason, fix }
}
