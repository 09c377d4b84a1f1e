import { listTemplates } from '@tongxin/contract/templates'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { templateWords as words } from '../../words/policy/templates.ts'
import { FormerTemplates } from './former-templates.tsx'
import { PlaceholderTables } from './placeholder-table.tsx'
import { TemplateTable } from './template-table.tsx'
import './templates.css'

/** The school's own forms of its papers, and what may be written in them. */
export function TemplatesPage() {
  const templates = useAnswer(listTemplates, {})
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: words.lists, to: paths.lists }]} />
      <p className="templates-about">{words.about}</p>
      {templates.error && <RefusalNotice error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <Opening />}
      {templates.data && (
        <div className="templates-page">
          <TemplateTable rows={templates.data.value.rows} />
          <Card title={words.howTo}>
            <ol className="templates-rules">
              {words.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
          </Card>
          <PlaceholderTables />
          <FormerTemplates rows={templates.data.value.rows} />
        </div>
      )}
    </>
  )
}
