import type { ListPage } from '@tongxin/contract/pairing'
import { may, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { eligible } from '@tongxin/core/pairing/eligibility'
import { isMadeByUnit } from '@tongxin/core/pairing/list-board'
import { progressOf } from '@tongxin/core/pairing/list-steps'
import { shownRule, shownTarget } from '@tongxin/core/pairing/shown-grounds'
import type { TargetMatch } from '@tongxin/core/pairing/target-rule'
import type { Policy } from '@tongxin/core/policy/policy'
import { indexRoster } from '@tongxin/core/roster/roster'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { filingCites, listPageOf, readerOf, tierName } from './list-page.ts'
import { loadSubject } from './list-subject.ts'
import { findList, findLists } from './store.ts'

/** The page of one list, with the reading audited: it names people by the categories they come under. */
export async function readList(work: Work, id: string): Promise<ListPage | undefined> {
  const row = await findList(work, id)
  if (!row || !may(work.actor, 'list.read', { unitId: row.unit_id }).allowed) return undefined
  const page = listPageOf(work, await loadSubject(work, row))
  await work.record([
    { act: 'list.read', subjectKind: 'list', subjectIds: [id], fields: ['persons', 'lines'] },
  ])
  return page
}

export async function explainPair(
  work: Work,
  listId: string,
  pair: { readonly cadreId: string; readonly personId: string },
) {
  const row = await findList(work, listId)
  if (!row || !may(work.actor, 'list.read', { unitId: row.unit_id }).allowed) return undefined
  const { policy, tier, facts } = await loadSubject(work, row)
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
  const mayRead = readerOf(work, row)
  const { truth, needsReason, target, rules } = eligible(
    { policy, tier, cadre, person },
    { roster: indexRoster(facts), at },
  )
  return {
    truth,
    needsReason,
    target: target && shownMatch(target, mayRead),
    rules: rules.map((rule) => (rule.rule === 'cadre' ? rule : shownRule(rule, mayRead))),
  }
}

function shownMatch(target: TargetMatch, mayRead: ReturnType<typeof readerOf>) {
  const { label, cite } = shownTarget({ ...target, label: target.label ?? target.id }, mayRead)
  return { id: label === target.label ? target.id : label, label, cites: [...cite] }
}

export async function listLists(work: Work) {
  const reach = reachOf(work.actor, 'list.read')
  const heads = await findLists(work, reach.all ? null : reach.unitIds)
  const policy = (await policyInForce(work, work.today))?.policy
  const names = await unitsWithCadres(work)
  const rows = heads.map(({ line_count, ...row }) => ({
    id: row.id,
    tier: row.tier,
    tierName: policy ? tierName(policy, row.tier) : row.tier,
    unitId: row.unit_id,
    unitName: names.find((unit) => unit.id === row.unit_id)?.name ?? null,
    academicYear: row.academic_year,
    number: row.number,
    state: row.state,
    round: row.round,
    effectiveOn: row.effective_on,
    decidedNotFiled:
      row.effective_on !== null && row.state !== 'file' && filesOf(policy, row.tier).length > 0,
    filingCites: filesOf(policy, row.tier),
    nobodyDecides: policy !== undefined && nobodyDecides(policy, row.tier),
    lines: line_count,
    version: row.version,
  }))
  return {
    rows,
    academicYear: await academicYearOn(work, work.today),
    beginnable: policy ? beginnable(work, policy, names) : [],
  }
}

function filesOf(policy: Policy | undefined, tier: string) {
  return policy ? filingCites(policy, tier) : []
}

function nobodyDecides(policy: Policy, tier: string): boolean {
  const steps = policy.tiers.find((candidate) => candidate.id === tier)?.list?.steps ?? []
  return progressOf(steps, [], []).nobodyDecides
}

type Beginnable = {
  readonly tier: string
  readonly tierName: string
  readonly unitId: string | null
  readonly unitName: string | null
}

/** The tiers, and the units of tiers whose lists units make, that this person may begin a list for. */
function beginnable(
  work: Work,
  policy: Policy,
  units: readonly { readonly id: string; readonly name: string }[],
): Beginnable[] {
  const mayBegin = (unitId: string | null) => may(work.actor, 'list.edit', { unitId }).allowed
  return policy.tiers.flatMap((tier): Beginnable[] => {
    const named = { tier: tier.id, tierName: tier.label ?? tier.id }
    if (!isMadeByUnit(tier)) return mayBegin(null) ? [{ ...named, unitId: null, unitName: null }] : []
    return units
      .filter(({ id }) => mayBegin(id))
      .map(({ id, name }) => ({ ...named, unitId: id, unitName: name }))
  })
}

async function unitsWithCadres(work: Work) {
  const { rows } = await sql<{ id: string; name: string }>`
    select f.unit_id as id, f.name from unit_fact f
    where f.school_id = current_school() and f.superseded_at is null
      and f.valid_from <= ${work.today} and (f.valid_to is null or f.valid_to > ${work.today})
      and exists (select 1 from human_role r where r.school_id = f.school_id and r.unit_id = f.unit_id
        and r.role = 'cadre' and r.superseded_at is null
        and r.valid_from <= ${work.today} and (r.valid_to is null or r.valid_to > ${work.today}))
    order by f.sort_order, f.name`.execute(work.tx)
  return rows
}

async function academicYearOn(work: Work, on: Day): Promise<string | null> {
  const term = await work.tx
    .selectFrom('academic_term')
    .select('academic_year')
    .where('superseded_at', 'is', null)
    .where('from_on', '<=', on)
    .where('to_on', '>', on)
    .executeTakeFirst()
  return term?.academic_year ?? null
}

/** Pairs within reach, with names; ended ones only when asked for. */
export async function listPairings(
  work: Work,
  asked: {
    readonly cadreId?: string | undefined
    readonly personId?: string | undefined
    readonly ended: boolean
  },
) {
  const reach = reachOf(work.actor, 'pairing.read')
  const policy = (await policyInForce(work, work.today))?.policy
  const within = reach.all
    ? sql`true`
    : sql`(p.unit_id = any(${[...reach.unitIds]}::uuid[]) or p.cadre_id = any(${[...reach.ownerIds]}::uuid[]))`
  const { rows } = await sql<PairingRow>`
    select p.id, p.cadre_id, c.name as cadre_name, p.person_id, h.name as person_name, p.tier, p.unit_id, u.name as unit_name,
      p.from_on, e.ended_on, e.reason as end_reason
    from pairing p
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    left join lateral (select f.name from unit_fact f where f.school_id = p.school_id and f.unit_id = p.unit_id
      and f.superseded_at is null order by f.valid_from desc limit 1) u on true
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and ${within}
      and (${asked.ended} or e.ended_on is null or e.ended_on > ${work.today})
      and (${asked.cadreId ?? null}::uuid is null or p.cadre_id = ${asked.cadreId ?? null})
      and (${asked.personId ?? null}::uuid is null or p.person_id = ${asked.personId ?? null})
    order by c.name, p.from_on limit 1000`.execute(work.tx)
  return rows.map((row) => ({
    id: row.id,
    cadreId: row.cadre_id,
    cadreName: row.cadre_name,
    personId: row.person_id,
    personName: row.person_name,
    tier: row.tier,
    tierName: policy ? tierName(policy, row.tier) : row.tier,
    unitName: row.unit_name,
    from: row.from_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    can: { end: row.ended_on === null && may(work.actor, 'pairing.end', { unitId: row.unit_id }).allowed },
  }))
}

type PairingRow = {
  readonly id: string
  readonly cadre_id: string
  readonly cadre_name: string
  readonly person_id: string
  readonly person_name: string
  readonly tier: string
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly from_on: Day
  readonly ended_on: Day | null
  readonly end_reason: string | null
}
