import { Icon } from '../../ui/icon.tsx'
import { shellWords as words } from '../../words/shell.ts'
import { useTerm } from './use-term.ts'

/** The term that figures and lists are about; a native select, quiet in the header. */
export function TermSelect() {
  const { terms, chosen, choose } = useTerm()
  if (terms.length === 0) return null
  return (
    <span className="term-select">
      <Icon name="calendar" />
      <select
        aria-label={words.term}
        value={chosen?.id ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        {!chosen && <option value="">{words.noTermToday}</option>}
        {terms.map((term) => (
          <option key={term.id} value={term.id}>
            {term.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={14} />
    </span>
  )
}
