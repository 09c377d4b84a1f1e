import type { AnswerOf, BodyOf } from '@tongxin/contract/endpoint'
import type * as contract from '@tongxin/contract/policy/unit-document'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { policyDiff } from '@tongxin/core/policy/diff/policy-diff'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import type { Policy } from '@tongxin/core/policy/policy'
import { decideUnitVersion } from '@tongxin/core/policy/unit-own/decide-unit-version'
import { unitTextEdits } from '@tongxin/core/policy/unit-own/unit-text-edits'
import { editPolicyText } from '../../../intake/policy-text/edit-policy-text.ts'
import { readPolicyText } from '../../../intake/policy-text/policy-text.ts'
import { readYaml } from '../../../intake/policy-text/yaml-text.ts'
import type { Work } from '../../../platform/work.ts'
import { withUnitIds } from '../commands.ts'
import { loadedPolicies, policyInForce } from '../queries.ts'
import { ensurePolicy, holdVersions, insertVersion } from '../store.ts'
import { findOwnDocument, notBefore, type OwnDocument, ownText } from './own-document.ts'
import { readOwnText } from './read-own-text.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** The unit's text with edits made, its mistakes, and what differs from the version stored last; stores nothing. */
export async function draftUnitDocument(
  work: Work,
  unitId: string,
  body: BodyOf<typeof contract.draftUnitDocument>,
): Promise<Done<AnswerOf<typeof contract.draftUnitDocument>>> {
  const found = await findOwnDocument(work, unitId)
  if (!found.ok) return found
  const own = found.value
  const source = body.edits.reduce((text, edit) => edited(text, edit, own), body.source ?? ownText(own))
  const reading = readOwnText(source, own, await loadedPolicies(work))
  if (!reading.ok)
    return {
      ok: true,
      value: { source, document: null, mistakes: [...reading.mistakes], advice: [], differences: [] },
    }
  const before = readPolicyText(ownText(own))
  const differences = before.ok
    ? [...policyDiff(inWordsOf(own, before.policy), inWordsOf(own, reading.policy))]
    : []
  return { ok: true, value: { source, document: reading.policy, mistakes: [], advice: [], differences } }
}

function edited(text: string, edit: PolicyEdit, { base }: OwnDocument): string {
  const yaml = readYaml(text, 40)
  const edits = unitTextEdits(edit, { policy: base.policy, raw: base.raw }, yaml.ok ? yaml.value : null)
  return editPolicyText(text, edits) ?? text
}

/** A document that fills another speaks in the other's words. */
function inWordsOf({ base: { policy: base } }: OwnDocument, policy: Policy): Policy {
  return { ...policy, roles: base.roles, tiers: base.tiers, forms: base.forms }
}

/** Stores a version of the unit's own document, from its day on; what was judged before stays as it was judged. */
export async function saveUnitDocument(
  work: Work,
  { unitId, seen, id }: { readonly unitId: string; readonly seen: number; readonly id: string },
  body: BodyOf<typeof contract.saveUnitDocument>,
): Promise<Done<{ readonly id: string }>> {
  await holdVersions(work)
  const found = await findOwnDocument(work, unitId)
  if (!found.ok) return found
  const own = found.value
  if (seen !== own.versions.length) return refuse({ code: 'stale-version', current: own.versions.length })
  const loaded = await loadedPolicies(work)
  const reading = readOwnText(body.source, own, loaded)
  if (!reading.ok) return mistaken(reading.mistakes)
  if (body.source === own.versions[0]?.source) return refuse({ code: 'policy-unchanged' })
  const { unit, base, ownId } = own
  const version = { id, unit, document: reading.policy, base: base.policy, notBefore: notBefore(own) }
  const decision = decideUnitVersion(body, version, work.today)
  if (!decision.ok) return decision
  if ((await policyInForce(work, body.effectiveOn))?.policy.id !== base.policy.id)
    return refuse({ code: 'version-replaced', on: body.effectiveOn })
  const source = editPolicyText(body.source, decision.changes) ?? body.source
  const whole = readOwnText(source, own, loaded)
  if (!whole.ok) return mistaken(whole.mistakes)
  const recorded = await work.record(decision.events)
  const policyId = await ensurePolicy(work, { key: ownId, unitId }, recorded)
  const value = withUnitIds(whole.value, [unitId])
  await insertVersion(work, { id, policyId, source, value, effectiveOn: body.effectiveOn }, recorded)
  return { ok: true, value: { id } }
}

function mistaken(mistakes: readonly unknown[]): Refused {
  return refuse({ code: 'policy-has-mistakes', count: mistakes.length, mistakes })
}
