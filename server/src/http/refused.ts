import type { Refusal } from '@tongxin/core/decision/refusal'
import type { Session } from './session.ts'

/** Carries a refusal out of a transaction, so that throwing it rolls everything back. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly session: Session | null

  constructor(refusal: Refusal, session: Session | null) {
    super(refusal.code)
    this.refusal = refusal
    this.session = session
  }
}
