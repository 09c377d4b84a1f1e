import { addressOf } from '@tongxin/contract/call'
import { downloadProblems, type ImportPreview } from '@tongxin/contract/imports/imports'
import type { ImportKind } from '@tongxin/core/intake/import-kind'
import { Button, Space } from 'antd'
import { hrefOf } from '../../app/base-path.ts'
import { paths } from '../../app/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { importWords as words } from '../../words/imports.ts'
import { FileLink } from '../shell/file-link.tsx'

const nextOf: Readonly<Record<ImportKind, string>> = {
  units: `${paths.imports}?kind=cadres`,
  cadres: `${paths.imports}?kind=persons`,
  persons: paths.calendar,
  contacts: paths.ledger,
}

/** What was written, what was left out, and what comes next; as long after as somebody comes back to it. */
export function Written({ preview: { id, kind, counts } }: { readonly preview: ImportPreview }) {
  const { added, updated, same, problems } = counts
  return (
    <div className="card card-body" role="status">
      <EmptyState
        icon="check-circle"
        title={words.done}
        action={
          <Space>
            {kind !== 'contacts' && (
              <Button type="primary" href={hrefOf(`${paths.roster}?tab=${kind}`)}>
                {words.toRoster}
              </Button>
            )}
            {problems > 0 && (
              <FileLink to={addressOf(downloadProblems, { params: { id } })}>
                {words.download(problems)}
              </FileLink>
            )}
            <Button href={hrefOf(nextOf[kind])}>{words.next[kind]}</Button>
          </Space>
        }
      >
        {words.doneText(added, updated, same)}
        {problems > 0 && ` ${words.leftOut(problems)}`}
      </EmptyState>
    </div>
  )
}
