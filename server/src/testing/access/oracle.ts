// What the access file says of a request, worked out anew from its lines: not through `may`, which is under test.
import type { Endpoint } from '@tongxin/contract/endpoint'
import type { AccessRule } from '@tongxin/core/account/access'
import type { AccessFacts } from '@tongxin/core/account/may'
import type { Role } from '@tongxin/core/account/role'

/** Somebody with one role: the units of the grant, and the human it acts as. */
export type Asker = {
  readonly role: Role
  readonly unitIds: readonly string[]
  readonly self: string | null
}

/** A session is good, or one of the ways it is not. */
export const badSessions = ['none', 'invented', 'expired', 'idle', 'signed-out', 'suspended'] as const
export type SessionState = 'valid' | (typeof badSessions)[number]

export type Verdict = 'malformed' | 'unauthenticated' | 'forbidden' | 'not-found' | 'admitted'

export type Question = {
  readonly endpoint: Endpoint
  readonly asker: Asker
  readonly session: SessionState
  /** What decides about the record addressed; `nowhere`: no such record; null: the endpoint addresses none. */
  readonly record: AccessFacts | 'nowhere' | null
  readonly malformed: boolean
}

/** The answer the access file asks for. */
export function expectedOf(rules: readonly AccessRule[], question: Question): Verdict {
  const { endpoint, asker, session, record } = question
  if (endpoint.permission === 'public') return question.malformed ? 'malformed' : 'admitted'
  if (session !== 'valid') return 'unauthenticated'
  const lines = rules.filter(
    (rule) =>
      rule.role === asker.role &&
      (endpoint.permission === 'signed-in' ||
        rule.may.some((permission) => permission === endpoint.permission)),
  )
  if (endpoint.permission !== 'signed-in' && lines.length === 0) return 'forbidden'
  // Only who may ask at all is told what is wrong with the question.
  if (question.malformed) return 'malformed'
  if (record === null) return 'admitted'
  if (record === 'nowhere') return 'not-found'
  return lines.some((line) => reaches(line, asker, record)) ? 'admitted' : 'not-found'
}

/** Does a line of the file reach a record for this asker? */
export function reaches(line: AccessRule, asker: Asker, record: AccessFacts): boolean {
  switch (line.scope) {
    case 'school':
      return true
    case 'unit':
      return typeof record.unitId === 'string' && asker.unitIds.includes(record.unitId)
    case 'own':
      return asker.self !== null && (record.ownerIds ?? []).includes(asker.self)
    case 'pair':
      return asker.self !== null && (record.pairedWith ?? []).includes(asker.self)
    case 'assigned':
      return false
  }
}
