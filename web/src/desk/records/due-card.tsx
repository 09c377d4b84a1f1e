import { listRecordDuties, type RecordDuty } from '@tongxin/contract/duties/records'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { Card } from '../../ui/card.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { shortDay } from '../../words/days.ts'
import { recordsWords as words } from '../../words/duties/records.ts'
import { type StateName, states } from '../../words/duties/states.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { UrgeAll } from '../urging/urge-all.tsx'
import { UrgeOf } from '../urging/urge-of.tsx'
import { ExplainDialog, type Shortfall } from './explain-dialog.tsx'
import type { Start } from './record-dialog.tsx'

/** What is due, with its clause and the one thing to press. */
export function DueCard({ onEnter }: { readonly onEnter: (start: Start) => void }) {
  const duties = useAnswer(listRecordDuties, {}, { keepPrevious: true })
  const [explained, setExplained] = useState<Shortfall>()
  if (duties.isError) return <RefusalNotice error={duties.error} onRetry={() => void duties.refetch()} />
  if (!duties.data) return <Opening />
  const { rows } = duties.data.value
  return (
    <Card
      title={words.due}
      note={words.dueNote(rows.length)}
      extra={<UrgeAll urged={rows.map(({ urged }) => urged)} />}
    >
      {rows.length === 0 && <EmptyState icon="check-circle" title={words.nothingDue} />}
      <ul className="record-lines">
        {rows.map((duty) => (
          <li key={`${duty.requirement} ${duty.bearerId} ${duty.period}`}>
            <DutyLine duty={duty} onEnter={onEnter} onExplain={setExplained} />
          </li>
        ))}
      </ul>
      {explained && <ExplainDialog shortfall={explained} onClose={() => setExplained(undefined)} />}
    </Card>
  )
}

interface DutyLineProps {
  readonly duty: RecordDuty
  readonly onEnter: (start: Start) => void
  readonly onExplain: (shortfall: Shortfall) => void
}

function DutyLine({ duty, onEnter, onExplain }: DutyLineProps) {
  const { form, unitId, pairingId, bearerKind, extension, cite, can, subject } = duty
  const isOfUnit = bearerKind === 'unit' || bearerKind === 'office'
  const start = { form, pairingId, unitId: isOfUnit ? unitId : null, subject, latest: null }
  return (
    <>
      <div className="record-head">
        <StateMark state={isState(duty.state) ? duty.state : 'unknown'} />
        <b>{duty.title}</b>
        <span className="record-small">{duty.bearerName}</span>
        <span className="record-push">
          {cite && <ClauseLink section={sectionWords(cite.section)} phrase={cite.phrase} />}
        </span>
        {form !== null && (
          <Button size="small" onClick={() => onEnter(start)}>
            {words.enter}
          </Button>
        )}
        {extension && (
          <Button
            size="small"
            onClick={() => onEnter({ ...start, form: extension.form, latest: extension.latest })}
          >
            {words.extend}
          </Button>
        )}
        {can.explain && (
          <Button size="small" onClick={() => onExplain(duty)}>
            {words.explain}
          </Button>
        )}
        <UrgeOf urged={duty.urged} />
      </div>
      <div className="record-small">{sayDuty(duty)}</div>
    </>
  )
}

function sayDuty({ event, subject, dueOn, extendedFrom, needed, counted }: RecordDuty): string {
  return [
    event && `${shortDay(event.on)} ${event.word}`,
    subject,
    dueOn === null ? words.noDay : words.dueOn(dueOn),
    extendedFrom && words.extendedFrom(extendedFrom),
    needed !== null && words.counted(counted, needed),
  ]
    .filter(Boolean)
    .join('，')
}

function isState(word: string): word is StateName {
  return word in states
}
