import { isDay } from '@tongxin/core/calendar/day'
import { textLimits } from '@tongxin/core/contacts/contact-entry'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { type LogDraft, partOf, shownPeople, unclearDay } from './log-draft.ts'

/** How each person is called, equal names told apart. */
type Called = ReadonlyMap<string, string>

/** What keeps a draft from being saved, in one sentence that says what to mend; undefined: nothing does. */
export function saveProblem(draft: LogDraft, called: Called): string | undefined {
  if (draft.people.length === 0) return words.needPerson
  if (!isDay(draft.heldOn)) return words.needDay
  return promiseProblem(draft, called) ?? textProblem(draft, called)
}

/** What was typed as the day of a promise is one day, or none at all is meant. */
function promiseProblem(draft: LogDraft, called: Called): string | undefined {
  const unclear = draft.people.find((person) => {
    const { promise } = partOf(draft, person)
    return promise?.dueOn === unclearDay && promise.text.trim() !== ''
  })
  return unclear === undefined ? undefined : words.needPromiseDay(called.get(unclear) ?? '')
}

/**
 * An identity number is pointed out as soon as it is written, and a text that is too long, with where it stands; the server refuses
 * both too. Nothing is cut off: what was pasted stays to be shortened.
 */
export function textProblem(draft: LogDraft, called: Called): string | undefined {
  const several = draft.people.length > 1
  const ofPeople = shownPeople(draft).flatMap((person) => {
    const { brief, raised, promise, remark } = partOf(draft, person)
    const name = called.get(person) ?? ''
    const own = (place: string) => (several ? words.placeOf(name, place) : place)
    return [
      [several ? words.briefOf(name) : words.brief, brief, textLimits.brief],
      [own(words.raisedTitle), raised?.text ?? '', textLimits.raised],
      [own(words.promiseTitle), promise?.text ?? '', textLimits.promise],
      [own(words.remark), remark, textLimits.remark],
    ] as const
  })
  const texts = [...ofPeople, [words.place, draft.place, textLimits.place] as const]
  const found = texts.find(([, text, most]) => hasIdentityNumber(text) || text.trim().length > most)
  if (found === undefined) return undefined
  const [where, text, most] = found
  return hasIdentityNumber(text)
    ? words.identityNumber(where)
    : words.tooLong(where, text.trim().length, most)
}
