import type { HumanHead } from '@tongxin/contract/roster/merging'
import { isPartialDate, partialDateLabel } from '@tongxin/core/calendar/partial-date'
import { humanAddress } from '../../../app/human-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { mergingWords as words } from '../../../words/roster/merging.ts'

/** Somebody in two lines: name and number, then what tells people apart. */
export function HumanLine({ head }: { readonly head: HumanHead }) {
  const { id, name, staffNo, gender, born, roles, units } = head
  const facts = [gender, bornLabel(born), units.join('、'), ...roles.map((role) => words.roleWords[role])]
  return (
    <div className="merging-human">
      <AppLink to={humanAddress(id)}>{name}</AppLink> <span>{staffNo ?? words.noStaffNo}</span>
      <p className="sheet-hint">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}

export function bornLabel(born: string | null): string | null {
  return born !== null && isPartialDate(born) ? partialDateLabel(born) : born
}
