import type { EntryChoices } from '@tongxin/contract/contacts/contacts'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { ClauseLink } from '../duties/clause-link.tsx'
import './guidance-note.css'

interface GuidanceNoteProps extends Pick<EntryChoices, 'guidance'> {
  /** Where there is little room; else how many there are is said. */
  readonly label?: string
}

/** How the document asks cadres to talk, beside the form in which they write a talk down; folded until asked for. */
export function GuidanceNote({ guidance, label }: GuidanceNoteProps) {
  if (guidance.length === 0) return null
  return (
    <details className="guidance-note">
      <summary>{label ?? words.guidance(guidance.length)}</summary>
      <ul>
        {guidance.map(({ text, cite }) => (
          <li key={text}>
            {text}
            {cite && <ClauseLink section={cite.section} phrase={cite.phrase} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
