import * as contract from '@tongxin/contract/audit'
import { answer, type Route, route } from '../../http/route.ts'
import { verifyRecent } from '../../platform/audit/audit-verify.ts'
import { listEvents, showChain } from './queries.ts'

export const auditRoutes: readonly Route[] = [
  route(contract.listAuditEvents, async (ask) => answer(await listEvents(ask, ask.query))),

  route(contract.showAuditChain, async (ask) => answer(await showChain(ask, ask.checkpoints))),

  route(contract.verifyAuditChain, async (ask) => {
    const clock = { now: () => ask.now }
    const verdict = await verifyRecent(ask.tx, { ...ask, clock }, ask.schoolId)
    await ask.record([{ act: 'audit.verified', subjectKind: 'audit-chain', subjectIds: [], fields: [] }])
    const problems = verdict.problems.flatMap((problem) =>
      problem.kind === 'change-without-event'
        ? []
        : [{ kind: problem.kind, position: 'position' in problem ? problem.position : null }],
    )
    return answer({ from: verdict.from, to: verdict.proven, problems })
  }),
]
