import { type ComparedRow, compareList } from '@tongxin/contract/list-comparison'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { compareWords as words } from '../../../words/list-compare.ts'
import { Clauses } from '../clauses.tsx'
import { ListDialog } from '../list-dialog.tsx'
import '../../../ui/dense-table.css'
import '../small-input.css'
import './compare-dialog.css'

interface CompareDialogProps {
  readonly listId: string
  readonly onClose: () => void
}

/** What is new, gone or changed against the pairs in force or any other version, person by person, with reasons. */
export function CompareDialog({ listId, onClose }: CompareDialogProps) {
  const [other, setOther] = useState('')
  const asked = useAnswer(
    compareList,
    { params: { id: listId }, query: other === '' ? {} : { with: other } },
    { keepPrevious: true },
  )
  const compared = asked.data?.value
  return (
    <ListDialog
      title={words.title}
      note={words.note}
      no={words.close}
      error={asked.error}
      onRetry={() => void asked.refetch()}
      onNo={onClose}
    >
      <label className="compare-with">
        {words.with}
        <select className="small-input" value={other} onChange={(event) => setOther(event.target.value)}>
          <option value="">{words.inForce}</option>
          {compared?.versions.map((version) => (
            <option key={version.id} value={version.id}>
              {words.version(version)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {compared ? saying(compared.rows, compared.same) : asked.isPending ? words.asking : null}
      </p>
      {compared && compared.rows.length > 0 && <Compared rows={compared.rows} />}
    </ListDialog>
  )
}

function saying(rows: readonly ComparedRow[], same: number): string {
  return rows.length === 0 ? words.nothing : `${words.counts(rows)}，${words.same(same)}。`
}

function Compared({ rows }: { readonly rows: readonly ComparedRow[] }) {
  return (
    <div className="compare-scroll">
      <table className="dense-table">
        <thead>
          <tr>
            {Object.entries(words.columns).map(([key, title]) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.personId} data-kind={row.kind}>
              <td>{words.kinds[row.kind]}</td>
              <th scope="row">
                {row.personName}
                <small>{row.personUnit}</small>
              </th>
              <td>{namesOf(row.before)}</td>
              <td>{namesOf(row.after)}</td>
              <td>
                <Why row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Why({ row: { reasons, forbidden } }: { readonly row: ComparedRow }) {
  if (reasons.length + forbidden.length === 0) return <>{words.byHand}</>
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {forbidden.map(({ text, cites }) => (
        <p key={text}>
          {words.forbidden(text)} <Clauses cites={cites} />
        </p>
      ))}
    </>
  )
}

function namesOf(side: ComparedRow['before']): string {
  return side.length === 0 ? words.none : side.map(({ cadreName }) => cadreName).join('、')
}
