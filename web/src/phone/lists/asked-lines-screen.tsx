import { type AskedLine, confirmLine, listAskedLines } from '@tongxin/contract/pairing/list-confirmation'
import { academicYearLabel } from '@tongxin/core/calendar/term'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { Opening } from '../../app/gate.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { askedWords as words } from '../../words/contacts/asked-lines.ts'
import { shortDay } from '../../words/days.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { DeclineForm } from './decline-form.tsx'
import './asked-lines.css'

/** 待我确认的联系名单: each pair that a list proposes to this leader, agreed to or declined with the reason. */
export function AskedLinesScreen() {
  const asked = useAnswer(listAskedLines, {})
  if (asked.isError && !asked.data)
    return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { rows } = asked.data.value
  if (rows.length === 0)
    return (
      <EmptyState icon="check-circle" title={words.none}>
        {words.noneNext}
      </EmptyState>
    )
  return (
    <>
      <p className="phone-note">{words.title}</p>
      {rows.map((line) => (
        <Asked key={line.id} line={line} />
      ))}
      <p className="phone-note">{words.onlyYou}</p>
    </>
  )
}

function Asked({ line }: { readonly line: AskedLine }) {
  const send = useSend(confirmLine, [listAskedLines])
  const [key] = useState(newClientKey)
  const [declining, setDeclining] = useState(false)
  const params = { id: line.listId, lineId: line.id }
  const agree = () => send.mutate({ params, body: { outcome: 'done', reason: '' }, key })
  return (
    <article className="phone-card asked-line">
      <p className="asked-line-list">
        {words.list(academicYearLabel(line.academicYear), line.tierName, line.unitName)}
        {line.round > 1 && ` ${words.round(line.round)}`}
      </p>
      <h2>{line.personName}</h2>
      <p>{[line.personUnit, line.personPost].filter(Boolean).join('，')}</p>
      <p className="asked-line-small">
        {line.continues ? words.continues : words.begins}
        {line.recommendedBy &&
          `，${words.recommended(line.recommendedBy.roleName, shortDay(line.recommendedBy.on))}`}{' '}
        {line.cites.slice(0, 1).map(({ section, phrase }) => (
          <ClauseLink key={section} section={sectionWords(section)} phrase={phrase} />
        ))}
      </p>
      {line.reason && <p className="asked-line-small">{words.reason(line.reason)}</p>}
      {send.error && !declining && <RefusalNotice error={send.error} />}
      {line.answer ? (
        <Answered answer={line.answer} />
      ) : declining ? (
        <DeclineForm line={line} onClose={() => setDeclining(false)} />
      ) : (
        <div className="asked-line-buttons">
          <button
            type="button"
            className="button"
            aria-label={words.declineWith(line.personName)}
            onClick={() => setDeclining(true)}
          >
            {words.decline}
          </button>
          <button
            type="button"
            className="button button-tinted"
            aria-label={words.confirmWith(line.personName)}
            disabled={send.isPending}
            onClick={agree}
          >
            <Icon name="check" />
            {words.confirm}
          </button>
        </div>
      )}
    </article>
  )
}

function Answered({ answer }: { readonly answer: NonNullable<AskedLine['answer']> }) {
  const say = answer.onBehalf ? words.agreedFor : words.agreed
  return (
    <p className="asked-line-answer" data-tone="met">
      <Icon name="check-circle" /> {say(shortDay(answer.on), answer.byName)}
    </p>
  )
}
