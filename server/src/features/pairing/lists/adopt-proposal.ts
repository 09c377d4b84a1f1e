import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { eligibleFor } from '@tongxin/core/pairing/eligibility/eligibility'
import { decideAdopt } from '@tongxin/core/pairing/lists/adopt-proposal'
import type { Work } from '../../../platform/work.ts'
import { lineOfPair } from './line-of-pair.ts'
import { advanceList, holdList, insertLines, supersedeLines } from './list-store.ts'
import { type ListSubject, loadSubject, rosterOf, withLines } from './list-subject.ts'

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
  const row = await holdList(work, listId)
  if (!row || !may(work.actor, 'list.edit', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  if (row.version !== version) return refuse({ code: 'stale-version', current: row.version })
  const subject = await loadSubject(work, row)
  const known = new Set<string>(subject.facts.humans.map(({ id }) => id))
  if (pairs.some(({ cadreId, personId }) => !known.has(cadreId) || !known.has(personId)))
    return refuse({ code: 'not-found' })
  const lines = pairs.map((pair) => lineOfPair(subject, { ...pair, id: work.ids.next(), reason: '' }))
  const decision = decideAdopt(
    subject.list,
    { lines, seen },
    { version, eligibilityOf: judgeOf(work, subject) },
  )
  if (!decision.ok) return decision
  const { added, removed } = decision.changes
  const recorded = await work.record(decision.events)
  await supersedeLines(work, removed, recorded)
  await insertLines(work, listId, { lines: added, recorded })
  const { state, round, effective_on } = row
  await advanceList(work, row, { state, round, effective_on })
  const gone = new Set(removed)
  const left = [...row.lines.filter(({ id }) => !gone.has(id)), ...added]
  const after = withLines(subject, left)
  return { ok: true, value: { ...after, row: { ...after.row, version: version + 1 } } }
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
