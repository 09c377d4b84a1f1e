import type { Scope } from './access.ts'
import type { Actor } from './actor.ts'
import { type AccessFacts, covers, type Reach, reachOver } from './may.ts'
import type { Role } from './role.ts'

/**
 * The field rule: who sees which sensitive field of a record they may read. What is not listed for a field in
 * this file is an ordinary field of the record. `masked` shows that something is there (138****1234); the full
 * value then needs `human.reveal`, a purpose, and leaves an audit row.
 */
export const sensitiveFields = ['phone', 'email', 'ethnicity', 'party', 'identity', 'texts'] as const
export type SensitiveField = (typeof sensitiveFields)[number]

export type Showing = 'plain' | 'masked' | 'hidden'

type FieldRule = {
  readonly role: Role
  readonly scope: Scope
  readonly fields: Partial<Record<SensitiveField, Showing>>
}

/** Standing purposes: office keeps roster and lists, a unit its own, a cadre reads what they wrote. */
export const fieldRules: readonly FieldRule[] = [
  {
    role: 'office',
    scope: 'school',
    fields: {
      phone: 'masked',
      email: 'masked',
      ethnicity: 'masked',
      party: 'plain',
      identity: 'plain',
      texts: 'plain',
    },
  },
  {
    role: 'unit-secretary',
    scope: 'unit',
    fields: {
      phone: 'masked',
      email: 'masked',
      ethnicity: 'masked',
      party: 'plain',
      identity: 'plain',
      texts: 'plain',
    },
  },
  { role: 'cadre', scope: 'pair', fields: { phone: 'masked' } },
  { role: 'cadre', scope: 'own', fields: { phone: 'masked', texts: 'plain' } },
  { role: 'delegate', scope: 'own', fields: {} },
  {
    role: 'person',
    scope: 'own',
    fields: { phone: 'plain', email: 'plain', ethnicity: 'plain', party: 'plain', identity: 'plain' },
  },
]

const order: readonly Showing[] = ['hidden', 'masked', 'plain']

/** How a sensitive field of this record is shown to this actor: the most open of the rules that match. */
export function showingOf(actor: Actor, field: SensitiveField, record: AccessFacts): Showing {
  let most: Showing = 'hidden'
  for (const rule of fieldRules) {
    const showing = rule.fields[field] ?? 'hidden'
    const matches = actor.grants.some(
      (grant) => grant.role === rule.role && covers(rule.scope, { actor, grant, record }),
    )
    if (matches && order.indexOf(showing) > order.indexOf(most)) most = showing
  }
  return most
}

/** The records of which `showingOf` says `plain`, as a reach: what may be searched by the field. */
export function plainReachOf(actor: Actor, field: SensitiveField): Reach {
  const scopes = fieldRules
    .filter(({ fields }) => fields[field] === 'plain')
    .flatMap(({ role, scope }) =>
      actor.grants.filter((grant) => grant.role === role).map((grant) => ({ grant, scope })),
    )
  return reachOver(actor, scopes)
}
