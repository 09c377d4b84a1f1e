import * as contract from '@tongxin/contract/policy'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Route, route } from '../../http/route.ts'
import { readPolicyText } from '../../intake/policy-text.ts'
import { loadPolicy, setUnitValue } from './commands.ts'
import { listUnitValues, listVersions, policyInForce, wireVersion } from './queries.ts'

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
    const reading = readPolicyText(ask.body.source)
    return reading.ok
      ? answer({ title: reading.policy.title, mistakes: [], advice: [...reading.advice] })
      : answer({ title: null, mistakes: [...reading.mistakes], advice: [] })
  }),

  route(contract.loadPolicy, async (ask) =>
    ask.repeated ? answer({ id: ask.newId }) : loadPolicy(ask, { ...ask.body, id: ask.newId }),
  ),

  route(contract.listUnitValues, async (ask) => answer({ rows: await listUnitValues(ask) })),

  route(contract.setUnitValue, async (ask) =>
    setUnitValue(ask, {
      ...ask.body,
      id: ask.newId,
      unitId: ask.params.id,
      requirement: ask.params.requirement,
    }),
  ),
]
