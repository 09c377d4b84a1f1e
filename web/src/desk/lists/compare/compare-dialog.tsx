import type { AnswerOf } from '@tongxin/contract/endpoint'
import { type ComparedRow, compareList } from '@tongxin/contract/pairing/list-comparison'
import { Fragment, useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { compareWords as words } from '../../../words/pairing/list-compare.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { Clauses } from '../clauses.tsx'
import '../../../ui/dense-table.css'
import '../small-input.css'
import './compare-dialog.css'

interface CompareDialogProps {
  readonly listId: string
  readonly onClose: () => void
}

/** What is new, gone or changed between any two of: the pairs in force, this list, its earlier rounds, other versions. */
export function CompareDialog({ listId, onClose }: CompareDialogProps) {
  const [ofRound, setOfRound] = useState('')
  const [other, setOther] = useState('')
  const asked = useAnswer(
    compareList,
    {
      params: { id: listId },
      query: { ...(ofRound !== '' && { round: Number(ofRound) }), ...askedOf(other) },
    },
    { keepPrevious: true },
  )
  const compared = asked.data?.value
  return (
    <DeskDialog
      title={words.title}
      note={words.note}
      no={words.close}
      error={asked.error}
      onRetry={() => void asked.refetch()}
      onNo={onClose}
    >
      {compared && compared.rounds.length > 0 && (
        <label className="compare-with">
          {words.of}
          <select
            className="small-input"
            value={ofRound}
            onChange={(event) => setOfRound(event.target.value)}
          >
            <option value="">{words.asItStands}</option>
            {compared.rounds.map((round) => (
              <option key={round.round} value={round.round}>
                {words.ownRound(round)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="compare-with">
        {words.with}
        <select className="small-input" value={other} onChange={(event) => setOther(event.target.value)}>
          <option value="">{words.inForce}</option>
          {compared && <Others listId={listId} compared={compared} />}
        </select>
      </label>
      <p role="status">
        {compared ? saying(compared.rows, compared.same) : asked.isPending ? words.asking : null}
      </p>
      {compared && compared.rows.length > 0 && <Compared rows={compared.rows} />}
    </DeskDialog>
  )
}

interface OthersProps {
  readonly listId: string
  readonly compared: AnswerOf<typeof compareList>
}

/** The list itself as it stands and stood, and every other version with its rounds; named by list and round. */
function Others({ listId, compared: { rounds, versions } }: OthersProps) {
  return (
    <>
      {rounds.length > 0 && (
        <optgroup label={words.ownRounds}>
          <option value={listId}>{words.asItStands}</option>
          {rounds.map((round) => (
            <option key={round.round} value={`${listId} ${round.round}`}>
              {words.ownRound(round)}
            </option>
          ))}
        </optgroup>
      )}
      {versions.length > 0 && (
        <optgroup label={words.others}>
          {versions.map((version) => (
            <Fragment key={version.id}>
              <option value={version.id}>{words.version(version)}</option>
              {version.rounds.map((round) => (
                <option key={round.round} value={`${version.id} ${round.round}`}>
                  {`${words.version(version)}，${words.round(round)}`}
                </option>
              ))}
            </Fragment>
          ))}
        </optgroup>
      )}
    </>
  )
}

function askedOf(other: string) {
  const [id = '', round] = other.split(' ')
  return { ...(id !== '' && { with: id }), ...(round !== undefined && { withRound: Number(round) }) }
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

function Why({ row }: { readonly row: ComparedRow }) {
  const { mergedFrom, reasons, declined, forbidden } = row
  if (mergedFrom.length + reasons.length + declined.length + forbidden.length === 0)
    return <>{words.byHand}</>
  return (
    <>
      {mergedFrom.map((unit) => (
        <p key={unit}>{words.mergedFrom(unit)}</p>
      ))}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {declined.map((one) => (
        <p key={one.round}>{words.declined(one)}</p>
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
