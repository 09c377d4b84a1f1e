import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { Select } from 'antd'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/dense-table.css'
import { importWords as words } from '../../words/imports.ts'

interface ColumnTableProps {
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onGive: (column: string, field: string | null) => void
}

type Column = ImportPreview['columns'][number]

/** Which column is read as which field; what is never taken is said, without its values. */
export function ColumnTable({ preview, busy, onGive }: ColumnTableProps) {
  const { columns, fields } = preview
  const taken = columns.filter((column) => column.state === 'taken').length
  const options = fields.map(({ field, header, required }) => ({
    value: field,
    label: required ? `${header} *` : header,
  }))
  return (
    <Card title={words.columns} note={words.columnsNote(columns.length, taken)}>
      <div className="import-scroll">
        <table className="dense-table import-columns">
          <thead>
            <tr>
              <th scope="col">{words.header}</th>
              <th scope="col">{words.sample}</th>
              <th scope="col">{words.field}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.column} data-state={column.state}>
                <td>
                  {column.header}
                  {column.remembered && <div className="card-note">{words.remembered}</div>}
                </td>
                <td>
                  <div className="import-sample">
                    {column.state === 'withheld' ? words.unread : column.sample}
                  </div>
                </td>
                <td>
                  {column.state === 'withheld' ? (
                    <span className="import-never">
                      <Icon name="none" />
                      {words.neverTaken[column.why ?? 'private']}
                    </span>
                  ) : (
                    <FieldSelect column={column} options={options} busy={busy} onGive={onGive} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

interface FieldSelectProps extends Pick<ColumnTableProps, 'busy' | 'onGive'> {
  readonly column: Column
  readonly options: { value: string; label: string }[]
}

const none = ''

function FieldSelect({ column, options, busy, onGive }: FieldSelectProps) {
  return (
    <Select
      size="small"
      style={{ width: '100%', minWidth: 132 }}
      aria-label={words.fieldFor(column.header)}
      value={column.field ?? none}
      disabled={busy}
      {...(column.field === null ? { status: 'warning' as const } : {})}
      options={[{ value: none, label: words.choose }, ...options]}
      onChange={(field: string) => onGive(column.column, field === none ? null : field)}
    />
  )
}
