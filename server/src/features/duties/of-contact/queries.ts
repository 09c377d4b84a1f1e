// What the rules made of one contact of a cadre, as of a day: evaluated anew from the facts known by its end.
import type { Actor } from '@tongxin/core/account/actor'
import type { AccessFacts } from '@tongxin/core/account/may'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { isOfPairings, isRestricted, isTouchedByContacts } from '@tongxin/core/duties/contact-rules'
import { frozenName } from '@tongxin/core/duties/drawn-periods'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import { type CountedContact, type CountedFor, countedFor } from '@tongxin/core/duties/findings/counted-for'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { settingOf } from '@tongxin/core/duties/setting'
import type { Policy } from '@tongxin/core/policy/policy'
import { valuesOf } from '@tongxin/core/policy/value'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { loadCadreFacts } from '../cadre-facts.ts'
import { type DutyGround, loadGround } from '../ground.ts'

type Anyone = Work<Actor>

export type JudgedContact = CountedContact & {
  readonly cadreId: string
  readonly access: AccessFacts
  /** The day the revision that stood was written. */
  readonly writtenOn: Day
}

export type ContactFinding = CountedFor & {
  /** When the period was closed before this was written; null: it was not. */
  readonly afterClosing: Day | null
}

/**
 * The findings of pairings and of the cadre that looked at the contact, as far as the actor may know of them, and the
 * documents they were judged by. What units, teams or the school bear is for the board.
 */
export async function findContactFindings(
  work: Anyone,
  contact: JudgedContact,
  on: Day,
): Promise<{ readonly found: readonly ContactFinding[]; readonly policies: readonly Policy[] }> {
  const knownAt = on < work.today ? on : null
  const ground = await loadGround(work, knownAt)
  const rules = rulesOf(versionsKnownAt(ground.policies, on))
    .filter(isTouchedByContacts)
    .filter((rule) => isOfPairings(rule) || valuesOf(rule.requirement.bearer).includes('cadre'))
    .filter((rule) => !isRestricted(rule) || mayKnow(work, contact))
  const facts = await loadCadreFacts(work, [contact.cadreId], { rules, knownAt })
  const asOf = { on, knownAt: on }
  const setting = settingOf(ground.policies, { calendar: ground.calendar, facts, asOf })
  const scope = { bearers: null, rules: new Set(rules.map(({ key }) => key)), since: null }
  const found = countedFor(findingsIn(setting, scope), contact)
  const closedOn = await closingsOf(work, ground, { found, rules, on })
  return {
    policies: ground.policies,
    found: found.map((one) => ({ ...one, afterClosing: closedOn(one.finding, contact.writtenOn) })),
  }
}

function mayKnow({ actor }: Anyone, { access }: JudgedContact): boolean {
  return may(actor, 'record.read-restricted', access).allowed
}

type FindClosing = (finding: Finding, writtenOn: Day) => Day | null

/** Of periods closed by the day judged: the day, where what was written came after what the closing knew. */
async function closingsOf(
  work: Anyone,
  { isFrozen, calendar }: DutyGround,
  {
    found,
    rules,
    on,
  }: { readonly found: readonly CountedFor[]; readonly rules: readonly Rule[]; readonly on: Day },
): Promise<FindClosing> {
  const nameOf = ({ requirement, version, turn }: Finding) => {
    const rule = rules.find(({ key, version: { policy } }) => key === requirement && policy.id === version)
    return rule === undefined || turn === null ? null : frozenName(rule, turn, calendar)
  }
  const names = found.map(({ finding }) => nameOf(finding))
  const isAnyFrozen = found.some(({ finding }, at) => isFrozen(finding.requirement, names[at] ?? ''))
  if (!isAnyFrozen) return () => null
  const { rows } = await sql<Closing>`
    select c.requirement, c.period, c.closed_on, p.known_at
    from closed_period c
    join period_closing p on p.school_id = c.school_id and p.closed_on = c.closed_on
    where c.school_id = current_school() and c.closed_on <= ${on}
      and c.period = any(${names.filter((name) => name !== null)}::text[])`.execute(work.tx)
  return (finding, writtenOn) => {
    const period = nameOf(finding)
    const closing = rows.find((row) => row.requirement === finding.requirement && row.period === period)
    return closing !== undefined && closing.known_at < writtenOn ? closing.closed_on : null
  }
}

type Closing = {
  readonly requirement: string
  readonly period: string
  readonly closed_on: Day
  readonly known_at: Day
}
