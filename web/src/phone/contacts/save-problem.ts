import { isDay } from '@tongxin/core/calendar/day'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { type LogDraft, partOf, shownPeople } from './log-draft.ts'

/** How each person is called, equal names told apart. */
type Called = ReadonlyMap<string, string>

/** What keeps a draft from being saved, in one sentence that says what to mend; undefined: nothing does. */
export function saveProblem(draft: LogDraft, called: Called): string | undefined {
  if (draft.people.length === 0) return words.needPerson
  if (!isDay(draft.heldOn)) return words.needDay
  return identityProblem(draft, called)
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
