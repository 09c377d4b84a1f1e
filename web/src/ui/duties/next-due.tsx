import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import { dutyLineWords as words } from '../../words/duties/duty-lines.ts'
import { DutyLineView } from './duty-line.tsx'
import './next-due.css'

/** What is due of a pair next, on any list that shows pairs; a dash where nothing is judged. */
export function NextDue({ line }: { readonly line: DutyLine | null }) {
  if (line === null) return <span className="next-due next-due-none">{words.none}</span>
  return (
    <span className="next-due">
      <DutyLineView line={line} size={14} />
    </span>
  )
}
