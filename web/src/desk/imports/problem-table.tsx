import { addressOf } from '@tongxin/contract/call'
import { downloadProblems, type ImportPreview } from '@tongxin/contract/imports/imports'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/dense-table.css'
import { importWords as words } from '../../words/imports.ts'
import { FileLink } from '../shell/file-link.tsx'
import { offersOf } from './offers.ts'

type Problem = ImportPreview['problems'][number]

interface ProblemTableProps {
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onMend: (edit: { row: number; column: string; value: string }, problem: Problem) => void
}

/** Every problem with its place, its value, why, and a field to mend it in. */
export function ProblemTable({ preview, busy, onMend }: ProblemTableProps) {
  const { problems, problemTotal, counts } = preview
  if (problemTotal === 0) {
    return (
      <EmptyState icon="check-circle" title={words.noProblems}>
        {words.noProblemsNext}
      </EmptyState>
    )
  }
  return (
    <>
      <div className="card-head">
        <h2>{words.problems(counts.problems)}</h2>
        <span className="card-note">{words.problemsNote}</span>
        <div className="card-extra">
          <FileLink
            icon={<Icon name="download" />}
            to={addressOf(downloadProblems, { params: { id: preview.id } })}
          >
            {words.download(counts.problems)}
          </FileLink>
        </div>
      </div>
      <div className="import-scroll">
        <table className="dense-table import-problems">
          <thead>
            <tr>
              <th scope="col">{problems.some(({ from }) => from) ? words.formFile : words.place}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.fix}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <ProblemRow
                key={[problem.row, problem.column, problem.header, problem.value, problem.reason].join(' ')}
                problem={problem}
                busy={busy}
                onMend={onMend}
              />
            ))}
          </tbody>
        </table>
      </div>
      {problems.length < problemTotal && (
        <p className="card-foot">{words.problemsMore(problems.length, problemTotal)}</p>
      )}
    </>
  )
}

interface ProblemRowProps extends Omit<ProblemTableProps, 'preview'> {
  readonly problem: Problem
}

function ProblemRow({ problem, busy, onMend }: ProblemRowProps) {
  const { row, column, header, value, reason, fix, from } = problem
  return (
    <tr>
      <td className={from ? undefined : 'import-place'}>
        {from ? <span className="form-file">{from.file}</span> : placeOf(problem)}
        <div className="card-note">{header}</div>
      </td>
      <td>{column !== '' && <span className="wrong-value">{value === '' ? words.blank : value}</span>}</td>
      <td>
        {reason}
        {from && from.says !== '' && <div className="card-note form-says">{words.formSays(from.says)}</div>}
      </td>
      <td>
        {row > 0 && column !== '' ? (
          <Mend problem={problem} busy={busy} onMend={onMend} />
        ) : (
          <span className="import-mend">{fix}</span>
        )}
      </td>
    </tr>
  )
}

function Mend({ problem, busy, onMend }: ProblemRowProps) {
  const { row, column, header, value, fix } = problem
  const [typed, setTyped] = useState('')
  const offered = offersOf(problem)
  return (
    <div className="import-mend">
      {offered.map((offer) => (
        <Button
          key={offer.value}
          size="small"
          disabled={busy}
          onClick={() => onMend({ row, column: offer.column, value: offer.value }, problem)}
        >
          {offer.column === column && offer.value === value ? words.asItIs : words.mend}{' '}
          {shortened(offer.label)}
        </Button>
      ))}
      {offered.length === 0 && <span>{fix}</span>}
      <Input.Search
        size="small"
        style={{ width: 168 }}
        aria-label={words.mendFor(row, header)}
        placeholder={words.mend}
        value={typed}
        disabled={busy}
        enterButton={<Button size="small">{words.useThis}</Button>}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(value) => value.trim() !== '' && onMend({ row, column, value: value.trim() }, problem)}
      />
    </div>
  )
}

function placeOf({ row, column }: Problem): string {
  return row > 0 ? `${row}${column ? `，${column}` : ''}` : words.wholeTable
}

const shortened = (label: string) => (label.length > 24 ? `${label.slice(0, 24)}…` : label)
