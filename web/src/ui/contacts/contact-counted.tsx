import { type CountedLine, showWhatCounted, type WhatCounted } from '@tongxin/contract/contacts/counted'
import type { Day } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { isToldAlike, countedWords as words } from '../../words/contacts/counted.ts'
import { shortDay } from '../../words/days.ts'
import { CountedLines } from './counted-lines.tsx'

interface ContactCountedProps {
  readonly contactId: string
  /** Whose part; null: what counted the contact as a whole. */
  readonly personId: string | null
  readonly enteredOn: Day
  readonly today: Day
}

/** What a contact counted for, as of now and as it was counted on the day of its entry. */
export function ContactCounted({ contactId: id, personId, enteredOn, today }: ContactCountedProps) {
  const now = useAnswer(showWhatCounted, { params: { id } })
  const before = useAnswer(
    showWhatCounted,
    { params: { id }, query: { on: enteredOn } },
    { when: enteredOn < today },
  )
  if (!now.data) return null
  const lines = linesFor(now.data.value, personId)
  const then = before.data && linesFor(before.data.value, personId)
  if (personId === null && lines.length === 0 && (then ?? []).length === 0) return null
  const isSame = then !== undefined && isToldAlike(lines, then)
  return (
    <section className="counted" aria-label={personId === null ? words.whole : words.title}>
      <p className="counted-when">
        {personId === null ? words.whole : words.title}，{words.now(shortDay(today))}
        {isSame && `，${words.sameAsEntered(shortDay(enteredOn))}`}
      </p>
      <CountedLines lines={lines} />
      {then !== undefined && !isSame && (
        <>
          <p className="counted-when">{words.entered(shortDay(enteredOn))}</p>
          <CountedLines lines={then} />
        </>
      )}
    </section>
  )
}

function linesFor({ parts, whole }: WhatCounted, personId: string | null): readonly CountedLine[] {
  if (personId === null) return whole
  return parts.find((part) => part.personId === personId)?.lines ?? []
}
