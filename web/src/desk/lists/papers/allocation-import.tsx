import { addressOf } from '@tongxin/contract/call'
import {
  type AllocationReading,
  addLines,
  downloadAllocationTemplate,
  readAllocation,
} from '@tongxin/contract/pairing/allocation-table'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { useRef, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { Icon } from '../../../ui/icon.tsx'
import { SaveLink } from '../../../ui/save-link.tsx'
import { allocationWords as words } from '../../../words/pairing/allocation-table.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import type { Step } from '../editor/step-history.ts'
import { AllocationRead } from './allocation-read.tsx'
import './allocation-import.css'

interface AllocationImportProps {
  readonly listId: string
  readonly onAdded: (step: Step, page: ListPage) => void
  readonly onClose: () => void
}

/** Last year's table from a file: read and shown first; then what has no problem is written, all of it or nothing. */
export function AllocationImport({ listId, onAdded, onClose }: AllocationImportProps) {
  const input = useRef<HTMLInputElement>(null)
  const asked = useSend(readAllocation)
  const send = useSend(addLines)
  const [key, setKey] = useState(newClientKey)
  const [chosen, setChosen] = useState<Chosen>()
  const params = { id: listId }
  const upload = (file: File | undefined, columns?: string) => {
    if (!file) return
    if (columns === undefined) setChosen(undefined)
    setKey(newClientKey())
    asked.mutate(
      { params, body: file, query: { columns } },
      { onSuccess: ({ value }) => setChosen({ file, columns, read: value, written: 0 }) },
    )
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  const lines = (chosen?.read.added ?? []).map(({ cadreId, personId, reason }) => ({
    cadreId,
    personId,
    reason,
  }))
  const problems = chosen?.read.problems.length ?? 0
  const [first, ...more] = lines.map((line) => ({ kind: 'paired' as const, ...line }))
  const write = () =>
    first &&
    send.mutate(
      { params, body: { lines }, key },
      {
        onSuccess: ({ value }) => {
          onAdded([first, ...more], value.page)
          if (problems === 0) onClose()
          else setChosen((one) => one && afterAdding(one))
        },
      },
    )
  return (
    <DeskDialog
      title={words.title}
      note={words.note}
      {...(lines.length > 0 ? { yes: words.added(lines.length, problems), onYes: write } : {})}
      no={words.close}
      busy={send.isPending}
      error={send.error ?? asked.error}
      onNo={onClose}
    >
      <p className="allocation-secret">{words.secret}</p>
      <div>
        <SaveLink to={addressOf(downloadAllocationTemplate, { params })}>{words.template}</SaveLink>
      </div>
      <label className="allocation-choose">
        <Icon name="upload" size={16} />
        <span aria-live="polite">{asked.isPending ? words.reading : words.choose}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.xls,.csv,.txt"
          onChange={(event) => upload(event.target.files?.[0])}
        />
      </label>
      {chosen && (
        <AllocationRead
          listId={listId}
          {...chosen}
          busy={asked.isPending}
          onGive={(columns) => upload(chosen.file, columns)}
        />
      )}
    </DeskDialog>
  )
}

interface Chosen {
  readonly file: File
  /** What was said of its columns. */
  readonly columns: string | undefined
  readonly read: AllocationReading
  /** Pairs of this file that were added already. */
  readonly written: number
}

function afterAdding({ read, ...chosen }: Chosen): Chosen {
  const { added, same } = read
  return { ...chosen, read: { ...read, added: [], same: [...same, ...added] }, written: added.length }
}
