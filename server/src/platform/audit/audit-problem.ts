/** Everything that `verifyAudit` can find, with what is needed to look for it. */
export type AuditProblem =
  /** The chain's first row that does not fit; nothing after it is proven. */
  | { readonly kind: 'position-missing'; readonly position: number }
  | { readonly kind: 'event-missing'; readonly position: number; readonly eventId: string }
  | { readonly kind: 'event-changed'; readonly position: number; readonly eventId: string }
  | { readonly kind: 'seal-changed'; readonly position: number; readonly eventId: string }
  | { readonly kind: 'tail-cut'; readonly position: number; readonly last: number }
  | { readonly kind: 'checkpoint-differs'; readonly position: number }
  | { readonly kind: 'checkpoint-changed'; readonly line: number }
  | { readonly kind: 'unsealed-event-changed'; readonly eventId: string }
  | { readonly kind: 'unsealed-too-long'; readonly eventId: string; readonly at: string }
  | { readonly kind: 'change-without-event'; readonly table: string; readonly eventId: string }
