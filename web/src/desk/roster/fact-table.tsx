import type { FactKind } from '@tongxin/core/roster/human-sheet'
import { AutoComplete, Button, Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import { useMe } from '../../app/session.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/dense-table.css'
import { factTitles, sheetWords as words } from '../../words/roster/sheet.ts'
import type { FactColumn } from './fact-columns.ts'
import type { DraftRow } from './sheet-draft.ts'
import { typedDate } from './sheet-mistakes.ts'

interface FactTableProps {
  readonly kind: FactKind
  readonly columns: readonly FactColumn[]
  readonly rows: readonly DraftRow[]
  /** What is wrong at a path, as `facts.posts.0.from`. */
  readonly problemAt?: (path: string) => string | undefined
  /** Absent: only to be read. */
  readonly onChange?: ((rows: readonly DraftRow[]) => void) | undefined
}

/** Facts of one kind, each with its days. */
export function FactTable({ kind, columns, rows, problemAt, onChange }: FactTableProps) {
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
                          problem={problemAt?.(`facts.${kind}.${at}.${column.field}`)}
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
                          side={side}
                          label={words.cellOf(title, words[side], at + 1)}
                          problem={problemAt?.(`facts.${kind}.${at}.${side}`)}
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
  readonly problem: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

function Cell(props: CellProps) {
  const said = useId()
  const { problem } = props
  return (
    <>
      <Control {...props} marks={marksOf(problem, said)} />
      {problem && (
        <p id={said} className="fact-problem">
          {problem}
        </p>
      )}
    </>
  )
}

/** How a control says that something is wrong with it. */
const marksOf = (problem: string | undefined, said: string) =>
  problem === undefined
    ? {}
    : { 'aria-invalid': true as const, 'aria-describedby': said, status: 'error' as const }

function Control({
  column,
  label,
  value,
  marks,
  onChange,
}: CellProps & { marks: ReturnType<typeof marksOf> }) {
  const { as, options = [], width = 140 } = column
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
  const same = {
    size: 'small' as const,
    style: { width: '100%', minWidth: Math.min(width, 160) },
    'aria-label': label,
    ...marks,
  }
  if (as === 'select') {
    return (
      <Select
        {...same}
        value={value === '' ? null : value}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={offered}
        onChange={(next: string | undefined) => onChange(next ?? '')}
      />
    )
  }
  if (as === 'offered') return <AutoComplete {...same} value={value} options={offered} onChange={onChange} />
  return <Input {...same} value={value} onChange={(event) => onChange(event.target.value)} />
}

type DayCellProps = Omit<CellProps, 'column'> & { readonly side: 'from' | 'to' }

function DayCell({ side, label, problem, value, onChange }: DayCellProps) {
  const said = useId()
  const { today } = useMe()
  return (
    <>
      <Input
        size="small"
        style={{ width: 112 }}
        aria-label={label}
        placeholder={side === 'from' ? words.openStart : words.openEnd}
        value={value}
        {...marksOf(problem, said)}
        onBlur={() => onChange(typedDate(side, value, today))}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      {problem && (
        <p id={said} className="fact-problem">
          {problem}
        </p>
      )}
    </>
  )
}

function textOf({ as, options }: FactColumn, value: string): string {
  if (as === 'flag') return value === '1' ? '是' : ''
  if (value === '') return words.none
  return options?.find((option) => option.value === value)?.label ?? value
}
