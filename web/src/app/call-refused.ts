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

/** The refusal in a caught value; anything that is none of ours counts as no answer. */
export function refusalIn(error: unknown): AnyRefusal {
  return error instanceof CallRefused ? error.refusal : { code: 'no-answer' }
}
