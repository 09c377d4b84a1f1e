import * as policy from '@tongxin/contract/policy/policy'
import * as policyEditing from '@tongxin/contract/policy/policy-editing'
import * as policyText from '@tongxin/contract/policy/policy-text'
import * as unitDocument from '@tongxin/contract/policy/unit-document'
import * as whatIf from '@tongxin/contract/policy/what-if'
import type { Target } from '../target.ts'
import type { World } from '../world.ts'
import { any, at, one, type Sample } from './sample.ts'

/** What a unit sets for itself, as its file would write it. */
const ownDocumentOf = (unitId: string) =>
  JSON.stringify({
    id: `zisu-2026.${unitId}`,
    title: '本单位关于授权事项的规定',
    relation: { to: 'zisu-2026', as: 'fills', units: [unitId] },
    requirements: [{ id: 'quota.unit', bearer: 'cadre', count: 'pairing', atLeast: 1, force: 'must' }],
  })

/** The document's version: everybody reads the same one. */
const versionAt = ({ policyVersionId }: World, target: Target) => ({
  params: { id: target.kind === 'malformed' ? target.id : policyVersionId },
})

const nothingElseTried = { versionId: null, numbers: [], terms: null }

const decided = { by: '统战部', since: '2026-11-20', body: '', minutesNo: '' }

export const policySamples: readonly Sample[] = [
  any(policy.showPolicy),
  any(policy.listPolicyVersions),
  any(policy.checkPolicy, ({ policySource }) => ({ body: { source: policySource } })),
  any(policy.loadPolicy, ({ policySource }) => ({ body: { source: policySource, effectiveOn: null } })),
  any(policyText.showPolicyText, versionAt),
  any(policyText.uploadPolicyText, (world, target) => ({ ...versionAt(world, target), body: 'file' }), {
    file: '一、总则\n每学期不少于 1 次。',
  }),
  any(policy.showPolicyVersion, versionAt),
  any(policy.listPolicyDecisions),
  any(policyEditing.draftPolicy, ({ policyVersionId: id }) => ({
    params: { id },
    body: { source: null, edits: [{ place: ['title'], value: '联谊交友工作意见' }] },
  })),
  any(policyEditing.savePolicyVersion, ({ policyVersionId: id, policySource }) => ({
    params: { id },
    body: {
      source: `${policySource}\n# 修订`,
      effectiveOn: '2027-03-01',
      docNo: '',
      transition: { requirements: {}, pairings: 'keep' },
    },
    version: 1,
  })),
  any(policyEditing.adoptReading, ({ policyVersionId: id }) => ({
    params: { id },
    body: { place: ['requirements', 'quota.school', 'atMost'], reading: 1, ...decided },
    version: 1,
  })),
  any(policyEditing.fillDelegated, ({ policyVersionId: id }) => ({
    params: { id },
    body: { place: ['requirements', 'submit', 'every'], value: 'semester', ...decided },
    version: 1,
  })),
  any(unitDocument.listUnitValues),
  one(unitDocument.showUnitDocument, 'unit', at),
  one(unitDocument.draftUnitDocument, 'unit', (target) => ({
    ...at(target),
    body: { source: null, edits: [{ place: ['requirements', 'quota.unit', 'atLeast'], value: 1 }] },
  })),
  one(unitDocument.saveUnitDocument, 'unit', (target) => ({
    ...at(target),
    body: {
      source: ownDocumentOf(target.id),
      effectiveOn: '2026-11-20',
      adoptedBy: '党组织会议',
      adoptedOn: '2026-11-19',
      docNo: '',
    },
    version: 0,
  })),

  any(whatIf.tryPolicy, ({ policySource }) => ({ body: { ...nothingElseTried, source: policySource } })),
  any(whatIf.listTriedResults, ({ policySource }) => {
    const source = policySource.replace('id: coverage.unit', 'id: coverage.all')
    const line = { requirement: 'coverage.all', kind: 'appears', from: null, to: 'short' }
    return { body: { ...nothingElseTried, source, ...line } }
  }),
]
