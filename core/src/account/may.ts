import { type AccessRule, accessRules, type Scope } from './access.ts'
import type { Actor, ActorGrant } from './actor.ts'
import type { Permission } from './permission.ts'

/**
 * What of a record decides about access. `ownerIds` are the humans it belongs to (the cadre of a contact part,
 * the human of a roster sheet), `pairedWith` the cadres paired with it today, `unitId` the unit whose business
 * it is: for a contact part the cadre's unit on that day, never the person's.
 */
export type AccessFacts = {
  readonly ownerIds?: readonly string[]
  readonly pairedWith?: readonly string[]
  readonly unitId?: string | null
}

export type Verdict = { readonly allowed: boolean; readonly rule: AccessRule | null }

/** May this actor do this operation to this record? The rule that matched is part of the answer. */
export function may(actor: Actor, operation: Permission, record: AccessFacts): Verdict {
  for (const { grant, rule } of rulesFor(actor, operation)) {
    if (covers(rule.scope, { actor, grant, record })) return { allowed: true, rule }
  }
  return { allowed: false, rule: null }
}

/** May this actor do this operation to anything at all? The first gate of every endpoint. */
export function mayEver(actor: Actor, operation: Permission): boolean {
  return rulesFor(actor, operation).length > 0
}

/**
 * The reach of an operation as data, for the server to compile into a WHERE clause: everything of the school, or
 * the union of some units, some humans' own records, and the people paired with some humans.
 */
export type Reach =
  | { readonly all: true }
  | {
      readonly all: false
      readonly unitIds: readonly string[]
      readonly ownerIds: readonly string[]
      readonly pairedWith: readonly string[]
    }

export function reachOf(actor: Actor, operation: Permission): Reach {
  return reachOver(
    actor,
    rulesFor(actor, operation).map(({ grant, rule: { scope } }) => ({ grant, scope })),
  )
}

/** What some grants reach, each over its scope: `covers` as data. */
export function reachOver(
  actor: Actor,
  scopes: readonly { readonly grant: ActorGrant; readonly scope: Scope }[],
): Reach {
  const reach = { unitIds: new Set<string>(), ownerIds: new Set<string>(), pairedWith: new Set<string>() }
  for (const { grant, scope } of scopes) {
    if (scope === 'school') return { all: true }
    const self = standsFor(actor, grant)
    if (scope === 'unit') for (const unitId of grant.unitIds) reach.unitIds.add(unitId)
    if (scope === 'own' && self) reach.ownerIds.add(self)
    if (scope === 'pair' && self) reach.pairedWith.add(self)
  }
  return {
    all: false,
    unitIds: [...reach.unitIds],
    ownerIds: [...reach.ownerIds],
    pairedWith: [...reach.pairedWith],
  }
}

function rulesFor(actor: Actor, operation: Permission) {
  return actor.grants.flatMap((grant) =>
    accessRules
      .filter((rule) => rule.role === grant.role && rule.may.includes(operation))
      .map((rule) => ({ grant, rule })),
  )
}

/** Does a grant of this actor reach the record over the given scope? */
export function covers(
  scope: Scope,
  {
    actor,
    grant,
    record,
  }: { readonly actor: Actor; readonly grant: ActorGrant; readonly record: AccessFacts },
): boolean {
  if (scope === 'school') return true
  if (scope === 'unit') return record.unitId != null && grant.unitIds.includes(record.unitId)
  const self = standsFor(actor, grant)
  if (self === null) return false
  if (scope === 'own') return record.ownerIds?.includes(self) ?? false
  if (scope === 'pair') return record.pairedWith?.includes(self) ?? false
  return false
}

/** The human a grant acts as: the delegate stands for the cadre the grant names, everyone else for themselves. */
function standsFor(actor: Actor, grant: ActorGrant): string | null {
  return grant.role === 'delegate' ? grant.cadreId : actor.humanId
}
