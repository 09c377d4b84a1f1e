import type { ListHead } from '@tongxin/contract/pairing/list-head'
import { academicYearLabel } from '@tongxin/core/calendar/term'
import { AppLink } from '../../../ui/app-link.tsx'
import { longDay } from '../../../words/days.ts'
import { urgingWords } from '../../../words/duties/urging.ts'
import { listsWords as words } from '../../../words/pairing/lists.ts'
import { UrgeButton } from '../../urging/urge-button.tsx'
import { listPath } from '../list-path.ts'
import { Stands } from '../steps/list-stands.tsx'
import type { OwedFiling } from './use-owed-filing.ts'
import '../../../ui/dense-table.css'

interface ListsTableProps {
  readonly rows: readonly ListHead[]
  /** What units have still to file, for whom may ask for it. */
  readonly owed: OwedFiling | undefined
}

export function ListsTable({ rows, owed }: ListsTableProps) {
  const { columns } = words
  return (
    <div className="table-scroll">
      <table className="dense-table lists-table">
        <thead>
          <tr>
            <th scope="col">{columns.list}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.round}</th>
            <th scope="col">{columns.stands}</th>
            <th scope="col" className="number">
              {columns.pairs}
            </th>
            <th scope="col">{columns.effective}</th>
            {owed && (
              <th scope="col" className="screen-only">
                {urgingWords.column}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ListRow key={row.id} row={row} owed={owed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ListRowProps {
  readonly row: ListHead
  readonly owed: OwedFiling | undefined
}

function ListRow({ row, owed }: ListRowProps) {
  return (
    <tr>
      <td>
        {row.tierName}
        {row.adjustment && (
          <small className="lists-table-adjusts">
            {words.adjusts(row.adjustment.when, row.adjustment.occasion)}
          </small>
        )}
      </td>
      <th scope="row">
        <AppLink to={listPath(row.id)}>{row.unitName ?? words.schoolWide}</AppLink>
      </th>
      <td className="lists-table-year">{academicYearLabel(row.academicYear)}</td>
      <td>
        {words.round(row.round)} <small>{words.number(row.number)}</small>
      </td>
      <td>
        <Stands row={row} />
      </td>
      <td className="number">{words.pairCount(row.lines)}</td>
      <td>{row.effectiveOn ? longDay(row.effectiveOn) : <small>{words.notEffective}</small>}</td>
      {owed && (
        <td className="screen-only">
          {row.unitId !== null && owed.lists.has(row.id) && (
            <UrgeButton kind="list" term={owed.term} unit={{ id: row.unitId, name: row.unitName ?? '' }} />
          )}
        </td>
      )}
    </tr>
  )
}
