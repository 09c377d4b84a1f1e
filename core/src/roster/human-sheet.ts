import type { Day } from '../calendar/day.ts'

// A human's sheet of the roster: name and ways to reach them, and every dated fact, each a row with its days.

/** Half-open days; `from` null: the beginning is not recorded; `to` null: it still holds. */
export interface SheetSpan {
  readonly from: Day | null
  readonly to: Day | null
}

export interface SheetDetail {
  readonly name: string
  /** As somebody corrected it, syllables parted by blanks (shan4 zhi1 xing2); null: as it is computed from the name. */
  readonly pinyin: string | null
  readonly staffNo: string | null
  readonly gender: string | null
  /** A year, a month or a day, as exactly as it is known. */
  readonly born: string | null
  /** The day somebody died, as exactly as it is known; null: living, or not recorded. */
  readonly died: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly ethnicity: string | null
}

/** The facts of a sheet by kind. Dates of one fact say nothing about another: each is entered as it is known. */
export interface SheetFacts {
  readonly roles: readonly RoleRow[]
  readonly memberships: readonly MembershipRow[]
  readonly posts: readonly PostRow[]
  readonly employments: readonly EmploymentRow[]
  readonly qualifications: readonly QualificationRow[]
  readonly identities: readonly IdentityRow[]
  readonly registers: readonly RegisterRow[]
  readonly portfolios: readonly PortfolioRow[]
}

export const factKinds = [
  'roles',
  'memberships',
  'posts',
  'employments',
  'qualifications',
  'identities',
  'registers',
  'portfolios',
] as const
export type FactKind = (typeof factKinds)[number]

export const humanRoles = ['cadre', 'person'] as const
export type HumanRole = (typeof humanRoles)[number]

/** cadre or person; `unitId` is whose roster holds them, and decides which unit secretary reaches the sheet. */
export interface RoleRow extends SheetSpan {
  readonly role: HumanRole
  readonly unitId: string | null
  /** 手工顺序 (班子排序): the smaller first; 0 = none, after all that have one. */
  readonly sortOrder: number
}

/** A party by its code of GB/T 4762. */
export interface MembershipRow extends SheetSpan {
  readonly party: string
}

export interface PostRow extends SheetSpan {
  readonly unitId: string | null
  readonly title: string
  readonly body: string | null
  readonly rank: string | null
  readonly isMain: boolean
}

export interface EmploymentRow extends SheetSpan {
  readonly unitId: string | null
  readonly status: string
}

export const qualificationKinds = ['title', 'degree'] as const

/** A professional title or a degree. */
export interface QualificationRow extends SheetSpan {
  readonly kind: (typeof qualificationKinds)[number]
  readonly word: string
}

export interface IdentityRow extends SheetSpan {
  readonly word: string
  readonly role: string | null
  readonly level: string | null
  readonly organisation: string | null
}

export interface RegisterRow extends SheetSpan {
  readonly register: string
}

export const portfolioKinds = ['in-charge', 'contact-point'] as const

export interface PortfolioRow extends SheetSpan {
  readonly unitId: string
  readonly kind: (typeof portfolioKinds)[number]
}

/** What is in the books now: nothing superseded, every row with its id. */
export interface StoredSheet {
  readonly id: string
  readonly version: number
  readonly detail: SheetDetail
  readonly facts: { readonly [K in FactKind]: readonly (SheetFacts[K][number] & { readonly id: string })[] }
}

/** What somebody sends: a part left out stays as it is; a kind of fact sent is sent whole. */
export interface SentSheet {
  readonly detail: { readonly [K in keyof SheetDetail]?: SheetDetail[K] | undefined }
  readonly facts: { readonly [K in FactKind]?: SheetFacts[K] | undefined }
}

export const noFacts: StoredSheet['facts'] = {
  roles: [],
  memberships: [],
  posts: [],
  employments: [],
  qualifications: [],
  identities: [],
  registers: [],
  portfolios: [],
}
