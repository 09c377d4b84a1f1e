// What was frozen about one pair, with the records it rested on as they were known then, and what was entered since.
import type { Settled } from '@tongxin/contract/duties/duties'
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { lateRecords } from '@tongxin/core/duties/turns/closing'
import type { Policy } from '@tongxin/core/policy/policy'
import type { AsOf } from '@tongxin/core/roster/dated'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { policyOfVersion } from '../policy/queries.ts'
import { type FrozenRow, frozenFinding, readFrozenWords } from './frozen-row.ts'

type Anyone = Work<Actor | null>

export type Pair = { readonly pairingId: string; readonly cadreId: string; readonly personId: string }

export type JudgedFinding = Finding & { readonly settled: Settled | null }

/**
 * The findings of a pair in which those of closed periods stand as they were frozen, with what was entered since beside
 * them. A period that closed before the document was in the books was never frozen and is judged as it is known now.
 */
export async function settleFindings(
  work: Anyone,
  pair: Pair,
  { findings, asOf, policies }: Judged,
): Promise<readonly JudgedFinding[]> {
  const frozen = await loadFrozen(work, pair.pairingId, asOf)
  if (frozen.length === 0) return findings.map((finding) => ({ ...finding, settled: null }))
  const revisions = await loadRevisions(work, pair)
  const ruleOf = rulesOfVersions(work, policies)
  const live = new Map(findings.map((finding) => [nameOf(finding), finding]))
  const settled = new Map<string, JudgedFinding>()
  for (const row of frozen) {
    const finding = frozenFinding(row, await ruleOf(row))
    const late = lateRecords(finding, live.get(nameOf(finding)) ?? { counted: [], notCounted: [] })
    settled.set(nameOf(finding), { ...finding, settled: settledOf(row, { finding, late, revisions, asOf }) })
  }
  const gone = [...settled].filter(([name]) => !live.has(name)).map(([, finding]) => finding)
  return [
    ...gone,
    ...findings.map((finding) => settled.get(nameOf(finding)) ?? { ...finding, settled: null }),
  ]
}

interface Judged {
  readonly findings: readonly Finding[]
  readonly asOf: AsOf
  /** The documents known by then, in whose words those of units judge. */
  readonly policies: readonly Policy[]
}

/**
 * The rules of stored versions as each was: a version read once never changes. One that sets what another leaves open has its rules
 * beside that other only; one that a correction took the place of stands alone.
 */
function rulesOfVersions(
  work: Anyone,
  policies: readonly Policy[],
): (row: LoadedRow) => Promise<Rule | undefined> {
  const known = new Map<string, readonly Rule[]>()
  for (const rule of rulesOf(versionsKnownAt(policies, work.today))) {
    const { id } = rule.version.policy
    known.set(id, [...(known.get(id) ?? []), rule])
  }
  return async ({ requirement, policy_version_id: id }) => {
    const found = known.get(id)
    const rules =
      found ?? rulesOf(versionsKnownAt([{ ...(await policyOfVersion(work, id)), id }], work.today))
    known.set(id, rules)
    return rules.find(({ key }) => key === requirement)
  }
}

function nameOf({ requirement, turn }: Finding): string {
  return `${requirement}\n${turn?.id ?? ''}`
}

interface SettledParts {
  readonly finding: Finding
  readonly late: readonly string[]
  readonly revisions: readonly Revision[]
  readonly asOf: AsOf
}

function settledOf(row: LoadedRow, { finding, late, revisions, asOf }: SettledParts): Settled {
  const rested = [...finding.counted, ...finding.notCounted.map(({ id }) => id)]
  return {
    knownAt: row.known_at,
    closedOn: row.closed_on,
    frozenAt: row.frozen_at,
    records: recordsKnown(revisions, rested, row.known_at),
    late: recordsKnown(revisions, late, asOf.knownAt),
  }
}

/** Each record as it stood by the end of a day. */
function recordsKnown(revisions: readonly Revision[], ids: readonly string[], knownAt: Day) {
  return ids.flatMap((id) => {
    const found = revisions.find(
      ({ root_id, recorded_on, superseded_on }) =>
        root_id === id && recorded_on <= knownAt && (superseded_on === null || superseded_on > knownAt),
    )
    return found ? [{ id, heldOn: found.held_on, form: found.form, enteredOn: found.entered_on }] : []
  })
}

type LoadedRow = FrozenRow & {
  readonly closed_on: Day
  readonly known_at: Day
  readonly frozen_at: string
}

/** The periods of a pair closed by then, of closings that are finished. */
async function loadFrozen(
  work: Anyone,
  pairingId: string,
  { on, knownAt }: AsOf,
): Promise<readonly LoadedRow[]> {
  const rows = await work.tx
    .selectFrom('frozen_finding')
    .innerJoin('period_closing', (join) =>
      join
        .onRef('period_closing.school_id', '=', 'frozen_finding.school_id')
        .onRef('period_closing.closed_on', '=', 'frozen_finding.closed_on'),
    )
    .selectAll('frozen_finding')
    .select(['period_closing.known_at', 'period_closing.recorded_at as frozen_at'])
    .where('frozen_finding.bearer_id', '=', pairingId)
    .where('frozen_finding.closed_on', '<=', on)
    .where('period_closing.known_at', '<=', knownAt)
    .where('frozen_finding.period', 'not like', 'standing %')
    .orderBy('frozen_finding.requirement')
    .orderBy('frozen_finding.period_from')
    .execute()
  return rows.map((row) => ({ ...row, ...readFrozenWords(row) }))
}

type Revision = {
  readonly root_id: string
  readonly held_on: Day
  readonly form: string
  readonly entered_on: Day
  readonly recorded_on: Day
  readonly superseded_on: Day | null
}

/** Every revision of the contacts of a pair, the last first. */
async function loadRevisions(work: Anyone, { cadreId, personId }: Pair): Promise<readonly Revision[]> {
  const { rows } = await sql<Revision>`
    select part.root_id, part.held_on, part.form,
      (c.entered_at at time zone 'Asia/Shanghai')::date as entered_on,
      (part.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on,
      (part.superseded_at at time zone 'Asia/Shanghai')::date as superseded_on
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    where part.school_id = current_school() and part.cadre_id = ${cadreId} and part.person_id = ${personId}
    order by part.recorded_at desc, part.id desc`.execute(work.tx)
  return rows
}
