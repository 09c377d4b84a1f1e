import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { Button, Popconfirm } from 'antd'
import { importWords as words } from '../../words/imports.ts'
import { isOfForms } from './of-forms.ts'

interface CommitBarProps {
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onCommit: () => void
  readonly onAbandon: () => void
}

/** How many rows are written and which are not, beside the button that says so. */
export function CommitBar({ preview, busy, onCommit, onAbandon }: CommitBarProps) {
  const { added, updated, same, problems } = preview.counts
  const rows = added + updated
  return (
    <div className="card import-commit">
      <div>
        <p>
          {words.willWrite} <strong>{words.rows(rows)}</strong>：{words.commitNote(added, updated)}
          <span className="card-note">　{words.commitRest(same, problems)}</span>
        </p>
        {isOfForms(preview) && rows > 0 && <p className="card-note">{words.formsStand}</p>}
        <small>{words.secret}</small>
      </div>
      <div className="import-commit-actions">
        <Popconfirm
          title={words.abandonAsk}
          okText={words.abandon}
          cancelText={words.keep}
          onConfirm={onAbandon}
        >
          <Button disabled={busy}>{words.abandon}</Button>
        </Popconfirm>
        <Button type="primary" disabled={rows === 0} loading={busy} onClick={onCommit}>
          {rows === 0 ? words.nothingToWrite : words.commit(rows)}
        </Button>
      </div>
    </div>
  )
}
