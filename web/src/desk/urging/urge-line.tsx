import type { PairingRow } from '@tongxin/contract/pairing/pairing'
import { isOpen } from '../../words/duties/duty-lines.ts'
import { UrgeOf } from './urge-of.tsx'

/** 催办 at a pair of which something is due: of the unit of its cadre. */
export function UrgeLine({ nextDue, urged }: Pick<PairingRow, 'nextDue' | 'urged'>) {
  if (nextDue === null || !isOpen(nextDue)) return null
  return <UrgeOf urged={urged && { kind: 'contact', unit: urged }} />
}
