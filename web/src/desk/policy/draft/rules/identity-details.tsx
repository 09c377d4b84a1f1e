import { levelLabels } from '@tongxin/core/policy/atom-sentences'
import type { Policy } from '@tongxin/core/policy/policy'
import type { IdentityAtom } from '@tongxin/core/policy/predicate'
import { conditionWords as words } from '../../../../words/policy/policy-rules.ts'
import type { Choice } from '../../choice-field.tsx'
import { TextField } from '../../text-field.tsx'
import { ComparisonFields } from './comparison-fields.tsx'
import { orderWords } from './offered-names.ts'

interface IdentityDetailsProps {
  readonly atom: IdentityAtom
  /** Whose levels are offered. */
  readonly document: Policy
  readonly onChange: (atom: IdentityAtom) => void
}

/** At which level, in which seat, of which body: what an identity says beside its word. */
export function IdentityDetails({ atom, document, onChange }: IdentityDetailsProps) {
  const { role, level, group, of } = atom
  const given = [role, level, group, of].some((detail) => detail !== undefined)
  if (!given && (atom.is ?? '') === '') return null
  return (
    <details className="identity-details" open={given}>
      <summary>{words.moreOf}</summary>
      {(['level', 'role'] as const).map((field) => (
        <ComparisonFields
          key={field}
          label={words.detail[field]}
          {...(field === 'level' && { choices: levelChoices(document) })}
          comparison={atom[field] ?? {}}
          onWords={(comparison) => onChange(withComparison(atom, field, comparison))}
        />
      ))}
      {(['group', 'of'] as const).map((field) => (
        <TextField
          key={field}
          label={words.detail[field]}
          value={atom[field] ?? ''}
          onChange={(text) => onChange(withWord(atom, field, text))}
        />
      ))}
    </details>
  )
}

/** From low to high; the document's own, or those every document knows. */
function levelChoices(document: Policy): readonly Choice[] {
  const levels = orderWords('level', document).map((id) => ({ id, name: levelLabels[id] ?? id }))
  return [{ id: '', name: words.choose }, ...levels]
}

function withComparison(
  atom: IdentityAtom,
  field: 'level' | 'role',
  comparison: NonNullable<IdentityAtom['level']>,
): IdentityAtom {
  const { [field]: _, ...rest } = atom
  const said = Object.entries(comparison).filter(([, word]) => word !== '')
  return said.length === 0 ? rest : { ...rest, [field]: Object.fromEntries(said) }
}

function withWord(atom: IdentityAtom, field: 'group' | 'of', text: string): IdentityAtom {
  const { [field]: _, ...rest } = atom
  return text === '' ? rest : { ...rest, [field]: text }
}
