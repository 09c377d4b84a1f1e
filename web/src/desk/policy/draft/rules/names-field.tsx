import { useId } from 'react'
import { conditionWords as words } from '../../../../words/policy/policy-rules.ts'
import type { Choice } from '../../choice-field.tsx'
import { TextField } from '../../text-field.tsx'
import './rules.css'

interface NamesFieldProps {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Whether words that are not offered may be written beside them. */
  readonly open?: true
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Several words to tick; where the list is open, others are written behind them. */
export function NamesField({ label, choices, open, value, onChange }: NamesFieldProps) {
  const id = useId()
  const others = value.filter((word) => !choices.some((choice) => choice.id === word))
  const known = value.filter((word) => choices.some((choice) => choice.id === word))
  // A word the document no longer knows stays and is shown: only whoever edits may take it away.
  const offered = open ? choices : [...choices, ...others.map((word) => ({ id: word, name: word }))]
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((word) => word !== one) : [...known, one, ...others])
  return (
    <fieldset className="names-field">
      <legend>{label}</legend>
      {offered.map(({ id: word, name }) => (
        <label key={word} htmlFor={`${id}-${word}`}>
          <input
            id={`${id}-${word}`}
            type="checkbox"
            checked={value.includes(word)}
            onChange={() => toggle(word)}
          />
          {name}
        </label>
      ))}
      {open && (
        <TextField
          label={choices.length > 0 ? `${label}：${words.others}` : label}
          hint={words.othersHint}
          value={others.join('、')}
          onChange={(text) => onChange([...known, ...wordsIn(text)])}
        />
      )}
    </fieldset>
  )
}

/** 政协委员、人大代表; a mark at the end begins another word. */
export function wordsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[、，,;；]/).map((word) => word.trim())
}
