import { type ImportRecord, listImports } from '@tongxin/contract/imports/imports'
import { importKindWords } from '@tongxin/core/intake/import-kind'
import { useAnswer } from '../../app/api.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { importWords as words } from '../../words/imports.ts'
import { clockOf, dayOfMoment } from '../../words/moments.ts'

/** What was uploaded before, each with what became of it; from here it is opened again, and undone. */
export function PastImports() {
  const { data } = useAnswer(listImports, {})
  const imports = data?.value.imports ?? []
  if (imports.length === 0) return null
  return (
    <Card title={words.earlier} note={words.earlierNote}>
      <div className="import-scroll">
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.uploaded}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <tr key={one.id}>
                <td>
                  <AppLink to={paths.importBatch.replace('$importId', one.id)}>{one.fileName}</AppLink>
                </td>
                <td>{importKindWords[one.kind]}</td>
                <td>
                  {dayOfMoment(one.uploadedAt)} {clockOf(one.uploadedAt)}　{one.uploadedBy}
                </td>
                <td>{words.states[one.state]}</td>
                <td>{resultOf(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function resultOf({ counts, state }: ImportRecord): string {
  return counts && state !== 'writing' ? words.counted(counts) : '—'
}
