import type { ListPage } from '@tongxin/contract/pairing/pairing'
import type { NetworkNote } from '@tongxin/core/pairing/network/network-note'
import { noteSentence } from '@tongxin/core/pairing/network/note-sentences'
import { memo } from 'react'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { Clauses } from '../clauses.tsx'
import { proposalNames } from './proposal-names.ts'

interface NotesProps {
  readonly page: ListPage
  readonly notes: readonly NetworkNote[]
}

/** What the proposal rests on and what it leaves out, each with its clause. */
export const NetworkNotes = memo(
  Notes,
  (before, after) => before.notes === after.notes && before.page.persons === after.page.persons,
)

function Notes({ page, notes }: NotesProps) {
  if (notes.length === 0) return null
  const names = proposalNames(page)
  return (
    <details className="card proposal-notes">
      <summary>{words.notes(notes.length)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>
            {noteSentence(note, names)} {'cite' in note && <Clauses cites={[...note.cite]} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
