import { checkAgainstLoaded } from '@tongxin/core/policy/documents/check-documents'
import { namesNotThere } from '@tongxin/core/policy/documents/names-beside'
import type { Policy } from '@tongxin/core/policy/policy'
import { checkUnitDocument } from '@tongxin/core/policy/unit-own/unit-document-checks'
import { type PolicyText, readPolicyText } from '../../../intake/policy-text/policy-text.ts'
import type { OwnDocument } from './own-document.ts'

/** A unit's text with every mistake at its line: of writing, of speaking for others, and beyond what is left to units. */
export function readOwnText(
  source: string,
  { unit, base, ownId }: OwnDocument,
  loaded: readonly Policy[],
): PolicyText {
  const reading = readPolicyText(source)
  if (!reading.ok) return reading
  const own = checkUnitDocument(reading.policy, { base: base.policy, unit, ownId })
  if (own.length > 0) return { ok: false, mistakes: reading.place(own) }
  const others = [...loaded.filter(({ id }) => id !== base.policy.id), base.policy]
  const found = checkAgainstLoaded(forUnit(reading.policy, unit.unitId), others)
  const mistakes = [
    ...found.mistakes.map(({ mistake }) => mistake),
    ...namesNotThere(reading.policy, reading.value, others),
  ]
  if (mistakes.length > 0) return { ok: false, mistakes: reading.place(mistakes) }
  return reading
}

/** The text names the unit as people do; stored documents have its id. */
function forUnit(policy: Policy, unitId: string): Policy {
  const { relation } = policy
  return relation === undefined ? policy : { ...policy, relation: { ...relation, units: [unitId] } }
}
