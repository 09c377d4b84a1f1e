import { CallRefused, refusalIn } from '../app/call-refused.ts'
import { sayRefusal } from '../words/refusals/say-refusal.ts'
import { refusalNoticeWords as words } from '../words/shell.ts'
import { Icon } from './icon.tsx'
import './refusal-notice.css'

interface RefusalNoticeProps {
  readonly error: unknown
  /** Offered for a lost connection or a stale page: read again. */
  readonly onRetry?: (() => void) | undefined
}

/** What the server refused, in words: what happened, what was kept, what to do next. */
export function RefusalNotice({ error, onRetry }: RefusalNoticeProps) {
  const requestId = error instanceof CallRefused ? error.requestId : null
  return (
    <div className="refusal-notice" role="alert">
      <Icon name="triangle" size={18} />
      <div>
        <p>{sayRefusal(refusalIn(error))}</p>
        {requestId && <p className="refusal-notice-id">{words.requestId(requestId)}</p>}
      </div>
      {onRetry && (
        <button type="button" className="button button-small" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  )
}

/** The message for one field of a refused form, by its path. */
export function fieldProblem(error: unknown, path: string): string | undefined {
  const refusal = refusalIn(error)
  if (refusal.code !== 'invalid') return undefined
  return refusal.fields.find((field) => field.path === path)?.message
}
