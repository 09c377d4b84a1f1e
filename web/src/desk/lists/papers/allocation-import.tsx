import {
  type AllocationReading,
  addLines,
  downloadAllocationTemplate,
  readAllocation,
} from '@tongxin/contract/allocation-table'
import { addressOf } from '@tongxin/contract/call'
import type { ListPage } from '@tongxin/contract/pairing'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { useRef, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { Icon } from '../../../ui/icon.tsx'
import { SaveLink } from '../../../ui/save-link.tsx'
import { allocationWords as words } from '../../../words/allocation-table.ts'
import { ListDialog } from '../list-dialog.tsx'
import './allocation-import.css'

interface AllocationImportProps {
  readonly listId: string
  readonly onAdded: (page: ListPage) => void
  readonly onClose: () => void
}

/** Last year's table from a file: read and shown first, then written whole or not at all. */
export function AllocationImport({ listId, onAdded, onClose }: AllocationImportProps) {
  const input = useRef<HTMLInputElement>(null)
  const asked = useSend(readAllocation)
  const send = useSend(addLines)
  const [key, setKey] = useState(newClientKey)
  const [read, setRead] = useState<AllocationReading>()
  const upload = (file: File | undefined) => {
    if (!file) return
    setRead(undefined)
    setKey(newClientKey())
    asked.mutate({ params: { id: listId }, body: file }, { onSuccess: ({ value }) => setRead(value) })
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  const lines = (read?.problems.length === 0 ? read.added : []).map(({ cadreId, personId, reason }) => ({
    cadreId,
    personId,
    reason,
  }))
  const write = () =>
    send.mutate(
      { params: { id: listId }, body: { lines }, key },
      {
        onSuccess: ({ value }) => {
          onAdded(value.page)
          onClose()
        },
      },
    )
  return (
    <ListDialog
      title={words.title}
      note={words.note}
      {...(lines.length > 0 ? { yes: words.added(lines.length), onYes: write } : {})}
      no={words.close}
      busy={send.isPending}
      error={send.error ?? asked.error}
      onNo={onClose}
    >
      <p className="allocation-secret">{words.secret}</p>
      <div>
        <SaveLink to={addressOf(downloadAllocationTemplate, { params: { id: listId } })}>
          {words.template}
        </SaveLink>
      </div>
      <label className="allocation-choose">
        <Icon name="upload" size={16} />
        <span aria-live="polite">{asked.isPending ? words.reading : words.choose}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.xls,.csv"
          onChange={(event) => upload(event.target.files?.[0])}
        />
      </label>
      {read && <Reading read={read} />}
    </ListDialog>
  )
}

function Reading({ read }: { readonly read: AllocationReading }) {
  const { problems, added } = read
  const sentences = problems.length > 0 ? problems.map(rowErrorSentence) : added.map(words.pair)
  return (
    <>
      <p role="status">{problems.length > 0 ? words.problems(problems.length) : words.ready(read)}</p>
      <ul className="allocation-rows">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
