import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import { importWords as words } from '../../words/imports.ts'

export type PileName = 'added' | 'updated' | 'same' | 'problems'

const icons: Readonly<Record<PileName, IconName>> = {
  added: 'plus',
  updated: 'swap',
  same: 'check',
  problems: 'triangle',
}

interface PilesProps {
  readonly preview: ImportPreview
  readonly chosen: PileName
  readonly onChoose: (pile: PileName) => void
}

/** Four piles that add up to the rows of the file; each opens its rows. */
export function Piles({ preview, chosen, onChoose }: PilesProps) {
  return (
    <div className="piles">
      {(['added', 'updated', 'same', 'problems'] as const).map((pile) => (
        <button
          key={pile}
          type="button"
          className="pile"
          data-kind={pile}
          data-none={preview.counts[pile] === 0}
          aria-pressed={pile === chosen}
          onClick={() => onChoose(pile)}
        >
          <span className="pile-count">{preview.counts[pile]}</span>
          <span className="pile-label">
            <Icon name={icons[pile]} />
            {words.piles[pile]}
          </span>
          <span className="pile-note">{noteOf(pile, preview)}</span>
        </button>
      ))}
    </div>
  )
}

function noteOf(pile: PileName, { kind, changed, edits, counts }: ImportPreview): string {
  if (pile === 'updated' && changed.length > 0) {
    return changed
      .slice(0, 3)
      .map(({ field, count }) => `${field} ${count}`)
      .join('、')
  }
  if (pile === 'problems' && edits.length > 0) return words.mendedCells(edits.length)
  if (pile === 'problems' && counts.problems === 0) return words.noProblems
  return words.pileNotes[kind === 'contacts' ? 'contacts' : 'roster'][pile]
}
