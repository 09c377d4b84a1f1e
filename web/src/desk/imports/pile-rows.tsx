import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { EmptyState } from '../../ui/empty-state.tsx'
import '../../ui/dense-table.css'
import { importWords as words } from '../../words/imports.ts'
import type { PileName } from './piles.tsx'

interface PileRowsProps {
  readonly preview: ImportPreview
  readonly pile: Exclude<PileName, 'problems'>
}

/** The rows of a pile, those that change something with before and after. */
export function PileRows({ preview, pile }: PileRowsProps) {
  const rows = preview.rows[pile]
  if (rows.length === 0) return <EmptyState title={words.empty}>{words.emptyNext}</EmptyState>
  return (
    <>
      <div className="card-head">
        <h2>{words.rowsOf(words.piles[pile], rows.length, preview.counts[pile])}</h2>
      </div>
      <div className="import-scroll">
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">{rows.some(({ from }) => from) ? words.formFile : words.row}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.besideName[preview.kind]}</th>
              {pile === 'updated' && <th scope="col">{words.changes}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <td>{row.from ?? row.row}</td>
                <td>{row.name}</td>
                <td>{row.unit ?? '—'}</td>
                {pile === 'updated' && (
                  <td>
                    {row.changes.map(({ field, before, after }) => (
                      <span className="import-change" key={field}>
                        <b>{field}</b> {before || words.blank} → {after || words.blank}
                      </span>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What the commit would reach beyond the roster, and what it leaves alone. */
export function Effects({ preview }: { readonly preview: ImportPreview }) {
  const { moved } = preview
  return (
    <dl className="import-effects">
      {moved.humans > 0 && (
        <>
          <dt>{words.willMove}</dt>
          <dd>{words.moved(moved.humans, moved.pairings)}</dd>
        </>
      )}
      <dt>{words.willNot}</dt>
      <dd>{words.past}</dd>
    </dl>
  )
}
