import type { EntryCompanion } from '@tongxin/contract/contacts/entry-companions'
import { tellingApart } from '@tongxin/core/roster/names/telling-apart'
import { isNamedLike } from '@tongxin/core/roster/names/typed-name'
import type { LogDraft } from './log-draft.ts'

/** A cadre who was there too, kept in the draft with how they are called, to be shown without a signal. */
export type CompanionDraft = LogDraft['companions'][number]

/** More than these are not looked through at a glance: then a name may be typed. */
const atAGlance = 8

/** Those paired that day with somebody chosen, called so that equal names are told apart. */
export function companionsOffered(
  rows: readonly EntryCompanion[],
  { people }: Pick<LogDraft, 'people'>,
): readonly (CompanionDraft & Pick<EntryCompanion, 'pinyin' | 'initials'>)[] {
  const beside = rows.filter(({ personIds }) => personIds.some((person) => people.includes(person)))
  const called = tellingApart(beside)
  return beside.map(({ id, name, pinyin, initials }, at) => ({
    ...{ id, pinyin, initials },
    name: called[at] ?? name,
  }))
}

/** Of many only those the typed name fits; whoever is chosen stays. */
export function companionsShown(
  offered: ReturnType<typeof companionsOffered>,
  { chosen, typed }: { readonly chosen: readonly CompanionDraft[]; readonly typed: string },
): readonly CompanionDraft[] {
  const isChosen = ({ id }: CompanionDraft) => chosen.some((one) => one.id === id)
  const found = offered.filter((one) => typed.trim() === '' || isChosen(one) || isNamedLike(one, typed))
  const others = chosen.filter(({ id }) => !offered.some((one) => one.id === id))
  return [...others, ...found.map(({ id, name }) => ({ id, name }))]
}

export function isLooked(offered: readonly unknown[]): boolean {
  return offered.length > atAGlance
}

/** Chosen for another day or with somebody else: the server would refuse them. */
export function companionsAmiss(
  offered: readonly Pick<CompanionDraft, 'id'>[],
  chosen: readonly CompanionDraft[],
): readonly CompanionDraft[] {
  return chosen.filter(({ id }) => !offered.some((one) => one.id === id))
}

export function toggleCompanion(draft: LogDraft, { id, name }: CompanionDraft): LogDraft {
  const isChosen = draft.companions.some((one) => one.id === id)
  const companions = isChosen
    ? draft.companions.filter((one) => one.id !== id)
    : [...draft.companions, { id, name }]
  return { ...draft, companions }
}
