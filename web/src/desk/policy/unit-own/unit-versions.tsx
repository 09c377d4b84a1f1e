import type { UnitVersion } from '@tongxin/contract/policy/unit-document'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { clockOf, dayOfMoment } from '../../../words/moments.ts'
import { unitDocumentWords as words } from '../../../words/policy/unit-document.ts'
import { filledInWords } from './filled-in-words.ts'
import '../../../ui/dense-table.css'

/** Every version the unit has had: what it set, who adopted it, from when it holds. */
export function UnitVersions({ rows }: { readonly rows: readonly UnitVersion[] }) {
  const { from, values, adopted, adoptedOn, docNo, recorded } = words.columns
  return (
    <Card title={words.versions} note={words.versionsNote}>
      {rows.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
      {rows.length > 0 && (
        <div className="unit-values-scroll">
          <table className="dense-table">
            <caption className="visually-hidden">{words.versions}</caption>
            <thead>
              <tr>
                {[from, values, adopted, adoptedOn, docNo, recorded].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="day">
                    {row.effectiveOn}
                  </th>
                  <td>{filledInWords(row.values)}</td>
                  <td>{row.adoptedBy ?? '—'}</td>
                  <td className="day">{row.adoptedOn ?? '—'}</td>
                  <td>{row.docNo ?? '—'}</td>
                  <td>
                    {words.recorded(
                      row.recordedBy ?? '—',
                      `${dayOfMoment(row.recordedAt)} ${clockOf(row.recordedAt)}`,
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
