import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { eligibleFor } from '@tongxin/core/pairing/eligibility/eligibility'
import { decideAdopt } from '@tongxin/core/pairing/lists/adopt-proposal'
import { refusedPair } from '@tongxin/core/pairing/lists/refused-pair'
import type { Work } from '../../../platform/work.ts'
import { lineOfPair } from './line-of-pair.ts'
import { pageRead } from './list-page.ts'
import { pairWordsOf } from './list-rows.ts'
import { advanceVersion, exchangeLines } from './list-store.ts'
import { findSubject, type ListSubject, rosterOf, withLines } from './list-subject.ts'

type Adopting = {
  readonly version: number
  readonly pairs: readonly { readonly cadreId: string; readonly personId: string }[]
  readonly seen: readonly string[]
}

/** Writes a proposal into a draft, all of it or, when one pair is refused, nothing. */
export async function adoptProposal(
  work: Work,
  listId: string,
  { version, pairs, seen }: Adopting,
): Promise<{ readonly ok: true; readonly value: ListSubject } | Refused> {
  // First, so that of two who adopt at once one waits here and is refused; a refusal takes it back.
  const advanced = await advanceVersion(work, { id: listId, version })
  const subject = await findSubject(work, listId, 'list.edit')
  if (!subject) return refuse({ code: 'not-found' })
  if (!advanced) return refuse({ code: 'stale-version', current: subject.row.version })
  const words = pairWordsOf(work, subject)
  const isKnown = (id: string) => words.nameOf(id) !== null
  const stranger = pairs.find(({ cadreId, personId }) => !isKnown(cadreId) || !isKnown(personId))
  if (stranger) {
    const side = isKnown(stranger.cadreId) ? 'person' : 'cadre'
    return refusedPair(stranger, refuse({ code: 'side-unknown', side }), words)
  }
  const lines = pairs.map((pair) => lineOfPair(subject, { ...pair, id: work.ids.next(), reason: '' }))
  const decision = decideAdopt(
    subject.list,
    { lines, seen },
    { version, eligibilityOf: judgeOf(work, subject), words },
  )
  if (!decision.ok) return decision
  const { added, removed } = decision.changes
  const recorded = await work.record([...decision.events, pageRead(listId)])
  await exchangeLines(work, listId, { removed, added, recorded })
  const gone = new Set(removed)
  return {
    ok: true,
    value: withLines(
      subject,
      [...subject.row.lines.filter(({ id }) => !gone.has(id)), ...added],
      removed.length + added.length,
    ),
  }
}

/** What depends on the cadre alone is asked once for each. */
function judgeOf(work: Work, subject: ListSubject) {
  const { policy, tier, facts } = subject
  const asked = { roster: rosterOf(subject), at: { on: work.today, knownAt: work.today } }
  const humans = new Map<string, (typeof facts.humans)[number]>(
    facts.humans.map((human) => [human.id, human]),
  )
  const judges = new Map<string, ReturnType<typeof eligibleFor>>()
  return ({ cadreId, personId }: { readonly cadreId: string; readonly personId: string }) => {
    const cadre = humans.get(cadreId)
    const person = humans.get(personId)
    if (!cadre || !person) throw new Error('a pair of somebody nobody knows was let through')
    const judge = judges.get(cadreId) ?? eligibleFor({ policy, tier, cadre }, asked)
    judges.set(cadreId, judge)
    return judge(person)
  }
}
