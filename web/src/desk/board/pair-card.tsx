import { showPairDuties } from '@tongxin/contract/duties/duties'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { Day } from '@tongxin/core/calendar/day'
import { isEligibility } from '@tongxin/core/duties/findings/eligible-requirement'
import type { NotCounted } from '@tongxin/core/duties/findings/finding'
import { sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import { fitRemedies } from '@tongxin/core/duties/findings/fit-remedies'
import { notCountedSentences } from '@tongxin/core/duties/records/not-counted-sentences'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { meetingWords } from '../../words/contacts/meeting-card.ts'
import { shortDay } from '../../words/days.ts'
import { boardWords as words } from '../../words/duties/board.ts'
import { sideName } from '../../words/pairing/unit-pairings.ts'
import { ExplainButton } from '../records/explain-dialog.tsx'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { Assistants } from './assistants.tsx'
import { useBoardLink } from './board-link.ts'
import { CalendarMend } from './calendar-mend.tsx'
import { Excuses } from './excuses.tsx'
import { FindingClauses } from './finding-clauses.tsx'
import { MeetingCard } from './meeting-card.tsx'

type PairDuties = AnswerOf<typeof showPairDuties>

/** One pair: each finding with its clause, the records it counted, those it did not and why. */
export function PairCard({ pairingId }: { readonly pairingId: string }) {
  const { get } = useFilters()
  const linkTo = useBoardLink()
  const asOf = useAsOf()
  const pair = useAnswer(
    showPairDuties,
    { params: { id: pairingId }, query: { ...asOf } },
    { keepPrevious: true },
  )
  if (pair.isError) return <RefusalNotice error={pair.error} onRetry={() => void pair.refetch()} />
  if (!pair.data) return <Opening />
  const { pairing, findings, records, excuses, mayExcuse, asOf: judged } = pair.data.value
  const shown = findings.filter(({ turn, state }) => turn !== null && state !== 'silent').reverse()
  return (
    <Card
      title={words.pairTitle(
        sideName(pairing.cadreUnit, pairing.cadre.name),
        sideName(pairing.personUnit, pairing.person.name),
      )}
      extra={
        <AppLink to={linkTo({ figure: get('figure'), unit: get('unit'), fit: get('fit') })}>
          {words.back}
        </AppLink>
      }
    >
      {pairing.reason !== null && <p className="pair-reason">{words.pairedFor(pairing.reason)}</p>}
      <BeforeMeeting pairing={pairing} />
      <Assistants pairingId={pairing.id} />
      <Excuses pairingId={pairing.id} excuses={excuses} mayExcuse={mayExcuse} />
      {shown.length === 0 && <EmptyState icon="ledger" title={words.noRecords} />}
      <ul className="board-persons">
        {shown.map((finding) => (
          <li key={`${finding.requirement} ${finding.turn?.id}`}>
            <FindingLine finding={finding} records={records} on={judged.on} />
            {mayExcuse !== null && asOf === undefined && finding.state === 'advice' && !finding.settled && (
              <ExplainButton finding={finding} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Of a pair that stands today, opened by hand: reading it is audited. */
function BeforeMeeting({ pairing: { id, from, to } }: Pick<PairDuties, 'pairing'>) {
  const { today } = useMe()
  const asOf = useAsOf()
  const [open, setOpen] = useState(false)
  if (asOf !== undefined || from > today || (to !== null && to <= today)) return null
  return (
    <section className="board-excuses" aria-label={meetingWords.title}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? meetingWords.close : meetingWords.open}
      </Button>
      {open && <MeetingCard pairingId={id} />}
    </section>
  )
}

interface FindingLineProps {
  readonly finding: PairDuties['findings'][number]
  readonly records: PairDuties['records']
  /** The day judged. */
  readonly on: Day
}

function FindingLine({ finding, records, on }: FindingLineProps) {
  const { turn, counted, notCounted, need, settled } = finding
  const { text } = sentenceOf(finding, on)
  const rested = settled?.records ?? records
  const canStill = need !== null && !settled && (need.by === null || need.by >= on)
  return (
    <>
      <div className="board-person-head">
        <StateMark state={finding.state} />
        <b>{finding.title}</b>
        <span className="board-small">{whenWords(finding)}</span>
        <span className="board-push board-clauses">
          <FindingClauses finding={finding} />
        </span>
      </div>
      <div className="board-small">
        {settled && `${words.settled(settled.knownAt)}，`}
        {canStill && need && !turn?.missing ? words.needs(need.more, need.by) : text}{' '}
        {turn?.missing && <CalendarMend />}
      </div>
      {isEligibility(finding) &&
        fitRemedies(finding).map((remedy) => (
          <div key={remedy} className="board-small">
            {remedy}
          </div>
        ))}
      <ul className="board-records">
        {counted.map((id) => (
          <RecordLine key={id} id={id} records={rested} />
        ))}
        {notCounted.map((missed) => (
          <RecordLine key={missed.id} id={missed.id} records={rested} missed={missed} />
        ))}
      </ul>
      {settled && settled.late.length > 0 && <LateRecords records={settled.late} />}
    </>
  )
}

/** The period, or the event that calls for something: 10月12日 联系. */
function whenWords({ turn, when }: PairDuties['findings'][number]): string | null {
  return turn === null || turn.event === null ? when : `${shortDay(turn.event.on)} ${when}`
}

/** 补录: beside what was settled, never in it. */
function LateRecords({ records }: Pick<PairDuties, 'records'>) {
  return (
    <>
      <div className="board-small">{words.lateNote(records.length)}</div>
      <ul className="board-records">
        {records.map(({ id, heldOn, form, enteredOn }) => (
          <li key={id}>
            <StateMark state="late" size={14}>
              {words.lateRecord}
            </StateMark>{' '}
            {words.record(heldOn, form)} <span className="board-small">{words.entered(enteredOn)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface RecordLineProps {
  readonly id: string
  readonly records: PairDuties['records']
  readonly missed?: NotCounted
}

function RecordLine({ id, records, missed }: RecordLineProps) {
  const record = records.find((one) => one.id === id)
  if (!record) return null
  return (
    <li>
      {missed ? (
        <StateMark state="not-applicable" size={14}>
          {words.notCounted}
        </StateMark>
      ) : (
        <StateMark state="met" size={14}>
          {words.counted}
        </StateMark>
      )}{' '}
      {words.record(record.heldOn, record.form)}{' '}
      <span className="board-small">
        {missed ? notCountedSentences[missed.reason] : words.entered(record.enteredOn)}
      </span>
    </li>
  )
}
