import type { PolicyMistake } from '@tongxin/contract/policy/policy'
import { Icon } from '../../ui/icon.tsx'
import { loadWords as words } from '../../words/policy/policy.ts'

export interface Checked {
  readonly title: string | null
  readonly mistakes: readonly PolicyMistake[]
  readonly advice: readonly PolicyMistake[]
}

interface MistakeListProps {
  readonly checked: Checked | undefined
  /** False once the text has been changed since. */
  readonly current: boolean
  readonly onGoTo: (line: number) => void
}

/** Every mistake with its line, place, reason and what to write instead. */
export function MistakeList({ checked, current, onGoTo }: MistakeListProps) {
  return (
    <div className="mistake-list" role="status">
      {checked ? <Result checked={checked} onGoTo={onGoTo} /> : <p>{words.before}</p>}
      {checked && !current && <p className="mistake-list-changed">{words.changed}</p>}
    </div>
  )
}

function Result({ checked, onGoTo }: { readonly checked: Checked; readonly onGoTo: (line: number) => void }) {
  const { title, mistakes, advice } = checked
  return (
    <>
      {mistakes.length > 0 ? (
        <p data-tone="short">
          <Icon name="triangle" size={14} /> <b>{words.mistakes(mistakes.length)}</b>
        </p>
      ) : (
        <p data-tone="met">
          <Icon name="check-circle" size={14} /> <b>{words.noMistakes(title ?? '')}</b>
        </p>
      )}
      <Mistakes mistakes={mistakes} onGoTo={onGoTo} />
      {advice.length > 0 && <p data-tone="due">{words.advice(advice.length)}</p>}
      <Mistakes mistakes={advice} onGoTo={onGoTo} />
    </>
  )
}

interface MistakesProps {
  readonly mistakes: readonly PolicyMistake[]
  readonly onGoTo: (line: number) => void
}

function Mistakes({ mistakes, onGoTo }: MistakesProps) {
  if (mistakes.length === 0) return null
  return (
    <ol>
      {mistakes.map(({ line, column, path, reason, suggestion }) => (
        <li key={`${line} ${column} ${path} ${reason}`}>
          {line === null ? (
            <span>{words.place(line)}</span>
          ) : (
            <button type="button" aria-label={words.goTo(line)} onClick={() => onGoTo(line)}>
              {words.place(line)}
            </button>
          )}
          <code>{path}</code>
          <p>{reason}</p>
          <p className="mistake-suggestion">{suggestion}</p>
        </li>
      ))}
    </ol>
  )
}
