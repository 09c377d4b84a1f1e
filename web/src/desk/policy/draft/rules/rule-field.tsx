import type { Policy } from '@tongxin/core/policy/policy'
import { ConditionEditor } from './condition-editor.tsx'
import { FilterEditor } from './filter-editor.tsx'
import type { RuleValue } from './rule-value.ts'
import { WhichEditor } from './which-editor.tsx'

interface RuleFieldProps {
  readonly label: string
  readonly document: Policy
  readonly value: RuleValue
  readonly onChange: (value: RuleValue) => void
}

/** The control for a value that is more than a word. */
export function RuleField({ label, document, value, onChange }: RuleFieldProps) {
  if (value.rule === 'condition')
    return (
      <ConditionEditor
        label={label}
        document={document}
        condition={value.of}
        onChange={(of) => onChange({ rule: 'condition', of })}
      />
    )
  if (value.rule === 'which')
    return (
      <WhichEditor
        label={label}
        document={document}
        which={value.of}
        onChange={(of) => onChange({ rule: 'which', of })}
      />
    )
  return (
    <FilterEditor
      label={label}
      document={document}
      filter={value.of}
      onChange={(of) => onChange({ rule: 'filter', of })}
    />
  )
}
