import type { AnswerableEvent } from '@tongxin/core/duties/answerable-events'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import type { ContactGround } from './contact-ground.ts'
import type { Met } from './find-met.ts'

type Answered =
  | {
      readonly ok: true
      readonly events: readonly AnswerableEvent[]
      readonly eventOf: (personId: string) => string | null
    }
  | { readonly ok: false; readonly value: string; readonly reason: string; readonly fix: string }

/** Which event a row means by its word and day, for each person the one that is about them. Never guessed. */
export function findAnswered(
  { event, heldOn }: ContactLine,
  { cadreId, personIds }: Met,
  { answerable }: ContactGround,
): Answered {
  if (event === undefined) return { ok: true, events: [], eventOf: () => null }
  const value = event.on === null ? event.name : `${event.name} ${event.on}`
  const events = answerable({ cadreId, personIds, heldOn })
  const meant = events.filter(
    ({ name, kind, on }) =>
      (name === event.name || kind === event.name) && (event.on === null ? on <= heldOn : on === event.on),
  )
  const byPerson = personIds.map((id) => meant.filter(({ person }) => person === id))
  const several = byPerson.find((own) => own.length > 1)
  if (several)
    return { ok: false, value, reason: '这样的事不止一件', fix: `请写明是哪一件：${saidEvents(several)}` }
  if (meant.length === 0)
    return {
      ok: false,
      value,
      reason: '当时没有登记过要与此人联系的这件事',
      fix: events.length > 0 ? `请改为：${saidEvents(events)}，或留空` : '请先在“登记事项”中登记，或留空',
    }
  return {
    ok: true,
    events,
    eventOf: (personId) => meant.find(({ person }) => person === personId)?.id ?? null,
  }
}

function saidEvents(events: readonly AnswerableEvent[]): string {
  return [...new Set(events.map(({ name, on }) => `${name} ${on}`))].join('、')
}
