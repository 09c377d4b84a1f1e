import { Button } from 'antd'
import { useState } from 'react'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { tableFileWords, calendarFileWords as words } from '../../words/calendar.ts'
import { ChooseFile } from './choose-file.tsx'
import { FileProblems } from './file-problems.tsx'

interface Report {
  readonly rowCount: number
  readonly problems: readonly { readonly row: number; readonly text: string }[]
}

interface TableFileProps<Read extends Report> {
  readonly label: string
  /** The address of the table to fill in. */
  readonly template: string
  readonly error: unknown
  readonly busy: boolean
  readonly onFile: (file: File, onRead: (read: Read) => void) => void
  /** A file without a problem: its rows go into the form, to be looked through and saved there. */
  readonly onRows: (read: Read) => void
}

/** A table from a file, into the form that is there already: nothing is kept until that is saved. */
export function TableFile<Read extends Report>(props: TableFileProps<Read>) {
  const { label, template, error, busy, onFile, onRows } = props
  const [wrong, setWrong] = useState<{ readonly name: string; readonly read: Read }>()
  const upload = (file: File) => {
    setWrong(undefined)
    onFile(file, (read) => {
      if (read.problems.length > 0) setWrong({ name: file.name, read })
      else onRows(read)
    })
  }
  return (
    <div className="calendar-file">
      <ChooseFile label={label} hint={tableFileWords.hint} isReading={busy} onFile={upload} />
      <SaveLink to={template}>{tableFileWords.template}</SaveLink>
      {error !== null && <RefusalNotice error={error} />}
      {wrong && (
        <section className="calendar-preview" aria-label={words.title(wrong.name)}>
          <h4>{words.title(wrong.name)}</h4>
          <FileProblems {...wrong.read} />
          <div className="calendar-foot">
            <Button onClick={() => setWrong(undefined)}>{words.drop}</Button>
          </div>
        </section>
      )}
    </div>
  )
}
