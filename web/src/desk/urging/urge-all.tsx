import { urgingKinds } from '@tongxin/core/urging/urging'
import { useRunningTerm } from '../shell/use-term.ts'
import { UrgeButton } from './urge-button.tsx'
import type { UrgedLine } from './urge-of.tsx'

/** 催办全部 above lines of what is due or short: one for each kind there is among them, told apart where they are several. */
export function UrgeAll({ urged }: { readonly urged: readonly (UrgedLine | null)[] }) {
  const term = useRunningTerm()
  const kinds = urgingKinds.filter((kind) => urged.some((line) => line?.kind === kind))
  if (term === undefined) return null
  return kinds.map((kind) => (
    <UrgeButton key={kind} kind={kind} term={term} unit={null} named={kinds.length > 1} />
  ))
}
