import type { Policy } from '@tongxin/core/policy/policy'
import type { Predicate } from '@tongxin/core/policy/predicate'
import { factWords, conditionWords as words } from '../../../../words/policy/policy-rules.ts'
import { ChoiceField } from '../../choice-field.tsx'
import { bareAtom, isComplete, joined, partOf } from './condition-parts.ts'
import { FactRow } from './fact-row.tsx'
import './rules.css'

interface ConditionEditorProps {
  readonly label: string
  readonly condition: Predicate | null
  /** Whose words are offered. */
  readonly document: Policy
  readonly onChange: (condition: Predicate | null) => void
}

/** A condition as rows that can be joined, grouped and negated: 政治面貌 是 党外人士，且 身份 是 政协委员. */
export function ConditionEditor({ label, condition, document, onChange }: ConditionEditorProps) {
  return (
    <fieldset className="condition">
      <legend>{label}</legend>
      <Group condition={condition} document={document} onChange={onChange} />
      {condition !== null && !isComplete(condition) && <p className="field-problem">{words.wrong}</p>}
    </fieldset>
  )
}

type GroupProps = Omit<ConditionEditorProps, 'label'>

/** The parts of a condition with the way they are joined; one part alone stands without a joint. */
function Group({ condition, document, onChange }: GroupProps) {
  const part = condition === null ? undefined : partOf(condition)
  const join = part?.kind === 'group' ? part.join : 'all'
  const parts = condition === null ? [] : part?.kind === 'group' ? part.parts : [condition]
  const put = (next: readonly Predicate[]) => onChange(joined(join, next))
  return (
    <div className="condition-group">
      {parts.length > 1 && (
        <ChoiceField
          label={words.join}
          choices={(['all', 'any'] as const).map((id) => ({ id, name: words.joins[id] }))}
          value={join}
          onChoose={(chosen) => onChange(joined(chosen === 'any' ? 'any' : 'all', parts))}
        />
      )}
      {parts.map((one, at) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
          key={at}
          condition={one}
          document={document}
          onChange={(changed) =>
            put(parts.flatMap((other, place) => (place === at ? (changed ?? []) : other)))
          }
        />
      ))}
      <div className="condition-more">
        <AddButton name={words.addFact} onAdd={() => put([...parts, bareAtom('identity', '')])} />
        <AddButton name={words.addGroup} onAdd={() => put([...parts, newGroup])} />
        <AddButton
          name={words.addNot}
          onAdd={() => put([...parts, { op: 'not', of: bareAtom('identity', '') }])}
        />
      </div>
    </div>
  )
}

/** Two questions of different kinds: of one kind they would be the words of a single row. */
const newGroup: Predicate = { op: 'any', of: [bareAtom('identity', ''), bareAtom('title', '')] }

function AddButton({ name, onAdd }: { readonly name: string; readonly onAdd: () => void }) {
  return (
    <button type="button" className="text-button" onClick={onAdd}>
      {name}
    </button>
  )
}

interface PartProps extends Omit<GroupProps, 'condition'> {
  readonly condition: Predicate
}

function Part({ condition, document, onChange }: PartProps) {
  const part = partOf(condition)
  if (part.kind === 'fact')
    return (
      <div className="condition-part">
        <FactRow part={part} document={document} onChange={onChange} />
        <Drop name={factWords[part.op]} onDrop={() => onChange(null)} />
      </div>
    )
  const inner = part.kind === 'not' ? part.of : condition
  const name = part.kind === 'not' ? words.not : words.joins[part.join]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would repeat what the joint says
    <div role="group" aria-label={name} className="condition-part condition-nested">
      {part.kind === 'not' && <p className="condition-not">{words.not}</p>}
      <Group
        condition={inner}
        document={document}
        onChange={(changed) =>
          onChange(changed !== null && part.kind === 'not' ? { op: 'not', of: changed } : changed)
        }
      />
      <Drop name={part.kind === 'not' ? words.not : words.joins[part.join]} onDrop={() => onChange(null)} />
    </div>
  )
}

function Drop({ name, onDrop }: { readonly name: string; readonly onDrop: () => void }) {
  return (
    <button type="button" className="text-button" aria-label={words.dropOf(name)} onClick={onDrop}>
      {words.drop}
    </button>
  )
}
