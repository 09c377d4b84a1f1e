import * as contract from '@tongxin/contract/policy'
import { showPolicyText, uploadPolicyText } from '@tongxin/contract/policy-text'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Route, route } from '../../http/route.ts'
import { readPolicyTextAgainst } from '../../intake/policy-texts.ts'
import { enqueueRebuild } from '../../workflows/rebuild-duties.ts'
import { loadPolicy, setUnitValue } from './commands.ts'
import { keepText, showText } from './own-text.ts'
import { listUnitValues, listVersions, loadedPolicies, policyInForce, wireVersion } from './queries.ts'

export const policyRoutes: readonly Route[] = [
  route(contract.showPolicy, async (ask) => {
    const on = ask.query.on ?? ask.today
    const found = await policyInForce(ask, on)
    if (!found) return refuse({ code: 'no-policy-in-force', on })
    const row = {
      id: found.id,
      key: found.key,
      effective_on: found.effectiveOn,
      recorded_at: found.recordedAt,
    }
    return answer({ version: wireVersion(row, found.policy, true), document: found.policy })
  }),

  route(contract.listPolicyVersions, async (ask) => answer(await listVersions(ask))),

  route(contract.checkPolicy, async (ask) => {
    const reading = readPolicyTextAgainst(ask.body.source, await loadedPolicies(ask))
    return reading.ok
      ? answer({ title: reading.policy.title, mistakes: [], advice: [...reading.advice] })
      : answer({ title: null, mistakes: [...reading.mistakes], advice: [] })
  }),

  route(contract.loadPolicy, async (ask) => {
    if (ask.repeated) return answer({ id: ask.newId })
    const loaded = await loadPolicy(ask, { ...ask.body, id: ask.newId })
    if (loaded.ok) await enqueueRebuild(ask)
    return loaded
  }),

  route(showPolicyText, async (ask) => showText(ask, ask.params.id)),

  route(uploadPolicyText, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : keepText(ask, { id: ask.newId, versionId: ask.params.id, file: ask.body }),
  ),

  route(contract.listUnitValues, async (ask) => answer({ rows: await listUnitValues(ask) })),

  route(contract.setUnitValue, async (ask) => {
    const { id: unitId, requirement } = ask.params
    const set = await setUnitValue(ask, { ...ask.body, id: ask.newId, unitId, requirement })
    if (set.ok) await enqueueRebuild(ask)
    return set
  }),
]
