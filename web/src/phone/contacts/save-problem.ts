import { isDay } from '@tongxin/core/calendar/day'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { type LogDraft, partOf, shownPeople, unclearDay } from './log-draft.ts'

/** How each person is called, equal names told apart. */
type Called = ReadonlyMap<string, string>

/** What keeps a draft from being saved, in one sentence that says what to mend; undefined: nothing does. */
export function saveProblem(draft: LogDraft, called: Called): string | undefined {
  if (draft.people.length === 0) return words.needPerson
  if (!isDay(draft.heldOn)) return words.needDay
  return promiseProblem(draft, called) ?? identityProblem(draft, called)
}

/** What was typed as the day of a promise is one day, or none at all is meant. */
function promiseProblem(draft: LogDraft, called: Called): string | undefined {
  const unclear = draft.people.find((person) => {
    const { promise } = partOf(draft, person)
    return promise?.dueOn === unclearDay && promise.text.trim() !== ''
  })
  return unclear === undefined ? undefined : words.needPromiseDay(called.get(unclear) ?? '')
}

/** An identity number is pointed out as soon as it is written, with where it stands; the server refuses it too. */
export function identityProblem(draft: LogDraft, called: Called): string | undefined {
  const several = draft.people.length > 1
  const ofPeople = shownPeople(draft).flatMap((person) => {
    const { brief, raised, promise, remark } = partOf(draft, person)
    const name = called.get(person) ?? ''
    const own = (place: string) => (several ? words.placeOf(name, place) : place)
    return [
      [several ? words.briefOf(name) : words.brief, brief],
      [own(words.raisedTitle), raised?.text ?? ''],
      [own(words.promiseTitle), promise?.text ?? ''],
      [own(words.remark), remark],
    ] as const
  })
  const found = [...ofPeople, [words.place, draft.place] as const].find(([, text]) => hasIdentityNumber(text))
  return found && words.identityNumber(found[0])
}
