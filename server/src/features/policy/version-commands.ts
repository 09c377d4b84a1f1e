// Changing a stored document: its text is edited and stored as a new version; the version it was made from stays.
import type { BodyOf } from '@tongxin/contract/endpoint'
import type * as contract from '@tongxin/contract/policy/policy-editing'
import type { Day } from '@tongxin/core/calendar/day'
import { type Decision, type Refused, refuse } from '@tongxin/core/decision/decision'
import { policyDiff } from '@tongxin/core/policy/diff/policy-diff'
import { decideAdoption } from '@tongxin/core/policy/editing/decide-adoption'
import { decideFilling } from '@tongxin/core/policy/editing/decide-filling'
import { decideVersion } from '@tongxin/core/policy/editing/decide-version'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import type { Policy } from '@tongxin/core/policy/policy'
import { editPolicyText } from '../../intake/policy-text/edit-policy-text.ts'
import { readPolicyText } from '../../intake/policy-text/policy-text.ts'
import { readPolicyTextAgainst } from '../../intake/policy-text/policy-texts.ts'
import type { Work } from '../../platform/work.ts'
import { countVersions, findVersion, loadedPolicies, policyInForce } from './queries.ts'
import { holdVersions, insertVersion } from './store.ts'

/** Which version the change begins from, how many the page had seen, and the id of the new one. */
type Change = { readonly base: string; readonly seen: number; readonly id: string }
type Stored = Awaited<ReturnType<typeof findVersion>>
type Done = { readonly ok: true; readonly value: { readonly id: string } } | Refused

/** The text of a version with edits made, its mistakes, and what differs from the version; stores nothing. */
export async function draftVersion(work: Work, baseId: string, body: BodyOf<typeof contract.draftPolicy>) {
  const base = await findVersion(work, baseId)
  if (!base) return refuse({ code: 'not-found' })
  const text = body.source ?? base.source
  const source = editPolicyText(text, body.edits) ?? text
  const reading = await readBeside(work, source)
  if (!reading.ok)
    return answered({ source, document: null, mistakes: [...reading.mistakes], advice: [], differences: [] })
  const differences = [...policyDiff(asWritten(base), reading.policy)]
  return answered({
    source,
    document: reading.policy,
    mistakes: [],
    advice: [...reading.advice],
    differences,
  })
}

function answered<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export async function saveVersion(
  work: Work,
  change: Change,
  body: BodyOf<typeof contract.savePolicyVersion>,
): Promise<Done> {
  const reading = await readBeside(work, body.source)
  return makeVersion(work, change, (base) => {
    if (!reading.ok) return mistaken(reading.mistakes)
    if (body.source === base.source) return refuse({ code: 'policy-unchanged' })
    const decision = decideVersion(body, reading.policy, baseOf(base))
    return { decision, source: body.source, effectiveOn: body.effectiveOn }
  })
}

export async function adoptReading(
  work: Work,
  change: Change,
  body: BodyOf<typeof contract.adoptReading>,
): Promise<Done> {
  return makeVersion(work, change, (base) => ({
    decision: decideAdoption(body, baseOf(base)),
    source: base.source,
    effectiveOn: body.since,
  }))
}

export async function fillDelegated(
  work: Work,
  change: Change,
  body: BodyOf<typeof contract.fillDelegated>,
): Promise<Done> {
  return makeVersion(work, change, (base) => ({
    decision: decideFilling(body, baseOf(base)),
    source: base.source,
    effectiveOn: body.since,
  }))
}

interface Decided {
  readonly decision: Decision<readonly PolicyEdit[]>
  readonly source: string
  readonly effectiveOn: Day
}

async function makeVersion(
  work: Work,
  { base: baseId, seen, id }: Change,
  decide: (base: NonNullable<Stored>) => Decided | Refused,
): Promise<Done> {
  await holdVersions(work)
  const base = await findVersion(work, baseId)
  if (!base) return refuse({ code: 'not-found' })
  const current = await countVersions(work)
  if (seen !== current) return refuse({ code: 'stale-version', current })
  const decided = decide(base)
  if ('ok' in decided) return decided
  const { decision, source, effectiveOn } = decided
  if (!decision.ok) return decision
  if ((await policyInForce(work, effectiveOn))?.id !== base.id)
    return refuse({ code: 'version-replaced', on: effectiveOn })
  const edited = editPolicyText(source, decision.changes) ?? source
  const reading = await readBeside(work, edited)
  if (!reading.ok) return mistaken(reading.mistakes)
  const [first, ...more] = decision.events
  const recorded = await work.record([{ ...first, subjectIds: [id, ...first.subjectIds] }, ...more])
  const version = { id, policyId: base.policy_id, source: edited, value: reading.value, effectiveOn }
  await insertVersion(work, version, recorded)
  return { ok: true, value: { id } }
}

/** With what does not fit beside the other documents the school has loaded. */
async function readBeside(work: Work, source: string) {
  return readPolicyTextAgainst(source, await loadedPolicies(work))
}

/** The base as its text has it: the database keeps no order of fields, and words follow the order. */
function asWritten({ source, policy }: NonNullable<Stored>): Policy {
  const reading = readPolicyText(source)
  return reading.ok ? reading.policy : policy
}

function baseOf({ id, effective_on, policy }: NonNullable<Stored>) {
  return { id, effectiveOn: effective_on, policy }
}

function mistaken(mistakes: readonly unknown[]): Refused {
  return refuse({ code: 'policy-has-mistakes', count: mistakes.length, mistakes })
}
