// A 汇总表 handed in is the paper a document asks of the unit, so that what counts it is one record and not two.
import type { Day } from '../calendar/day.ts'
import { dayWithin, type Period } from '../calendar/period.ts'
import { type Rule, rulesOf, versionsKnownAt } from '../duties/rule.ts'
import { inForce } from '../duties/turns/turns-of.ts'
import { clausesOfFilling } from '../duties/whole-fillings.ts'
import type { Cite } from '../policy/cite.ts'
import type { Policy } from '../policy/policy.ts'
import type { RecordEntry } from '../records/decide-record.ts'
import { offersOn } from '../records/offers-on.ts'
import type { RecordOffer } from '../records/record-offer.ts'

/** A paper that documents ask units for: the form it is entered by, and the rule that asks these units. */
export interface AskedPaper {
  readonly offer: RecordOffer
  /** The key of the rule: a unit’s own document has one of its own. */
  readonly rule: string
  readonly title: string
  readonly cite: readonly Cite[]
}

/** What a unit owes in a term, as it is counted: the rule that asks it, and the last day in time; null: none is set. */
export interface OwedPaper {
  readonly rule: string
  readonly dueOn: Day | null
}

/** The papers that documents in force on a day ask units for; those sent to a named role before others. */
export function papersAsked(
  policies: readonly Policy[],
  { on, today }: { readonly on: Day; readonly today: Day },
): readonly AskedPaper[] {
  const offers = offersOn(policies, { on, today })
  if (typeof offers !== 'object') return []
  const papers = offers.filter(({ kind, needs }) => kind === 'document' && needs.includes('unit'))
  const rules = rulesOf(versionsKnownAt(policies, today)).filter(({ version }) => inForce(version, on))
  const isSent = ({ to }: RecordOffer) => to.length > 0
  return [...papers.filter(isSent), ...papers.filter((offer) => !isSent(offer))].flatMap((offer) =>
    rules.filter(({ requirement }) => offer.requirements.includes(requirement.id)).map(askedPaper(offer)),
  )
}

const askedPaper =
  (offer: RecordOffer) =>
  ({ key, requirement, version: { filling } }: Rule): AskedPaper => {
    const own = filling === null ? [] : clausesOfFilling(requirement, filling)
    return {
      offer,
      rule: key,
      title: requirement.label ?? offer.words[0] ?? '',
      cite: own.length > 0 ? own : requirement.cite,
    }
  }

/** Which of the papers a unit’s 汇总表 is, and its last day; undefined: the unit owes none, and it counts for nothing but itself. */
export function paperOf(
  papers: readonly AskedPaper[],
  owed: readonly OwedPaper[],
): (AskedPaper & Pick<OwedPaper, 'dueOn'>) | undefined {
  for (const paper of papers) {
    const found = owed.find(({ rule }) => rule === paper.rule)
    if (found !== undefined) return { ...paper, dueOn: found.dueOn }
  }
  return undefined
}

interface HandedIn {
  readonly id: string
  readonly unitId: string
  readonly term: Period
  readonly today: Day
}

/**
 * The paper as it is entered: of today, and of the last day of its term where that is over, whose state it shows. It then counts
 * for the term it is about and not for the one that runs, from its entry on: of a closed term as 补录.
 */
export function asPaper({ offer }: AskedPaper, { id, unitId, term, today }: HandedIn): RecordEntry {
  return {
    id,
    offer: offer.id,
    heldOn: dayWithin(term, today),
    word: offer.words[0] ?? null,
    role: offer.roles[0] ?? null,
    unitId,
    tier: null,
    humanId: null,
    pairingId: null,
    participantIds: [],
    subject: null,
    until: null,
    ground: null,
  }
}
