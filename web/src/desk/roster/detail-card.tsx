import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { isPartialDate, partialDateLabel } from '@tongxin/core/calendar/partial-date'
import { ethnicities } from '@tongxin/core/roster/ethnicity'
import { AutoComplete, Form, Input, Select } from 'antd'
import { useMe } from '../../app/session.ts'
import { Card } from '../../ui/card.tsx'
import { sheetWords as words } from '../../words/roster/sheet.ts'
import type { DraftDetail } from './sheet-draft.ts'
import { typedDate } from './sheet-mistakes.ts'

const order = ['name', 'pinyin', 'staffNo', 'gender', 'born', 'ethnicity', 'phone', 'email', 'died'] as const
type Field = (typeof order)[number]

interface DetailViewProps {
  readonly sheet: Pick<SheetView, 'detail' | 'spelled'>
  readonly extra?: React.ReactNode
}

export function DetailView({ sheet, extra }: DetailViewProps) {
  return (
    <Card title={words.basics} extra={extra}>
      <dl className="sheet-detail">
        {order
          .filter((field) => field !== 'died' || sheet.detail.died !== null)
          .map((field) => (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd>
                {field === 'pinyin'
                  ? words.spelled(sheet.spelled, sheet.detail.pinyin !== null)
                  : textOf(field, sheet.detail[field])}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

function textOf(field: Field, value: string | null): string {
  if (value === null || value === '') return words.none
  return (field === 'born' || field === 'died') && isPartialDate(value) ? partialDateLabel(value) : value
}

interface DetailFormProps {
  readonly draft: DraftDetail
  /** What stands there masked, for the fields that stay empty while editing. */
  readonly masked: SheetView['detail'] | undefined
  /** How the name is read now; absent for another name. */
  readonly spelled?: string | undefined
  /** What is wrong at a path, as `detail.born`. */
  readonly problemAt: (path: string) => string | undefined
  /** Told of the name once it is typed whole. */
  readonly onNamed: (name: string) => void
  readonly onChange: (draft: DraftDetail) => void
}

export function DetailForm({ draft, masked, spelled, problemAt, onNamed, onChange }: DetailFormProps) {
  const set = (field: Field) => (value: string | undefined) => onChange({ ...draft, [field]: value ?? '' })
  const { today } = useMe()
  const problem = (field: Field) => problemAt(`detail.${field}`)
  const input = (field: Field, hint?: string) => (
    <Item field={field} problem={problem(field)} hint={hint}>
      <Input
        id={`detail-${field}`}
        autoComplete="off"
        aria-invalid={problem(field) !== undefined}
        value={draft[field]}
        onChange={(event) => set(field)(event.target.value)}
        {...(field === 'name' && { onBlur: () => onNamed(draft.name) })}
        {...((field === 'born' || field === 'died') && {
          onBlur: () => set(field)(typedDate(field, draft[field], today)),
        })}
      />
    </Item>
  )
  const kept = (field: Field) => {
    const mask = masked?.[field]
    return mask ? words.keep(mask) : words.encrypted
  }
  return (
    <Card title={words.basics} note={words.line}>
      <div className="card-body">
        <Form layout="vertical" component="div" className="sheet-form">
          {input('name')}
          {input('pinyin', words.pinyinHint(spelled))}
          {input('staffNo')}
          <Item field="gender" problem={problem('gender')}>
            <Select
              id="detail-gender"
              allowClear
              value={draft.gender || null}
              options={['男', '女'].map((value) => ({ value, label: value }))}
              onChange={set('gender')}
            />
          </Item>
          {input('born', words.bornHint)}
          <Item field="ethnicity" problem={problem('ethnicity')} hint={kept('ethnicity')}>
            <AutoComplete
              id="detail-ethnicity"
              aria-invalid={problem('ethnicity') !== undefined}
              value={draft.ethnicity}
              options={ethnicities.map((value) => ({ value }))}
              showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
              onChange={set('ethnicity')}
            />
          </Item>
          {input('phone', kept('phone'))}
          {input('email', kept('email'))}
          {masked && input('died', words.diedHint)}
        </Form>
      </div>
    </Card>
  )
}

interface ItemProps {
  readonly field: Field
  readonly problem: string | undefined
  readonly hint?: string | undefined
  readonly children: React.ReactNode
}

function Item({ field, problem, hint, children }: ItemProps) {
  return (
    <Form.Item
      label={words[field]}
      htmlFor={`detail-${field}`}
      extra={hint}
      {...(problem ? { help: problem, validateStatus: 'error' as const } : {})}
    >
      {children}
    </Form.Item>
  )
}
