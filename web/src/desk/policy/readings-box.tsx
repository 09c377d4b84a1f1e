import type { Opening } from '@tongxin/core/policy/outline/entry'
import { adoptionWords, openingTitle } from '@tongxin/core/policy/outline/opening-sentences'
import { Icon } from '../../ui/icon.tsx'
import { states } from '../../words/states.ts'

/** Amber: how a place can be read, which reading is adopted, by whom and since when. */
export function ReadingsBox({ opening }: { readonly opening: Opening }) {
  const { about, readings, adopted } = opening
  return (
    <div className="readings-box">
      <p>
        <b data-tone="due">
          <Icon name={states['two-readings'].icon} size={14} /> {openingTitle(opening)}
        </b>{' '}
        {about}
      </p>
      <ol>
        {readings.map((reading, at) => (
          <li key={reading} data-adopted={adopted === at + 1 ? '' : undefined}>
            <Icon name={adopted === at + 1 ? 'check-circle' : 'ring'} size={14} />
            {reading}
          </li>
        ))}
      </ol>
      <p className="readings-adopted">{adoptionWords(opening)}</p>
    </div>
  )
}
