import type { NoAnswer } from '@tongxin/contract/call'
import type { Refusal } from '@tongxin/core/decision/refusal'

export type AnyRefusal = Refusal | NoAnswer

/** A refusal on its way through react-query, which knows failure only as a thrown error. */
export class CallRefused extends Error {
  readonly refusal: AnyRefusal
  readonly requestId: string | null

  constructor(refusal: AnyRefusal, requestId: string | null) {
    super(refusal.code)
    this.name = 'CallRefused'
    this.refusal = refusal
    this.requestId = requestId
  }
}

/** Whether the server was not reached, or was too busy to look: the same is soon worth asking again. */
export function isUnheard({ code }: AnyRefusal): boolean {
  return code === 'no-answer' || code === 'overloaded'
}

/**
 * Whether nothing was decided about what was sent, so that it may go again as it is: it was not heard, or whoever sends must
 * first wait or sign in anew.
 */
export function isUndecided(refusal: AnyRefusal): boolean {
  return isUnheard(refusal) || refusal.code === 'too-many-requests' || refusal.code === 'unauthenticated'
}

/** How long the server asks to be left alone; 0: it does not say. */
export function secondsToWait(refusal: AnyRefusal): number {
  return refusal.code === 'too-many-requests' ? refusal.retryAfterSeconds : 0
}

/** The refusal in a caught value; anything that is none of ours counts as no answer. */
export function refusalIn(error: unknown): AnyRefusal {
  return error instanceof CallRefused ? error.refusal : { code: 'no-answer' }
}
