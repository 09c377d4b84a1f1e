import { isDay } from '@tongxin/core/calendar/day'
import type { FactKind } from '@tongxin/core/roster/human-sheet'
import { AutoComplete, Button, Checkbox, Input, Select } from 'antd'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/dense-table.css'
import { factTitles, sheetWords as words } from '../../words/sheet.ts'
import type { FactColumn } from './fact-columns.ts'
import type { DraftRow } from './sheet-draft.ts'

interface FactTableProps {
  readonly kind: FactKind
  readonly columns: readonly FactColumn[]
  readonly rows: readonly DraftRow[]
  /** Absent: only to be read. */
  readonly onChange?: ((rows: readonly DraftRow[]) => void) | undefined
}

/** Facts of one kind, each with its days. */
export function FactTable({ kind, columns, rows, onChange }: FactTableProps) {
  const title = factTitles[kind]
  const blank = Object.fromEntries(
    [...columns.map(({ field }) => field), 'from', 'to'].map((field) => [field, '']),
  )
  const change = (at: number, row: DraftRow) =>
    onChange?.(rows.map((one, place) => (place === at ? row : one)))
  return (
    <Card
      title={title}
      extra={
        onChange && (
          <Button size="small" icon={<Icon name="plus" />} onClick={() => onChange([...rows, blank])}>
            {words.addRow}
          </Button>
        )
      }
    >
      {rows.length === 0 && <p className="fact-none">{words.noRows}</p>}
      {rows.length > 0 && (
        <div className="fact-scroll">
          <table className="dense-table">
            <thead>
              <tr>
                {columns.map(({ field, title: heading }) => (
                  <th key={field} scope="col">
                    {heading}
                  </th>
                ))}
                <th scope="col">{words.from}</th>
                <th scope="col">{words.to}</th>
                {onChange && (
                  <th scope="col">
                    <span className="visually-hidden">操作</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // Rows have no name of their own while they are typed; they are only added below and taken out.
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the row's name here
                <tr key={at}>
                  {columns.map((column) => (
                    <td key={column.field}>
                      {onChange ? (
                        <Cell
                          column={column}
                          label={words.cellOf(title, column.title, at + 1)}
                          value={row[column.field] ?? ''}
                          onChange={(value) => change(at, { ...row, [column.field]: value })}
                        />
                      ) : (
                        textOf(column, row[column.field] ?? '')
                      )}
                    </td>
                  ))}
                  {(['from', 'to'] as const).map((side) => (
                    <td key={side} className="fact-day">
                      {onChange ? (
                        <DayCell
                          label={words.cellOf(title, words[side], at + 1)}
                          open={side === 'from' ? words.openStart : words.openEnd}
                          value={row[side] ?? ''}
                          onChange={(value) => change(at, { ...row, [side]: value })}
                        />
                      ) : (
                        row[side] || (side === 'from' ? words.openStart : words.openEnd)
                      )}
                    </td>
                  ))}
                  {onChange && (
                    <td className="fact-remove">
                      <Button
                        size="small"
                        type="text"
                        icon={<Icon name="close" />}
                        aria-label={words.removeRow(title, at + 1)}
                        onClick={() => onChange(rows.filter((_, place) => place !== at))}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

interface CellProps {
  readonly column: FactColumn
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Cell({ column, label, value, onChange }: CellProps) {
  const { as, options = [], width = 140 } = column
  const style = { width: '100%', minWidth: Math.min(width, 160) }
  const offered = options.map((option) => ({ ...option }))
  if (as === 'flag') {
    return (
      <Checkbox
        aria-label={label}
        checked={value === '1'}
        onChange={(event) => onChange(event.target.checked ? '1' : '')}
      />
    )
  }
  if (as === 'select') {
    return (
      <Select
        size="small"
        style={style}
        aria-label={label}
        value={value === '' ? null : value}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={offered}
        onChange={(next: string | undefined) => onChange(next ?? '')}
      />
    )
  }
  if (as === 'offered') {
    return (
      <AutoComplete
        size="small"
        style={style}
        aria-label={label}
        value={value}
        options={offered}
        onChange={onChange}
      />
    )
  }
  return (
    <Input
      size="small"
      style={style}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

type DayCellProps = Omit<CellProps, 'column'> & { readonly open: string }

function DayCell({ label, value, open, onChange }: DayCellProps) {
  return (
    <Input
      size="small"
      style={{ width: 112 }}
      aria-label={label}
      placeholder={open}
      value={value}
      {...(value !== '' && !isDay(value) ? { status: 'error' as const } : {})}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  )
}

function textOf({ as, options }: FactColumn, value: string): string {
  if (as === 'flag') return value === '1' ? '是' : ''
  if (value === '') return words.none
  return options?.find((option) => option.value === value)?.label ?? value
}
