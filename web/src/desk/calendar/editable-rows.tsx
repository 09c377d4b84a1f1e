import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { calendarWords as words } from '../../words/calendar.ts'

type Row = Readonly<Record<string, string>>

export interface EditableColumn {
  readonly field: string
  readonly title: string
  readonly placeholder?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly isRight: (text: string) => boolean
}

interface EditableRowsProps {
  readonly title: string
  readonly note: string
  readonly add: string
  readonly empty: { readonly title: string; readonly next: string }
  readonly begin: readonly Row[]
  readonly blank: Row
  readonly columns: readonly EditableColumn[]
  /** What a row is called in full, where it has such a name. */
  readonly rowLabel?: (row: Row) => string
  readonly canWrite: boolean
  readonly error: unknown
  readonly busy: boolean
  readonly onStale: () => void
  readonly onSave: (rows: readonly Row[], onSuccess: () => void) => void
}

/** A small table that is read, and edited and saved as a whole. */
export function EditableRows(props: EditableRowsProps) {
  const { title, note, begin, columns, canWrite, empty, rowLabel } = props
  const [rows, setRows] = useState<readonly Row[]>()
  if (rows) return <Editing {...props} rows={rows} onRows={setRows} />
  const edit = canWrite && (
    <Button
      size="small"
      icon={<Icon name="edit" />}
      onClick={() => setRows(begin.length > 0 ? begin : [props.blank])}
    >
      {words.edit}
    </Button>
  )
  return (
    <Card title={title} note={note} extra={edit}>
      {begin.length === 0 ? (
        <EmptyState icon="calendar" title={empty.title}>
          {empty.next}
        </EmptyState>
      ) : (
        <table className="dense-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.field} scope="col">
                  {column.title}
                </th>
              ))}
              {rowLabel && <th scope="col">{words.label}</th>}
            </tr>
          </thead>
          <tbody>
            {begin.map((row) => (
              <tr key={Object.values(row).join(' ')}>
                {columns.map(({ field, options }) => (
                  <td key={field}>
                    {options?.find((option) => option.value === row[field])?.label ?? row[field]}
                  </td>
                ))}
                {rowLabel && <td>{rowLabel(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

interface EditingProps extends EditableRowsProps {
  readonly rows: readonly Row[]
  readonly onRows: (rows: readonly Row[] | undefined) => void
}

function Editing({
  title,
  note,
  add,
  blank,
  columns,
  error,
  busy,
  onStale,
  onSave,
  rows,
  onRows,
}: EditingProps) {
  const { message } = App.useApp()
  const wrong = rows.some((row) => columns.some(({ field, isRight }) => !isRight(row[field] ?? '')))
  const [tried, setTried] = useState(false)
  const set = (at: number, field: string, value: string) =>
    onRows(rows.map((row, place) => (place === at ? { ...row, [field]: value } : row)))
  const save = () => {
    setTried(true)
    if (wrong) return
    onSave(rows, () => {
      void message.success(words.saved)
      onRows(undefined)
    })
  }
  return (
    <Card title={title} note={note}>
      <table className="dense-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.field} scope="col">
                {column.title}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows are only added below and taken out while they are typed.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the row's name here
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.field}>
                  <Cell
                    column={column}
                    label={words.cell(column.title, at + 1)}
                    value={row[column.field] ?? ''}
                    tried={tried}
                    onChange={(value) => set(at, column.field, value)}
                  />
                </td>
              ))}
              <td style={{ width: 44 }}>
                <Button
                  size="small"
                  type="text"
                  icon={<Icon name="close" />}
                  aria-label={words.remove(Object.values(row)[0] ?? '')}
                  onClick={() => onRows(rows.filter((_, place) => place !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tried && wrong && <p className="calendar-wrong">{words.wrong}</p>}
      {error !== null && <RefusalNotice error={error} onRetry={onStale} />}
      <div className="calendar-foot">
        <Button className="spread" icon={<Icon name="plus" />} onClick={() => onRows([...rows, blank])}>
          {add}
        </Button>
        <Button onClick={() => onRows(undefined)}>{words.cancel}</Button>
        <Button type="primary" loading={busy} onClick={save}>
          {words.save}
        </Button>
      </div>
    </Card>
  )
}

interface CellProps {
  readonly column: EditableColumn
  readonly label: string
  readonly value: string
  readonly tried: boolean
  readonly onChange: (value: string) => void
}

function Cell({ column, label, value, tried, onChange }: CellProps) {
  if (column.options) {
    return (
      <Select
        size="small"
        style={{ width: '100%' }}
        aria-label={label}
        value={value}
        options={column.options.map((option) => ({ ...option }))}
        onChange={onChange}
      />
    )
  }
  return (
    <Input
      size="small"
      aria-label={label}
      value={value}
      {...(column.placeholder ? { placeholder: column.placeholder } : {})}
      {...(tried && !column.isRight(value) ? { status: 'error' as const } : {})}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  )
}
