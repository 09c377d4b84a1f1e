import type { Policy } from '@tongxin/core/policy/policy'
import type { RecordFilter } from '@tongxin/core/policy/record-filter'
import { useState } from 'react'
import {
  filterChoiceWords as choiceWords,
  conditionWords,
  filterFieldWords as words,
} from '../../../../words/policy/policy-rules.ts'
import { ChoiceField } from '../../choice-field.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { NamesField } from './names-field.tsx'
import { filterNames } from './offered-names.ts'
import './rules.css'

interface FilterEditorProps {
  readonly label: string
  readonly filter: RecordFilter
  readonly document: Policy
  readonly onChange: (filter: RecordFilter) => void
}

type FilterField = keyof RecordFilter
const fields: readonly FilterField[] = [
  ...(['act', 'form', 'mode', 'group', 'initiatedBy', 'by', 'with', 'to', 'kind', 'topic'] as const),
  ...(['series', 'tier', 'target', 'cadre', 'person', 'paired'] as const),
]

/** Which records count: every field narrows, several words of one field are alternatives; fields not asked are put away. */
export function FilterEditor({ label, filter, document, onChange }: FilterEditorProps) {
  const [opened, setOpened] = useState<readonly FilterField[]>([])
  const isShown = (field: FilterField) => filter[field] !== undefined || opened.includes(field)
  const hidden = fields.filter((field) => !isShown(field))
  return (
    <fieldset className="rule-editor">
      <legend>{label}</legend>
      {fields.filter(isShown).map((field) => (
        <OneField key={field} field={field} filter={filter} document={document} onChange={onChange} />
      ))}
      {hidden.length > 0 && (
        <ChoiceField
          label={`${label}：${conditionWords.addField}`}
          choices={[
            { id: '', name: conditionWords.choose },
            ...hidden.map((id) => ({ id, name: words[id] })),
          ]}
          value=""
          onChoose={(chosen) => setOpened([...opened, ...hidden.filter((field) => field === chosen)])}
        />
      )}
    </fieldset>
  )
}

interface OneFieldProps extends Omit<FilterEditorProps, 'label'> {
  readonly field: FilterField
}

function OneField({ field, filter, document, onChange }: OneFieldProps) {
  if (field === 'group')
    return (
      <ChoiceField
        label={words.group}
        choices={[{ id: '', name: choiceWords.any }, ...entriesOf(choiceWords.group)]}
        value={filter.group === undefined ? '' : String(filter.group)}
        onChoose={(chosen) =>
          onChange(withField(filter, field, chosen === '' ? undefined : chosen === 'true'))
        }
      />
    )
  if (field === 'paired')
    return (
      <ChoiceField
        label={words.paired}
        choices={[{ id: '', name: choiceWords.any }, ...entriesOf(choiceWords.paired)]}
        value={filter.paired ?? ''}
        onChoose={(chosen) =>
          onChange(withField(filter, field, chosen === 'own' || chosen === 'any' ? chosen : undefined))
        }
      />
    )
  if (field === 'cadre' || field === 'person')
    return (
      <ConditionEditor
        label={words[field]}
        condition={filter[field] ?? null}
        document={document}
        onChange={(condition) => onChange(withField(filter, field, condition ?? undefined))}
      />
    )
  const { choices, open } = filterNames(field, filter, document)
  return (
    <NamesField
      label={words[field]}
      choices={choices}
      {...(open && { open })}
      value={filter[field] ?? []}
      onChange={(names) => onChange({ ...withField(filter, field, undefined), ...namesIn(field, names) })}
    />
  )
}

type NamedField = Exclude<FilterField, 'group' | 'paired' | 'cadre' | 'person'>

function namesIn(field: NamedField, names: readonly string[]): RecordFilter {
  return names.length === 0 ? {} : { [field]: names }
}

function withField<F extends FilterField>(
  filter: RecordFilter,
  field: F,
  value: RecordFilter[F] | undefined,
): RecordFilter {
  const { [field]: _, ...rest } = filter
  return value === undefined ? rest : { ...filter, [field]: value }
}

function entriesOf(known: Readonly<Record<string, string>>) {
  return Object.entries(known).map(([id, name]) => ({ id, name }))
}
