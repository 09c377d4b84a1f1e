// A finding as a frozen row, and back. Words and clauses are not kept with it: they come from the version it names, which
// never changes. What a unit's own document set is kept with its clauses, as another may take its place.
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { findingReasons } from '@tongxin/core/duties/findings/finding-reason'
import { appliesWords, findingStates } from '@tongxin/core/duties/findings/state-of'
import { notCountedReasons } from '@tongxin/core/duties/records/not-counted'
import type { Rule } from '@tongxin/core/duties/rule'
import type { Turn } from '@tongxin/core/duties/turns/turn'
import { forces } from '@tongxin/core/policy/force'
import { bearers } from '@tongxin/core/policy/requirement'
import { humanId, unitId } from '@tongxin/core/roster/ids'
import * as z from 'zod/mini'
import type { FrozenFindingTable } from '../../platform/tables/closing-tables.ts'

const state = z.enum(findingStates)
const cite = z.object({ section: z.string(), occurrence: z.number(), phrase: z.string() })
const words = z.object({
  bearer_kind: z.enum(bearers),
  force: z.enum(forces),
  state,
  applies: z.enum(appliesWords),
  reasons: z.array(z.enum(findingReasons)),
  counted_ids: z.array(z.string()),
  not_counted: z.array(z.object({ id: z.string(), reason: z.enum(notCountedReasons) })),
  missing_facts: z.array(z.string()),
  set_by: z.nullable(z.object({ version: z.string(), title: z.string(), cites: z.array(cite) })),
  readings: z.array(z.object({ taken: z.record(z.string(), z.number()), state })),
})
type Words = z.infer<typeof words>

type Added = 'school_id' | 'closed_on' | 'recorded_at' | 'recorded_in'

/** A row as it is made, without what the write adds: the school, the closing and its event. */
export type FrozenRow = Omit<FrozenFindingTable, Added | keyof Words> & {
  readonly [K in keyof Words]: Words[K] extends readonly (infer T)[] ? readonly T[] : Words[K]
}

/** The columns of a stored row that are words or JSON, looked at before they are believed. */
export function readFrozenWords(row: { readonly [K in keyof Words]: unknown }): Words {
  return words.parse(row)
}

/** @param period the turn's own name, or the one under which a standing finding is kept for a term */
export function frozenRow(finding: Finding, turn: Turn, period: string): FrozenRow {
  const { bearer, count, counted, notCounted, readings } = finding
  const end = turn.to ?? turn.from
  return {
    requirement: finding.requirement,
    period,
    bearer_id: bearer.id,
    bearer_kind: bearer.kind,
    tier: bearer.tier,
    unit_id: bearer.unit,
    cadre_id: bearer.cadre,
    person_id: bearer.person,
    bearer_from: finding.bearerFrom,
    bearer_to: finding.bearerTo,
    period_label: turn.label,
    period_from: turn.from,
    period_to: end,
    late_until: turn.lateUntil ?? end,
    due_on: turn.dueOn ?? turn.from,
    policy_version_id: finding.version,
    force: finding.force,
    state: finding.state,
    applies: finding.applies,
    reasons: finding.reasons,
    counted: count.lo,
    counted_hi: count.hi,
    late: finding.late,
    at_least: finding.atLeast,
    at_most: finding.atMost,
    target: finding.target,
    missing: finding.need?.more ?? null,
    last_on: finding.lastOn,
    counted_ids: counted,
    not_counted: notCounted,
    readings,
    missing_facts: finding.missing,
    skip_empty: finding.skip?.empty ?? null,
    skip_at_most: finding.skip?.atMost ?? null,
    set_by: finding.setBy === null ? null : { ...finding.setBy, cites: [...finding.setBy.cites] },
  }
}

/** The finding as it was, in the words of the rule that judged it; without them where that is no longer read so. */
export function frozenFinding(row: FrozenRow, rule: Rule | undefined): Finding {
  const requirement = rule?.requirement
  const [way] = rule?.ways ?? []
  const counts = way?.counts ?? { kind: 'contact', where: null, distinct: null, anyOf: null }
  return {
    requirement: row.requirement,
    label: requirement?.label ?? null,
    version: row.policy_version_id,
    force: row.force,
    bearer: bearerOf(row),
    bearerFrom: row.bearer_from,
    bearerTo: row.bearer_to,
    by: requirement?.by ?? null,
    every: (row.skip_empty === null ? way?.reading.requirement.every : requirement?.skip?.per) ?? null,
    turn: turnOf(row),
    state: row.state,
    applies: row.applies,
    reasons: row.reasons,
    missing: row.missing_facts,
    count: { lo: row.counted, hi: row.counted_hi },
    late: row.late,
    counted: row.counted_ids,
    notCounted: row.not_counted,
    lastOn: row.last_on,
    atLeast: row.at_least,
    atMost: row.at_most,
    target: row.target,
    counts,
    need: row.missing === null ? null : { more: row.missing, by: row.due_on, counts },
    cites: requirement?.cite ?? [],
    setBy: row.set_by,
    skip:
      row.skip_empty === null || row.skip_at_most === null
        ? null
        : { empty: row.skip_empty, atMost: row.skip_at_most },
    readings: row.readings,
  }
}

function bearerOf({
  bearer_kind,
  bearer_id,
  tier,
  unit_id,
  cadre_id,
  person_id,
}: FrozenRow): Finding['bearer'] {
  return {
    kind: bearer_kind,
    id: bearer_id,
    tier,
    unit: unit_id === null ? null : unitId(unit_id),
    cadre: cadre_id === null ? null : humanId(cadre_id),
    person: person_id === null ? null : humanId(person_id),
  }
}

function turnOf(row: FrozenRow): Turn {
  return {
    id: row.period,
    label: row.period_label,
    from: row.period_from,
    to: row.period_to,
    lateUntil: row.late_until,
    dueOn: row.due_on,
    event: null,
    unknownFrom: null,
    missing: null,
    standing: false,
  }
}
