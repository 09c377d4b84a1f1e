import type { Opening } from '@tongxin/core/policy/outline/entry'
import { adoptionWords, openingTitle } from '@tongxin/core/policy/outline/opening-sentences'
import { useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { states } from '../../../words/duties/states.ts'
import { adoptWords as words } from '../../../words/policy/policy-editing.ts'
import { useEditing } from '../editing-context.ts'
import { AdoptDialog } from './adopt-dialog.tsx'

/** Amber: how a place can be read, which reading is adopted, by whom and since when. */
export function ReadingsBox({ opening }: { readonly opening: Opening }) {
  const { about, readings, adopted } = opening
  const editing = useEditing()
  const [adopting, setAdopting] = useState(false)
  const verb = adopted === null ? words.adopt : words.change
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
      <div className="readings-adopted">
        <span>{adoptionWords(opening)}</span>
        {editing && (
          <button
            type="button"
            className="text-button"
            aria-label={`${verb}：${about}`}
            onClick={() => setAdopting(true)}
          >
            {verb}
          </button>
        )}
      </div>
      {adopting && editing && (
        <AdoptDialog opening={opening} editing={editing} onClose={() => setAdopting(false)} />
      )}
    </div>
  )
}
