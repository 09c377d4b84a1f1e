import type { RefusalCode } from '@tongxin/core/decision/refusal'
import type { AnyRefusal } from '../../app/call-refused.ts'

// A refusal, and the sentence it becomes: what happened, and what to do next. Nothing blames.

export type Code = RefusalCode | 'no-answer'
export type Told<C extends Code = Code> = {
  [K in C]: { readonly code: K } & Extract<AnyRefusal, { code: K }>
}[C]
export type Sayings = { readonly [C in Code]: (refusal: Told<C>) => string }
