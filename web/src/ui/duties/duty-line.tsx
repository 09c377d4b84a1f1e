import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import type { Day } from '@tongxin/core/calendar/day'
import { sayDuty } from '../../words/duties/duty-lines.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { StateMark } from '../state-mark.tsx'
import { ClauseLink } from './clause-link.tsx'
import './duty-line.css'

interface DutyLineViewProps {
  readonly line: DutyLine
  readonly pairedFrom?: Day | null
  readonly size?: number
}

/** What is due of a pair by when, and by which clause: the same on every list. */
export function DutyLineView({ line, pairedFrom = null, size = 18 }: DutyLineViewProps) {
  const { state, text, note } = sayDuty(line, pairedFrom)
  return (
    <>
      <StateMark state={state} size={size}>
        {text}
      </StateMark>
      {note ? (
        <span className="duty-note">{note}</span>
      ) : (
        line.cite && <ClauseLink section={sectionWords(line.cite.section)} phrase={line.cite.phrase} />
      )}
    </>
  )
}
