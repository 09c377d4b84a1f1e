import type { SensitiveField } from '../../account/field-access.ts'
import type { Cite } from '../../policy/cite.ts'
import type { Atom } from '../../policy/predicate.ts'
import type { AtomAnswer } from '../../policy/predicate-holds.ts'
import type { Truth } from '../../policy/truth.ts'
import type { RuleResult } from './candidate.ts'
import { ruleSentence } from './eligibility-sentences.ts'

/** What a target is called to somebody who may not read the fields it asks about. */
export const withinScopeWords = '符合联系范围'

export type MayRead = (field: SensitiveField) => boolean

/** A target that fits, without what would tell a field the reader does not see: 民主党派成员 tells a party. */
export function shownTarget<
  T extends {
    readonly label: string
    readonly cite: readonly Cite[]
    readonly because: readonly AtomAnswer[]
  },
>(target: T, mayRead: MayRead): { readonly label: string; readonly cite: readonly Cite[] } {
  return target.because.every(({ atom }) => mayReadAtom(atom, mayRead))
    ? { label: target.label, cite: target.cite }
    : { label: withinScopeWords, cite: [] }
}

/** What a rule is called to somebody who may not read what it asks about: only how it came out. */
const outcomeWords: Readonly<Record<Truth, string>> = {
  true: withinScopeWords,
  false: '不在联系范围',
  unknown: '资料缺失，无法判断',
}

/** A rule in words with its clause; without either where they would tell a field the reader does not see. */
export function shownReason(
  result: RuleResult,
  mayRead: MayRead,
): { readonly text: string; readonly cites: Cite[] } {
  const shown = shownRule(result, mayRead)
  return shown === result || isToldInPart(result, shown)
    ? { text: ruleSentence(shown), cites: [...shown.cite] }
    : { text: outcomeWords[result.truth], cites: [] }
}

/** Whether the reader sees every field that a rule asked about. */
export function isTold({ because }: Pick<RuleResult, 'because'>, mayRead: MayRead): boolean {
  return because.every(({ atom }) => mayReadAtom(atom, mayRead))
}

/** A rule about the person with its outcome, and of its grounds only those the reader may see. */
export function shownRule(result: RuleResult, mayRead: MayRead): RuleResult {
  const because = result.because.filter(({ atom }) => mayReadAtom(atom, mayRead))
  if (because.length === result.because.length) return result
  return { ...result, because, cite: isToldInPart(result, { because }) ? result.cite : [] }
}

/**
 * That somebody comes under none of the targets says by itself that each of them fails: the grounds the reader sees and the
 * clause tell no more than that.
 */
function isToldInPart({ rule, truth }: RuleResult, { because }: Pick<RuleResult, 'because'>): boolean {
  return rule === 'target' && truth === 'false' && because.length > 0
}

function mayReadAtom(atom: Atom, mayRead: MayRead): boolean {
  return fieldsAskedBy(atom).every(mayRead)
}

/** The sensitive fields a question is answered from. That somebody is 党外 is what makes them a person at all. */
function fieldsAskedBy(atom: Atom): readonly SensitiveField[] {
  switch (atom.op) {
    case 'party':
      return atom.party === 'outside' ? [] : ['party']
    case 'identity':
      return atom.is === '少数民族' ? ['identity', 'ethnicity'] : ['identity']
    case 'listed':
    case 'judged':
      return ['identity']
    default:
      return []
  }
}
