import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { ruleFormWords as words } from '../../../words/policy/policy-editing.ts'

/** A part of an item that no field can say. */
export interface TextPart {
  readonly label: string
  readonly place: ValuePlace
}

interface InTextProps {
  readonly places: readonly TextPart[]
  readonly onShow: (place: ValuePlace) => void
}

/** What is written as text only, with the way to its line. */
export function InText({ places, onShow }: InTextProps) {
  if (places.length === 0) return null
  return (
    <div className="draft-in-text">
      <p>{words.inText}</p>
      <ul>
        {places.map(({ label, place }) => (
          <li key={place.join(' ')}>
            {label}
            <button
              type="button"
              className="text-button"
              aria-label={words.showLineOf(label)}
              onClick={() => onShow(place)}
            >
              {words.showLine}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
