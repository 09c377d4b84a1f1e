import type { Policy } from '@tongxin/core/policy/policy'
import { draftWords, ruleFormWords as words } from '../../../words/policy/policy-editing.ts'
import { type Choice, ChoiceField } from '../choice-field.tsx'
import { TextField } from '../text-field.tsx'
import { LeftField } from './left-field.tsx'
import { NamesField } from './rules/names-field.tsx'
import { RuleField } from './rules/rule-field.tsx'
import { isBlankRule, isRuleKind } from './rules/rule-value.ts'
import { fileValue, nothingTyped, type Typed, type ValueKind, type ValueSheet } from './value-sheet.ts'

interface ValueEditorProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly kind: ValueKind
  /** Closed words to choose from, for kind 'word'. */
  readonly choices?: readonly Choice[]
  readonly document: Policy
  /** Set or left empty, nothing else. */
  readonly plain?: true
  readonly sheet: ValueSheet
  readonly onChange: (sheet: ValueSheet) => void
}

/** One value: whether the document sets it, leaves it to somebody, can be read in several ways or says nothing. */
export function ValueEditor(props: ValueEditorProps) {
  const { label, kind, sheet, onChange } = props
  const put = (patch: Partial<ValueSheet>) => onChange({ ...sheet, ...patch })
  const modes = (['set', 'delegated', 'readings', 'absent'] as const).map((id) => ({
    id,
    name: words.modes[id],
  }))
  if (props.plain) return <PlainValue {...props} onPut={put} />
  return (
    <div className={boxOf(kind)}>
      <ChoiceField
        label={words.mode(label)}
        choices={modes}
        value={sheet.mode}
        onChoose={(chosen) => put({ mode: modes.find(({ id }) => id === chosen)?.id ?? 'set' })}
      />
      {sheet.mode === 'set' && (
        <OneValue {...props} label={label} value={sheet.value} onType={(value) => put({ value })} />
      )}
      {sheet.mode === 'delegated' && <Delegation {...props} onPut={put} />}
      {sheet.mode === 'readings' && <Readings {...props} onPut={put} />}
      {fileValue(kind, sheet) === undefined && <p className="field-problem">{draftWords.wrongValue}</p>}
    </div>
  )
}

/** A rule takes the whole width, with a line for each of its questions. */
function boxOf(kind: ValueKind): string {
  return isRuleKind(kind) ? 'value-editor value-editor-wide' : 'value-editor'
}

/** One field: what stands in it is set, an empty one sets nothing. */
function PlainValue(props: PartProps) {
  const { kind, sheet, onPut } = props
  return (
    <div className={boxOf(kind)}>
      <OneValue
        {...props}
        value={sheet.value}
        onType={(value) => onPut({ value, mode: isBlank(value) ? 'absent' : 'set' })}
      />
      {fileValue(kind, sheet) === undefined && <p className="field-problem">{draftWords.wrongValue}</p>}
    </div>
  )
}

function isBlank(value: Typed): boolean {
  return typeof value === 'string' ? value.trim() === '' : isBlankRule(value)
}

type PartProps = ValueEditorProps & { readonly onPut: (patch: Partial<ValueSheet>) => void }

function Delegation({ document, kind, sheet, onPut }: PartProps) {
  const roles = Object.entries(document.roles).map(([id, name]) => ({ id, name }))
  const numbers = kind === 'least' || kind === 'most' || kind === 'number'
  return (
    <>
      <ChoiceField
        label={words.to}
        choices={[{ id: '', name: '—' }, ...roles]}
        value={sheet.to}
        onChoose={(to) => onPut({ to })}
      />
      {numbers && (
        <div className="set-value-pair">
          <TextField label={words.low} value={sheet.low} onChange={(low) => onPut({ low })} />
          <TextField label={words.high} value={sheet.high} onChange={(high) => onPut({ high })} />
        </div>
      )}
    </>
  )
}

function Readings(props: PartProps) {
  const { sheet, onPut } = props
  return (
    <>
      {sheet.readings.map((reading, at) => (
        <OneValue
          // biome-ignore lint/suspicious/noArrayIndexKey: a reading is known by its number alone
          key={at}
          {...props}
          label={words.reading(at + 1)}
          value={reading}
          onType={(typed) =>
            onPut({ readings: sheet.readings.map((one, other) => (other === at ? typed : one)) })
          }
        />
      ))}
      <button
        type="button"
        className="text-button"
        onClick={() => onPut({ readings: [...sheet.readings, nothingTyped(props.kind)] })}
      >
        {words.more}
      </button>
    </>
  )
}

type OneValueProps = ValueEditorProps & { readonly value: Typed; readonly onType: (value: Typed) => void }

function OneValue({ label, hint, kind, choices, document, value, onType }: OneValueProps) {
  if (typeof value !== 'string')
    return <RuleField label={label} document={document} value={value} onChange={onType} />
  if (kind === 'words')
    return (
      <NamesField
        label={label}
        choices={choices ?? []}
        value={value === '' ? [] : value.split('、')}
        onChange={(names) => onType(names.join('、'))}
      />
    )
  if (kind === 'word' || kind === 'distinct')
    return (
      <ChoiceField
        label={label}
        choices={[{ id: '', name: '—' }, ...(choices ?? [])]}
        value={value}
        onChoose={onType}
      />
    )
  if (kind === 'period' || kind === 'span')
    return <LeftField kind={kind} label={label} document={document} value={value} onChange={onType} />
  return (
    <TextField
      label={label}
      hint={hint}
      type={kind === 'day' ? 'date' : 'text'}
      value={value}
      onChange={onType}
    />
  )
}
