import type { DocumentTemplate } from '@tongxin/contract/templates'
import { formatsOf, templateKinds } from '@tongxin/core/templates/template-kind'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { templateWords as words } from '../../words/policy/templates.ts'
import { TemplateRow } from './template-row.tsx'

/** Each kind of paper in each format, with the school's own form of it where there is one. */
export function TemplateTable({ rows }: { readonly rows: readonly DocumentTemplate[] }) {
  const inUse = (kind: string, format: string) =>
    rows.find((row) => row.kind === kind && row.format === format && row.endedAt === null)
  return (
    <Card title={words.title} note={words.tryNote}>
      <table className="dense-table templates-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.paper}</th>
            <th scope="col">{words.columns.current}</th>
            <th scope="col">{words.columns.do}</th>
          </tr>
        </thead>
        <tbody>
          {templateKinds.flatMap((kind) =>
            formatsOf(kind).map((format) => (
              <TemplateRow
                key={`${kind} ${format}`}
                kind={kind}
                format={format}
                template={inUse(kind, format)}
              />
            )),
          )}
        </tbody>
      </table>
    </Card>
  )
}
