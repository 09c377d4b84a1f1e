import type { Todo } from '@tongxin/contract/duties/duties'
import type { ListHead } from '@tongxin/contract/pairing/list-head'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { type Reach, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { eligible } from '@tongxin/core/pairing/eligibility/eligibility'
import { shownRule, shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import type { TargetMatch } from '@tongxin/core/pairing/eligibility/target-rule'
import { unconsideredIn } from '@tongxin/core/pairing/lists/unchanged-list'
import type { Policy } from '@tongxin/core/policy/policy'
import { unitPolicies } from '@tongxin/core/policy/unit-own/unit-policies'
import { withinReach } from '../../http/reach-sql.ts'
import type { Work } from '../../platform/work.ts'
import { policyOfVersion } from '../policy/queries.ts'
import { countAffected } from './changes/affected.ts'
import { type ChangedPair, changedPairsAsJson } from './changes/changed-pairs.ts'
import { askedOf, type WaitingHandover, waitingHandoversAsJson } from './handover/asked-handovers.ts'
import { pageWithAssistants } from './lists/assisted-lines.ts'
import { listHead } from './lists/list-head.ts'
import { pageRead } from './lists/list-page.ts'
import { readerOf } from './lists/list-rows.ts'
import { findSubject, findSubjectAbout, type ListSubject, rosterOf } from './lists/list-subject.ts'
import { todosOfLists, todosOfYear } from './lists/list-todos.ts'
import { type ListBooks, openListsAsJson } from './lists/open-list-store.ts'

/** The page of one list, with the reading audited: it names people by the categories they come under. */
export async function readList(work: Work, id: string): Promise<ListPage | undefined> {
  const subject = await findSubject(work, id, 'list.read')
  if (!subject) return undefined
  await work.record([pageRead(id)])
  return pageWithAssistants(work, subject)
}

/** Of one list what concerns a pair, with the reading audited: what a step answered with, asked for again. */
export async function findTouched(
  work: Work,
  id: string,
  { cadreId, personId }: { readonly cadreId: string; readonly personId: string },
): Promise<{ readonly ok: true; readonly value: ListSubject } | Refused> {
  const about = () => [cadreId, personId]
  const subject = await findSubjectAbout(work, id, { permission: 'list.edit', about })
  if (!subject) return refuse({ code: 'not-found' })
  await work.record([pageRead(id)])
  return { ok: true, value: subject }
}

export async function explainPair(
  work: Work,
  listId: string,
  pair: { readonly cadreId: string; readonly personId: string },
) {
  const about = () => [pair.cadreId, pair.personId]
  const subject = await findSubjectAbout(work, listId, { permission: 'list.read', about })
  if (!subject) return undefined
  const { policy, tier, facts } = subject
  const cadre = facts.humans.find((human) => human.id === pair.cadreId)
  const person = facts.humans.find((human) => human.id === pair.personId)
  if (!cadre || !person) return undefined
  await work.record([
    {
      act: 'list.read',
      subjectKind: 'list',
      subjectIds: [listId, cadre.id, person.id],
      fields: ['eligibility'],
    },
  ])
  const at = { on: work.today, knownAt: work.today }
  const mayRead = readerOf(work, subject.row)
  const { truth, needsReason, target, rules } = eligible(
    { policy, tier, cadre, person },
    { roster: rosterOf(subject), at },
  )
  return {
    truth,
    needsReason,
    target: target && shownMatch(target, mayRead),
    rules: rules.map((rule) => (rule.rule === 'cadre' ? rule : shownRule(rule, mayRead))),
  }
}

function shownMatch(target: TargetMatch, mayRead: ReturnType<typeof readerOf>) {
  const { label, cite } = shownTarget(target, mayRead)
  return { id: label === target.label ? target.id : label, label, cites: [...cite] }
}

/** Lists still to be decided or filed, and who has a list in force or has considered the year, as a piece of SQL. */
export function listBooksAsJson(reach: Reach, asked: { readonly year: string | null; readonly on: Day }) {
  return openListsAsJson(withinReach(reach, { unit: 'place.unit_id' }), asked)
}

/** What they ask to be done, by the document each was begun under. */
export async function todosOfListBooks(
  work: Work,
  books: ListBooks,
  { policies, calendar, inForce }: TodoGround,
): Promise<readonly Todo[]> {
  const asOf = { today: work.today, holidayYears: calendar.holidayYears }
  const heads: ListHead[] = []
  for (const { unit_name: unitName, ...row } of books.lists) {
    const versionId = row.policy_version_id
    const policy = policies.find(({ id }) => id === versionId) ?? (await policyOfVersion(work, versionId))
    heads.push(listHead(row, { policy, unitName, asOf }))
  }
  const unconsidered = inForce ? unconsideredIn(unitPolicies(inForce, policies, work.today), books) : []
  const nameOf = (unitId: string | null) =>
    books.standing.find((place) => place.unitId === unitId)?.unitName ?? null
  return [...todosOfLists(heads), ...todosOfYear(unconsidered, nameOf)]
}

type TodoGround = {
  /** Named by the version stored. */
  readonly policies: readonly Policy[]
  readonly calendar: SchoolCalendar
  /** The school's own document of today. */
  readonly inForce: Policy | undefined
}

/** Pairs that may wait for somebody because of a change, as a piece of SQL. */
export function changedPairsOf(work: Work, policy: Policy | undefined) {
  return changedPairsAsJson(policy, reachOf(work.actor, 'list.read'), work.today)
}

/** Pairs on a side of which something changed since they were last considered, as one thing to do; none is none. */
export async function todosOfChanges(
  work: Work,
  policy: Policy | undefined,
  pairs: readonly ChangedPair[],
): Promise<readonly Todo[]> {
  const { count, cite, names } = await countAffected(work, policy, pairs)
  if (count === 0) return []
  return [{ kind: 'pairs-changed', count, dueOn: null, missingYear: null, cite, names: names.slice(0, 5) }]
}

/** Handovers that wait for somebody's word, as a piece of SQL. */
export function waitingHandoversOf(work: Work, policy: Policy | undefined) {
  return waitingHandoversAsJson(reachOf(work.actor, 'handover.keep'), policy, work.today)
}

/** One thing to do for all of them, by the soonest day the document in force names. */
export function todosOfHandovers(
  waiting: readonly WaitingHandover[],
  policy: Policy | undefined,
): readonly Todo[] {
  if (waiting.length === 0) return []
  const [cite] = askedOf(policy)?.cites ?? []
  return [
    {
      kind: 'handovers-waiting',
      count: waiting.length,
      dueOn: waiting[0]?.dueOn ?? null,
      missingYear: null,
      cite: cite ? { section: cite.section, phrase: cite.phrase } : null,
      names: [...new Set(waiting.flatMap(({ names }) => names))].slice(0, 5),
    },
  ]
}
