import { personWords } from '../../../words/pairing/list-editor.ts'
import '../small-input.css'

interface FindFieldProps {
  readonly label: string
  readonly typed: string
  readonly onType: (typed: string) => void
}

export function FindField({ label, typed, onType }: FindFieldProps) {
  return (
    <input
      type="search"
      className="small-input screen-only"
      aria-label={label}
      placeholder={personWords.searchBy}
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
