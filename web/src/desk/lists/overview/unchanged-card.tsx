import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listLists } from '@tongxin/contract/lists'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../../ui/card.tsx'
import { longDay } from '../../../words/days.ts'
import { listsWords, signedBy, unchangedWords as words, yearWords } from '../../../words/lists.ts'
import { Clauses } from '../clauses.tsx'
import { UnchangedDialog } from './unchanged-dialog.tsx'
import '../../../ui/dense-table.css'
import './unchanged-card.css'

type Lists = AnswerOf<typeof listLists>

/** 本学年不调整: what the document asks to be considered this year, what was stated, and the way to state it. */
export function UnchangedCard({ lists }: { readonly lists: Lists }) {
  const [stating, setStating] = useState(false)
  const { statable, unchanged, academicYear } = lists
  if (statable.length + unchanged.length === 0) return null
  const asked = statable.filter((place) => place.asked)
  const cites = [
    ...new Map(asked.flatMap((place) => place.cites.map((cite) => [cite.phrase, cite]))).values(),
  ]
  return (
    <Card
      title={words.title}
      extra={statable.length > 0 && <Button onClick={() => setStating(true)}>{words.state}</Button>}
    >
      {asked.length > 0 && (
        <p className="unchanged-asked">
          {words.asked(asked.map((place) => place.unitName ?? place.tierName))} <Clauses cites={cites} />
        </p>
      )}
      {unchanged.length > 0 ? (
        <StatedTable rows={unchanged} />
      ) : (
        <p className="unchanged-note">{words.note}</p>
      )}
      {stating && academicYear !== null && (
        <UnchangedDialog places={statable} academicYear={academicYear} onClose={() => setStating(false)} />
      )}
    </Card>
  )
}

function StatedTable({ rows }: { readonly rows: Lists['unchanged'] }) {
  const { columns } = words
  return (
    <div className="table-scroll">
      <table className="dense-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.on}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.unitName ?? `${row.tierName}，${listsWords.schoolWide}`}</th>
              <td>{yearWords(row.academicYear)}</td>
              <td>{longDay(row.statedOn)}</td>
              <td>{signedBy(row)}</td>
              <td>{[row.body, row.minutesNo].filter(Boolean).join('，') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
