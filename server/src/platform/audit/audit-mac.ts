import type { Vault } from '../vault.ts'

/** An audit event as it is stored, without its own HMAC. */
export interface AuditEvent {
  readonly school_id: string
  readonly id: string
  readonly at: string
  readonly actor_id: string | null
  readonly actor_role: string | null
  readonly act: string
  readonly outcome: string
  readonly subject_kind: string
  readonly subject_ids: readonly string[]
  readonly fields: readonly string[]
  readonly purpose: string | null
  readonly request_id: string | null
}

/** One link of a school's chain, without its HMAC. */
export interface AuditSeal {
  readonly school_id: string
  readonly position: number
  readonly event_id: string
  readonly sealed_at: string
  /** The event's own HMAC: with it the chain holds the event's content, not only its id. */
  readonly event_mac: Uint8Array
}

export function authenticateEvent(vault: Vault, event: AuditEvent): Buffer {
  // An array, not the object: the bytes must not depend on the order of properties.
  const parts = [
    event.school_id,
    event.id,
    event.at,
    event.actor_id,
    event.actor_role,
    event.act,
    event.outcome,
    event.subject_kind,
    event.subject_ids,
    event.fields,
    event.purpose,
    event.request_id,
  ]
  return vault.authenticate('audit event', JSON.stringify(parts))
}

/** `previous` is the HMAC of the position before; empty for the first. */
export function authenticateSeal(vault: Vault, seal: AuditSeal, previous: Uint8Array): Buffer {
  const macs = [seal.event_mac, previous].map((mac) => Buffer.from(mac).toString('hex'))
  const parts = [seal.school_id, seal.position, seal.event_id, seal.sealed_at, ...macs]
  return vault.authenticate('audit seal', JSON.stringify(parts))
}
