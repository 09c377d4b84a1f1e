// An occasion that was taken up: put to the cadre, or set aside without asking.
import type { OccasionKind } from './occasion.ts'

/** new: seen by the office alone; asked: waits for the cadre; answered: waits for 已了; settled: over. */
export const inquiryStates = ['new', 'asked', 'answered', 'settled'] as const
export type InquiryState = (typeof inquiryStates)[number]

export interface Inquiry {
  readonly id: string
  readonly kind: OccasionKind
  readonly cadreId: string
  readonly contactIds: readonly string[]
  readonly isAnswered: boolean
  readonly isSettled: boolean
}

export function stateOfInquiry({
  isAnswered,
  isSettled,
}: Pick<Inquiry, 'isAnswered' | 'isSettled'>): InquiryState {
  if (isSettled) return 'settled'
  return isAnswered ? 'answered' : 'asked'
}
