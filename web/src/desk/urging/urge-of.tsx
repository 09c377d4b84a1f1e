import type { UrgingKind } from '@tongxin/core/urging/urging'
import { useRunningTerm } from '../shell/use-term.ts'
import { UrgeButton } from './urge-button.tsx'

/** Which unit is urged for what a line tells, as the server says it. */
export interface UrgedLine {
  readonly kind: UrgingKind
  readonly unit: { readonly id: string; readonly name: string }
}

/** 催办 at a line of what is due or short, in the term that runs; nothing where nobody is asked, or not by this account. */
export function UrgeOf({ urged }: { readonly urged: UrgedLine | null }) {
  const term = useRunningTerm()
  if (urged === null || term === undefined) return null
  return <UrgeButton {...urged} term={term} ofLine />
}
