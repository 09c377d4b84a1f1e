import {
  type AllocationReading,
  downloadAllocationProblems,
} from '@tongxin/contract/pairing/allocation-table'
import { asideSentence, otherSheetsSentence } from '@tongxin/core/intake/aside-sentence'
import { filledDownSentence } from '@tongxin/core/intake/filled-down-sentence'
import { hiddenSentence } from '@tongxin/core/intake/hidden-sentence'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { Button } from 'antd'
import { useAnswerFile } from '../../../app/download.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { allocationWords as words } from '../../../words/pairing/allocation-table.ts'
import { AllocationColumns } from './allocation-columns.tsx'

interface AllocationReadProps {
  readonly listId: string
  readonly file: File
  readonly read: AllocationReading
  readonly written: number
  /** What was said of its columns. */
  readonly columns: string | undefined
  readonly busy: boolean
  readonly onGive: (columns: string) => void
}

/** What a 分配表 would do: its problems first, with a file to mend them in, else the pairs it would add. */
export function AllocationRead(props: AllocationReadProps) {
  const { listId, file, read, written, columns, busy, onGive } = props
  const { problems, added, problemRows } = read
  const isReady = problems.length === 0 || added.length > 0
  return (
    <>
      {written > 0 && <p role="status">{words.done(written)}</p>}
      <AllocationColumns read={read} busy={busy} onGive={onGive} />
      {problems.length > 0 && (
        <>
          <p role="status">{words.problems(problems.length)}</p>
          <Sentences all={problems.map(rowErrorSentence)} />
        </>
      )}
      {problemRows > 0 && <ProblemFile listId={listId} file={file} columns={columns} rows={problemRows} />}
      {isReady && (
        <>
          <p role="status">{words.ready(read)}</p>
          <Sentences all={added.map(words.pair)} />
        </>
      )}
      {notesOf(read).map((note) => (
        <p key={note} className="allocation-note">
          {note}
        </p>
      ))}
    </>
  )
}

function Sentences({ all }: { readonly all: readonly string[] }) {
  return (
    <ul className="allocation-rows">
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

interface ProblemFileProps {
  readonly listId: string
  readonly file: File
  readonly columns: string | undefined
  readonly rows: number
}

/** The server keeps nothing of the file: it is sent once more to get its problem rows. */
function ProblemFile({ listId, file, columns, rows }: ProblemFileProps) {
  const made = useAnswerFile(downloadAllocationProblems)
  return (
    <div>
      <Button
        icon={<Icon name="download" />}
        loading={made.isPending}
        onClick={() => made.mutate({ params: { id: listId }, body: file, query: { columns } })}
      >
        {made.isPending ? words.making : words.problemFile(rows)}
      </Button>
      <p className="allocation-note">{words.problemFileNote}</p>
      {made.error && <RefusalNotice error={made.error} />}
    </div>
  )
}

/** What else is to be known of how the table was read. */
function notesOf({ sheet, isMended, filled, otherSheets, hidden, aside, asideTotal }: AllocationReading) {
  return [
    ...(isMended ? [words.mended] : []),
    ...filled.map(filledDownSentence),
    ...(hidden.rowTotal + hidden.columns.length > 0 ? [hiddenSentence(hidden)] : []),
    ...(otherSheets.length > 0 ? [otherSheetsSentence(sheet, otherSheets)] : []),
    ...(asideTotal > 0 ? [asideSentence(aside, asideTotal)] : []),
  ]
}
