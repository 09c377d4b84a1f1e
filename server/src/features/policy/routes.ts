import * as contract from '@tongxin/contract/policy/policy'
import * as editing from '@tongxin/contract/policy/policy-editing'
import { showPolicyText, uploadPolicyText } from '@tongxin/contract/policy/policy-text'
import * as unitDocument from '@tongxin/contract/policy/unit-document'
import { refuse } from '@tongxin/core/decision/decision'
import { type Ask, answer, type Result, type Route, route } from '../../http/route.ts'
import { readPolicyTextAgainst } from '../../intake/policy-text/policy-texts.ts'
import { enqueueRebuild } from '../../workflows/rebuild-duties.ts'
import { loadPolicy } from './commands.ts'
import { keepText, showText } from './own-text.ts'
import {
  countVersions,
  findVersion,
  listDecisions,
  listVersions,
  loadedPolicies,
  policyInForce,
  wireVersion,
} from './queries.ts'
import { draftUnitDocument, saveUnitDocument } from './unit-own/unit-commands.ts'
import { listUnitValues, showUnitDocument } from './unit-own/unit-queries.ts'
import { adoptReading, draftVersion, fillDelegated, saveVersion } from './version-commands.ts'

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

  route(contract.listPolicyVersions, async (ask) =>
    answer(await listVersions(ask), await countVersions(ask)),
  ),

  route(contract.showPolicyVersion, async (ask) => {
    const found = await findVersion(ask, ask.params.id)
    if (!found) return refuse({ code: 'not-found' })
    const inForce = await policyInForce(ask, ask.today)
    return answer({
      version: wireVersion(found, found.policy, found.id === inForce?.id),
      document: found.policy,
    })
  }),

  route(contract.listPolicyDecisions, async (ask) => answer({ rows: await listDecisions(ask) })),

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
  route(editing.draftPolicy, (ask) => draftVersion(ask, ask.params.id, ask.body)),

  route(editing.savePolicyVersion, (ask) => change(ask, saveVersion)),
  route(editing.adoptReading, (ask) => change(ask, adoptReading)),
  route(editing.fillDelegated, (ask) => change(ask, fillDelegated)),

  route(unitDocument.listUnitValues, async (ask) => answer({ rows: await listUnitValues(ask) })),

  route(unitDocument.showUnitDocument, async (ask) => {
    const shown = await showUnitDocument(ask, ask.params.id)
    return shown.ok ? answer(shown.value, shown.count) : shown
  }),
  route(unitDocument.draftUnitDocument, (ask) => draftUnitDocument(ask, ask.params.id, ask.body)),
  route(unitDocument.saveUnitDocument, async (ask) => {
    if (ask.repeated) return answer({ id: ask.newId })
    const change = { unitId: ask.params.id, seen: ask.version, id: ask.newId }
    const saved = await saveUnitDocument(ask, change, ask.body)
    if (saved.ok) await enqueueRebuild(ask)
    return saved
  }),
]

type Changing = typeof editing.savePolicyVersion | typeof editing.adoptReading | typeof editing.fillDelegated

/** Stores a new version and counts duties by it. */
async function change<E extends Changing>(
  ask: Ask<E>,
  make: (
    work: Ask<E>,
    change: { base: string; seen: number; id: string },
    body: Ask<E>['body'],
  ) => Promise<Result<{ id: string }>>,
): Promise<Result<{ id: string }>> {
  if (ask.repeated) return answer({ id: ask.newId })
  const made = await make(ask, { base: ask.params.id, seen: ask.version, id: ask.newId }, ask.body)
  if (made.ok) await enqueueRebuild(ask)
  return made
}
