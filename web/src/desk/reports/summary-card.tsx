import { addressOf } from '@tongxin/contract/call'
import { exportSummary, type SummaryRow, showSummary } from '@tongxin/contract/duties/summaries'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { longDay } from '../../words/days.ts'
import { summaryWords as words } from '../../words/duties/summaries.ts'
import { FileLink } from '../shell/file-link.tsx'
import { SubmissionActs } from './submission-acts.tsx'
import { SubmissionMark } from './submission-mark.tsx'
import { SummaryTable } from './summary-table.tsx'

interface SummaryCardProps {
  readonly unit: SummaryRow
  readonly term: string
}

type Summary = AnswerOf<typeof showSummary>

/** The sheet of a unit, as it stands or as a version was handed in, and what can be done with it. */
export function SummaryCard({ unit, term }: SummaryCardProps) {
  const [number, setNumber] = useState<number | undefined>(unit.last?.number)
  const params = { id: unit.unitId }
  const query = { term, ...(number !== undefined && { number: String(number) }) }
  const asked = useAnswer(showSummary, { params, query }, { keepPrevious: true })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const summary = asked.data.value
  const { sheet, state } = summary
  return (
    <Card
      title={`${unit.unitName}${words.sheet}`}
      note={sheet.settled ? words.settled : words.asOf(longDay(sheet.on))}
      extra={
        <FileLink
          size="small"
          icon={<Icon name="download" />}
          to={addressOf(exportSummary, { params, query })}
        >
          {words.download}
        </FileLink>
      }
    >
      <div className="summary-state">
        <SubmissionMark state={state} />
        <SubmissionActs unit={unit} term={term} summary={summary} onHandedIn={setNumber} />
      </div>
      <Versions summary={summary} shown={number} onShow={setNumber} />
      <SummaryTable sheet={sheet} />
    </Card>
  )
}

interface VersionsProps {
  readonly summary: Summary
  readonly shown: number | undefined
  readonly onShow: (number: number | undefined) => void
}

/** What was handed in stays, each with who, when and what the office answered. */
function Versions({ summary: { versions }, shown, onShow }: VersionsProps) {
  if (versions.length === 0) return <p className="summary-none">{words.nothingHandedIn}</p>
  return (
    <ul className="summary-versions">
      <li>
        <Button size="small" type="link" aria-pressed={shown === undefined} onClick={() => onShow(undefined)}>
          {words.now}
        </Button>
      </li>
      {[...versions].reverse().map((version) => (
        <li key={version.id}>
          <Button
            size="small"
            type="link"
            aria-pressed={shown === version.number}
            onClick={() => onShow(version.number)}
          >
            {words.version(version.number)}
          </Button>
          <span>{words.handedIn(version)}</span>
          <span className="summary-answer">{words.answered(version)}</span>
        </li>
      ))}
    </ul>
  )
}
