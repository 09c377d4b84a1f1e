import { App, Button, Input } from 'antd'
import { useState } from 'react'
import '../../ui/dense-table.css'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords as words } from '../../words/calendar.ts'

export type Row = Readonly<Record<string, string>>

export interface RowColumn {
  readonly field: string
  readonly title: string
  readonly placeholder?: string
  readonly isRight: (text: string) => boolean
}

interface RowsEditorProps {
  readonly note: string
  readonly add: string
  readonly save: string
  readonly begin: readonly Row[]
  readonly columns: readonly RowColumn[]
  readonly error: unknown
  readonly busy: boolean
  readonly onStale: () => void
  readonly onSave: (rows: readonly Row[], onSuccess: () => void) => void
  readonly onClose: () => void
  /** What the rows amount to, shown below them; may change them. */
  readonly below?: (rows: readonly Row[], onRows: (rows: readonly Row[]) => void) => React.ReactNode
}

/** A small table typed and saved as a whole: nothing is kept until it is saved, and then all of it or nothing. */
export function RowsEditor(props: RowsEditorProps) {
  const { note, add, columns, error, busy, onStale, onSave, onClose, below } = props
  const { message } = App.useApp()
  const [rows, setRows] = useState(props.begin)
  const [tried, setTried] = useState(false)
  const wrong = rows.some((row) => columns.some(({ field, isRight }) => !isRight(row[field] ?? '')))
  const save = () => {
    setTried(true)
    if (wrong) return
    onSave(rows, () => {
      void message.success(words.saved)
      onClose()
    })
  }
  return (
    <div className="calendar-editor">
      <p className="calendar-hint">{note}</p>
      <div className="calendar-scroll">
        <table className="dense-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.field} scope="col">
                  {column.title}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{words.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // Rows are only added below and taken out while they are typed.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the row's name here
              <tr key={at}>
                {columns.map(({ field, title, placeholder, isRight }) => (
                  <td key={field}>
                    <Input
                      size="small"
                      aria-label={words.cell(title, at + 1)}
                      value={row[field] ?? ''}
                      {...(placeholder ? { placeholder } : {})}
                      {...(tried && !isRight(row[field] ?? '') ? { status: 'error' as const } : {})}
                      onChange={(event) => setRows(changed(rows, at, { [field]: event.target.value.trim() }))}
                    />
                  </td>
                ))}
                <td style={{ width: 44 }}>
                  <Button
                    size="small"
                    type="text"
                    icon={<Icon name="close" />}
                    aria-label={words.remove(Object.values(row)[0] ?? '')}
                    onClick={() => setRows(rows.filter((_, place) => place !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {below?.(rows, setRows)}
      {tried && wrong && (
        <p className="calendar-wrong" role="alert">
          {words.wrong}
        </p>
      )}
      {error !== null && <RefusalNotice error={error} onRetry={onStale} />}
      <div className="calendar-foot">
        <Button className="spread" icon={<Icon name="plus" />} onClick={() => setRows([...rows, {}])}>
          {add}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="primary" loading={busy} onClick={save}>
          {props.save}
        </Button>
      </div>
    </div>
  )
}

/** The rows with some cells of one of them replaced. */
export function changed(rows: readonly Row[], at: number, cells: Row): readonly Row[] {
  return rows.map((row, place) => (place === at ? { ...row, ...cells } : row))
}
