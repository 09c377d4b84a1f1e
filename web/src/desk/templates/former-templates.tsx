import { addressOf } from '@tongxin/contract/call'
import { type DocumentTemplate, downloadTemplate } from '@tongxin/contract/templates'
import { templateFormatWords, templateKindWords } from '@tongxin/core/templates/template-kind'
import { Card } from '../../ui/card.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { dayOfMoment } from '../../words/moments.ts'
import { templateWords as words } from '../../words/policy/templates.ts'

const { formerColumns: columns } = words

/** Those that were replaced or withdrawn: kept, and still to be had. */
export function FormerTemplates({ rows }: { readonly rows: readonly DocumentTemplate[] }) {
  const former = rows.filter(({ endedAt }) => endedAt !== null)
  if (former.length === 0) return null
  return (
    <Card title={words.former}>
      <table className="dense-table">
        <thead>
          <tr>
            <th scope="col">{columns.paper}</th>
            <th scope="col">{columns.file}</th>
            <th scope="col">{columns.kept}</th>
            <th scope="col">{columns.ended}</th>
          </tr>
        </thead>
        <tbody>
          {former.map(({ id, kind, format, fileName, keptBy, keptAt, endedAt }) => (
            <tr key={id}>
              <th scope="row">{words.nameOf(templateKindWords[kind], templateFormatWords[format])}</th>
              <td>
                <SaveLink to={addressOf(downloadTemplate, { params: { id } })}>{fileName}</SaveLink>
              </td>
              <td>{words.inUse(keptBy, dayOfMoment(keptAt))}</td>
              <td>{endedAt && dayOfMoment(endedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
