import { Icon } from './icon.tsx'

interface ChipProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}

/** One of several choices as a capsule of at least 40 px; a tick and weight say it is chosen, not colour alone. */
export function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      <Icon name="check" size={14} />
      {children}
    </button>
  )
}
