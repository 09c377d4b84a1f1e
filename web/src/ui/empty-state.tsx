import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import './empty-state.css'

interface EmptyStateProps {
  readonly icon?: IconName
  /** What is empty, in a sentence. */
  readonly title: string
  /** What to do next. */
  readonly children?: React.ReactNode
  readonly action?: React.ReactNode
}

/** Every list that is empty says so and says what to do next. */
export function EmptyState({ icon = 'ring', title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={28} />
      <p className="empty-state-title">{title}</p>
      {children && <p className="empty-state-next">{children}</p>}
      {action}
    </div>
  )
}
