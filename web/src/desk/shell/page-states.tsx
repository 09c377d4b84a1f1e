import { EmptyState } from '../../ui/empty-state.tsx'
import { shellWords as words } from '../../words/shell.ts'

export function NoSuchPage() {
  return (
    <EmptyState icon="search" title={words.wrongPath}>
      {words.wrongPathNext}
    </EmptyState>
  )
}

export function PageFailed() {
  return (
    <EmptyState
      icon="triangle"
      title={words.failed}
      action={
        <button type="button" className="button button-small" onClick={() => location.reload()}>
          {words.reload}
        </button>
      }
    >
      {words.failedNext}
    </EmptyState>
  )
}
