import { Component } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shellWords as words } from '../../words/shell.ts'

/** A screen that fails says so in words; the tabs stay, and what was saved is safe. */
export class ScreenFault extends Component<{ readonly children: React.ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState
        icon="triangle"
        title={words.failed}
        action={
          <button type="button" className="button" onClick={() => location.reload()}>
            {words.reload}
          </button>
        }
      >
        {words.failedNext}
      </EmptyState>
    )
  }
}
