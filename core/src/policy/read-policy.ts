import type { Mistake } from '../reading/mistake.ts'
import { type Notes, notesOfReading } from '../reading/place.ts'
import { isMap, list, mapOf, type Reader, text, word } from '../reading/reader.ts'
import { type Fields, optional, otherwise, record } from '../reading/record.ts'
import { clashesOf } from './documents/limit-checks.ts'
import type { Policy } from './policy.ts'
import { withConsequences } from './reading/forbidden-consequences.ts'
import { annexForm, contactForm, recordRule } from './reading/form-reader.ts'
import { headMakesSense } from './reading/head-checks.ts'
import { headFields } from './reading/head-reader.ts'
import { nameMistakes } from './reading/name-checks.ts'
import { skipsFitThePeriod } from './reading/period-checks.ts'
import { namedPeriod } from './reading/period-reader.ts'
import { assessmentRule, governanceRule, procedures, wordFields } from './reading/procedures-reader.ts'
import { requirement } from './reading/requirement-reader.ts'
import { silentMakesSense } from './reading/silent-checks.ts'
import { targetsAreOfTheTier } from './reading/target-checks.ts'
import { tier, tierFields } from './reading/tier-reader.ts'
import { emptyVocabulary, vocabulary } from './reading/vocabulary-reader.ts'

export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy; readonly advice: readonly Mistake[] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/**
 * Reads a policy from an unknown value (a parsed file): the policy, or every mistake in it at once. `advice` are remarks
 * that do not make it wrong, as a number without a citation. Needs no other policy: what must fit between several
 * documents is checked where they meet. `leftOut`: fields of the file of which the text could not be read; names they may
 * have given are not missed.
 */
export function readPolicy(value: unknown, leftOut: readonly string[] = []): PolicyReading {
  const notes = notesOfReading()
  const policy = file(value, notes.root)
  const standsBeside = isMap(value) && value['relation'] !== undefined
  nameMistakes(notes, { standsBeside, leftOut })
  headMakesSense(value, notes.root)
  skipsFitThePeriod(value, notes.root)
  targetsAreOfTheTier(value, notes.root)
  silentMakesSense(value, notes.root, {
    fields: Object.keys(fields),
    tierFields,
    standsBeside: standsBeside || leftOut.includes('tiers'),
  })
  if (!policy || notes.mistakes.length > 0) {
    const mistakes = notes.mistakes.filter((one) => !isOnlyUnread(one, leftOut))
    return { ok: false, mistakes: inFileOrder(withConsequences(mistakes, value)) }
  }
  const clashes = limitsWithin(policy)
  return clashes.length > 0
    ? { ok: false, mistakes: clashes }
    : { ok: true, policy, advice: uncitedNumbers(policy) }
}

/** The names a file gives and uses, with the places, for checks that need another file too. */
export function notesOfFile(value: unknown): Notes {
  const notes = notesOfReading()
  file(value, notes.root)
  return notes
}

const fields: Fields<Omit<Policy, 'enteredOn'>> = {
  ...headFields,
  ...wordFields,
  roles: otherwise(mapOf(roleLabel), {}),
  vocabulary: otherwise(vocabulary, emptyVocabulary),
  periods: otherwise(mapOf(namedPeriod), {}),
  bothTiers: optional(word(['each', 'highest'] as const)),
  tiers: otherwise(list(tier), []),
  requirements: otherwise(list(requirement), []),
  record: optional(recordRule),
  forms: otherwise(list(contactForm), []),
  procedures: otherwise(procedures, {}),
  assessment: otherwise(list(assessmentRule), []),
  governance: otherwise(list(governanceRule), []),
  annexForms: otherwise(list(annexForm), []),
  silent: otherwise(list(text), []),
}

const file: Reader<Policy> = record<Omit<Policy, 'enteredOn'>>(fields)

function roleLabel(...[value, at]: Parameters<Reader<string>>): string | undefined {
  at.names('role', String(at.path.at(-1)))
  return text(value, at)
}

/** A field is there whose text could not be read: it is not missing. */
function isOnlyUnread({ code, path, params }: Mistake, leftOut: readonly string[]): boolean {
  return code === 'missing-field' && path.length === 0 && leftOut.includes(String(params['field']))
}

/** Mistakes of the same part of the file together; within it as they were found. */
function inFileOrder(mistakes: readonly Mistake[]): readonly Mistake[] {
  const parts = [...new Set(mistakes.map((mistake) => mistake.path[0]))]
  return parts.flatMap((part) => mistakes.filter((mistake) => mistake.path[0] === part))
}

/** A floor and a ceiling of the file itself that cannot both hold. */
function limitsWithin(policy: Policy): readonly Mistake[] {
  const notes = notesOfReading()
  for (const { index, ceiling, numbers } of clashesOf(policy, policy)) {
    const at = notes.root.inside('requirements').inside(index).inside('atLeast')
    at.mistake('limits-clash', { ...numbers, other: ceiling })
  }
  return notes.mistakes
}

function uncitedNumbers(policy: Policy): readonly Mistake[] {
  const notes = notesOfReading()
  policy.requirements.forEach((rule, index) => {
    if (rule.cite.length === 0) notes.root.inside('requirements').inside(index).mistake('number-without-cite')
  })
  return notes.mistakes
}
