import type { Mistake } from '../../reading/mistake.ts'
import type { Policy } from '../policy.ts'
import { notesOfFile } from '../read-policy.ts'
import { nameMistakesBeside } from '../reading/name-checks.ts'

/**
 * The names a document beside another uses and neither of them gives, at the place in its file, with the nearest of those
 * there are. The other may itself stand beside a third: its names are theirs too. Nothing is said where the other is not
 * among the documents; that it is missing is a mistake of its own.
 *
 * @param value the file as data, sound by itself
 */
export function namesNotThere(
  { relation }: Policy,
  value: unknown,
  others: readonly Policy[],
): readonly Mistake[] {
  if (relation === undefined) return []
  const bases = basesOf(relation.to, others)
  if (bases.length === 0) return []
  const notes = notesOfFile(value)
  nameMistakesBeside(notes, bases.flatMap(namesGivenBy))
  return notes.mistakes
}

/** The document of that id in all its versions, and those it stands beside. */
function basesOf(id: string, others: readonly Policy[], passed: readonly string[] = []): readonly Policy[] {
  if (passed.includes(id)) return []
  const own = others.filter((policy) => policy.id === id)
  const further = own.flatMap(({ relation }) =>
    relation === undefined ? [] : basesOf(relation.to, others, [...passed, id]),
  )
  return [...own, ...further]
}

function namesGivenBy(policy: Policy) {
  const { tiers, requirements, roles, periods, forms, annexForms } = policy
  const idsOf = (kind: string, rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => ({ kind, name: id }))
  const keysOf = (kind: string, map: object) => Object.keys(map).map((name) => ({ kind, name }))
  return [
    ...idsOf('tier', tiers),
    ...tiers.flatMap(({ targets }) => idsOf('target', targets)),
    ...idsOf('requirement', requirements),
    ...keysOf('role', roles),
    ...keysOf('period', periods),
    ...idsOf('form', forms),
    ...idsOf('annexForm', annexForms),
  ]
}
