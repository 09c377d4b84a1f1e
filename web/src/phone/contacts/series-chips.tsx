import { Chip } from '../../ui/chip.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import type { LogDraft } from './log-draft.ts'

interface SeriesChipsProps {
  readonly draft: LogDraft
  readonly onChange: (draft: LogDraft) => void
  readonly series: readonly string[]
}

/** Which series the occasion belongs to; pressed again it belongs to none. Nothing where no requirement asks. */
export function SeriesChips({ draft, onChange, series }: SeriesChipsProps) {
  const offered = [...new Set([...series, ...(draft.series === null ? [] : [draft.series])])]
  if (offered.length === 0) return null
  const press = (name: string) => onChange({ ...draft, series: draft.series === name ? null : name })
  return (
    <fieldset className="log-spoke">
      <legend className="log-label">
        {words.series}
        <span>{words.seriesHint}</span>
      </legend>
      <div className="chips">
        {offered.map((name) => (
          <Chip key={name} pressed={draft.series === name} onPress={() => press(name)}>
            {name}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
