import type { Policy } from '@tongxin/core/policy/policy'
import { periodWords, spanUnitWords, fillWords as words } from '../../../words/policy/policy-editing.ts'
import { ChoiceField } from '../choice-field.tsx'
import { TextField } from '../text-field.tsx'
import type { LeftKind } from './left-value.ts'

interface LeftFieldProps {
  readonly kind: LeftKind
  readonly label: string
  readonly hint?: string | undefined
  readonly document: Policy
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The control for one kind of value: a number, a cycle, a span, names of festivals, a day. */
export function LeftField({ kind, label, hint, document, value, onChange }: LeftFieldProps) {
  if (kind === 'text') return <p>{words.inText}</p>
  if (kind === 'period')
    return <ChoiceField label={label} choices={periodsOf(document)} value={value} onChoose={onChange} />
  if (kind === 'span') return <SpanField label={label} value={value} onChange={onChange} />
  return (
    <TextField
      label={label}
      type={kind === 'day' ? 'date' : kind === 'number' ? 'number' : 'text'}
      min={kind === 'number' ? 0 : undefined}
      hint={kind === 'festivals' ? words.festivalsHint : hint}
      value={value}
      onChange={onChange}
    />
  )
}

/** The cycles every document knows, then its own by name. */
function periodsOf({ periods }: Policy) {
  return [
    { id: '', name: '—' },
    ...Object.entries(periodWords).map(([id, name]) => ({ id, name })),
    ...Object.keys(periods).map((id) => ({ id, name: id })),
  ]
}

interface SpanFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** "7 working-days" as a number and a unit. */
function SpanField({ label, value, onChange }: SpanFieldProps) {
  const [amount = '', unit = 'working-days'] = value.split(' ')
  return (
    <div className="set-value-pair">
      <TextField
        label={label}
        type="number"
        min={1}
        value={amount}
        onChange={(next) => onChange(next === '' ? '' : `${next} ${unit}`)}
      />
      <ChoiceField
        label={words.unit}
        choices={Object.entries(spanUnitWords).map(([id, name]) => ({ id, name }))}
        value={unit}
        onChoose={(next) => onChange(`${amount} ${next}`)}
      />
    </div>
  )
}
