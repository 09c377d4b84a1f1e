import { draftWords } from '../words/drafts.ts'
import { Icon } from './icon.tsx'

export type DraftKeeping = keyof typeof draftWords.badge

/** Says in the header whether what is being typed is kept, and where. */
export function DraftBadge({ keeping }: { readonly keeping: DraftKeeping }) {
  const { word, icon, tone } = draftWords.badge[keeping]
  return (
    <span className="state-mark" role="status" style={{ fontSize: '0.8125rem' }}>
      <span data-tone={tone}>
        <Icon name={icon} size={14} />
      </span>
      <span>{word}</span>
    </span>
  )
}
