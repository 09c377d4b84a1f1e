import type { PairingRow } from '@tongxin/contract/pairing'
import { isOpen } from '../../words/duty-lines.ts'
import { useRunningTerm } from '../shell/use-term.ts'
import { UrgeButton, useMayUrge } from './urge-button.tsx'

/** 催办 at a pair of which something is due: of the unit of its cadre, in the term that runs. */
export function UrgeLine({ nextDue, urged }: Pick<PairingRow, 'nextDue' | 'urged'>) {
  const term = useRunningTerm()
  const mayUrge = useMayUrge('contact', term)
  if (!mayUrge || term === undefined || urged === null || nextDue === null || !isOpen(nextDue)) return null
  return <UrgeButton kind="contact" term={term} unit={urged} ofLine />
}
