import type { Policy } from '@tongxin/core/policy/policy'
import type { Predicate } from '@tongxin/core/policy/predicate'
import type { Which } from '@tongxin/core/policy/requirement'
import { whichWords as words } from '../../../../words/policy/policy-rules.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { NamesField } from './names-field.tsx'
import { offeredNames } from './offered-names.ts'
import './rules.css'

interface WhichEditorProps {
  readonly label: string
  readonly which: Which
  readonly document: Policy
  readonly onChange: (which: Which) => void
}

/** Whom a requirement is about: of which tiers, roles or categories, and what else must be true of them. */
export function WhichEditor({ label, which, document, onChange }: WhichEditorProps) {
  const offered = offeredNames(document)
  return (
    <fieldset className="rule-editor">
      <legend>{label}</legend>
      {(['tier', 'role', 'target'] as const)
        .filter((field) => offered[field].length > 0 || which[field] !== undefined)
        .map((field) => (
          <NamesField
            key={field}
            label={words[field]}
            choices={offered[field]}
            value={which[field] ?? []}
            onChange={(names) => onChange(withNames(which, field, names))}
          />
        ))}
      {(['is', 'cadre', 'person'] as const).map((field) => (
        <ConditionEditor
          key={field}
          label={words[field]}
          condition={which[field] ?? null}
          document={document}
          onChange={(condition) => onChange(withCondition(which, field, condition))}
        />
      ))}
    </fieldset>
  )
}

function withNames(which: Which, field: 'tier' | 'role' | 'target', names: readonly string[]): Which {
  const { [field]: _, ...rest } = which
  return names.length === 0 ? rest : { ...which, [field]: names }
}

function withCondition(which: Which, field: 'is' | 'cadre' | 'person', condition: Predicate | null): Which {
  const { [field]: _, ...rest } = which
  return condition === null ? rest : { ...which, [field]: condition }
}
