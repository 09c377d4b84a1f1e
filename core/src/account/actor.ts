import type { Role } from './role.ts'

/** A grant in force today, with the units its scope covers (the unit and all below it in the tree of today). */
export type ActorGrant = {
  readonly role: Role
  readonly unitId: string | null
  readonly cadreId: string | null
  readonly unitIds: readonly string[]
}

/** Who is asking: an account with its grants of today. `humanId` is null for administrators. */
export type Actor = {
  readonly schoolId: string
  readonly accountId: string
  readonly humanId: string | null
  readonly grants: readonly ActorGrant[]
}
