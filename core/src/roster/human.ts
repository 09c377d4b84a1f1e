import type { Day } from '../calendar/day.ts'
import type { Dated } from './dated.ts'
import type { HumanId, UnitId } from './ids.ts'

/** Somebody with all dated facts that rules read. Cadre and person are dated roles of a human. */
export interface Human {
  readonly id: HumanId
  readonly name: string
  /** A year, a month or a day: as precise as it is recorded; absent = not recorded. */
  readonly born?: string
  /** As it was entered and corrected over time; absent or empty: living. */
  readonly deaths?: readonly DeathFact[]
  readonly roles: readonly RoleFact[]
  readonly memberships: readonly MembershipFact[]
  readonly identities: readonly IdentityFact[]
  readonly posts: readonly PostFact[]
  readonly employments: readonly EmploymentFact[]
  readonly titles: readonly WordFact[]
  readonly degrees: readonly WordFact[]
  readonly groups: readonly GroupFact[]
  readonly registers: readonly RegisterFact[]
  readonly portfolios: readonly UnitLink[]
  readonly contactPoints: readonly UnitLink[]
}

/** A death. `from`: the first day it may have been; `date` as exactly as it is known. */
export interface DeathFact extends Dated {
  readonly from: Day
  readonly date: string
}

/** cadre, person, or a role of the policy (as ufwd, secretary) with the unit it is held for. */
export interface RoleFact extends Dated {
  readonly role: string
  readonly unit: UnitId | null
}

/** Membership of a party; 'CPC', the name of a democratic party, 'none' (无党派人士) or 'masses' (群众). */
export interface MembershipFact extends Dated {
  readonly party: string
}

/** A united-front identity: what it is, the seat, the level and the body it is held in; absent parts are not recorded. */
export interface IdentityFact extends Dated {
  readonly is: string
  readonly role?: string
  readonly level?: string
  readonly group?: string
  readonly of?: string
}

/** A post in a unit; `body` when it makes the holder a member of one, as 党委班子. */
export interface PostFact extends Dated {
  readonly unit: UnitId
  readonly title: string
  readonly body?: string
  readonly rank?: string
}

/** active, retired, external; the unit of a retired human is the last one. */
export interface EmploymentFact extends Dated {
  readonly status: string
  readonly unit: UnitId | null
}

/** A professional title or a degree. */
export interface WordFact extends Dated {
  readonly word: string
}

/** Membership of a group, branch, class or place, which is a unit of that kind. */
export interface GroupFact extends Dated {
  readonly unit: UnitId
}

/** On a register: 党外代表人士, or a word a human judged (有较大影响力). The entry itself is the fact. */
export interface RegisterFact extends Dated {
  readonly register: string
}

/** A unit a cadre is in charge of (分管联系), or has as contact point (联系点). */
export interface UnitLink extends Dated {
  readonly unit: UnitId
}
