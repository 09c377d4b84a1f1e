// What is open for which unit, of each kind that can be asked for.
import type { Reach } from '@tongxin/core/account/may'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { Urging } from '@tongxin/core/urging/decide-urging'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import type { Work } from '../../platform/work.ts'
import { loadUrgentRecords } from '../duties/records/urgent/facts.ts'
import { loadUrgent } from '../duties/urgent/facts.ts'
import { loadWaitingHandovers } from '../pairing/handover/waiting/facts.ts'
import { loadUnfiled } from '../pairing/lists/unfiled/facts.ts'
import { loadMissingSummaries } from '../reports/queries.ts'

type Asked = { readonly kind: UrgingKind; readonly term: string; readonly reach: Reach }

export async function loadMatters(
  work: Work,
  { kind, term, reach }: Asked,
): Promise<{ readonly ok: true; readonly value: Urging & { readonly term: Term } } | Refused> {
  const found = await loadOpen(work, { kind, term, reach })
  if (found === 'no-term') return refuse({ code: 'no-term-on-day', on: term })
  if (found === 'no-policy') return refuse({ code: 'no-policy-in-force', on: work.today })
  const { term: of, word, units } = found
  const matters = units.map((unit) => ({ kind, term: word, termId: of.id, ...unit }))
  return { ok: true, value: { kind, term: of, matters } }
}

function loadOpen(work: Work, { kind, term, reach }: Asked) {
  switch (kind) {
    case 'summary':
      return loadMissingSummaries(work, term, reach)
    case 'list':
      return loadUnfiled(work, term, reach)
    case 'record':
    case 'event':
      return loadUrgentRecords(work, { kind, term })
    case 'handover':
      return loadWaitingHandovers(work, term, reach)
    default:
      return loadUrgent(work, { kind, term, reach })
  }
}
