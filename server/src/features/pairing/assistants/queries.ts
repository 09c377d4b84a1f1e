import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listAssistantChoices, listAssistants } from '@tongxin/contract/pairing/assistants'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { Work } from '../../../platform/work.ts'
import { findAssistants } from './assistant-store.ts'
import { findAssistedPair, judgeAssistants, tierOn } from './assisted-pair.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Who assists and assisted with a pairing, and whether the document of today has assistants at all. */
export async function readAssistants(
  work: Work,
  id: string,
  knownAt: Day | null,
): Promise<Done<AnswerOf<typeof listAssistants>>> {
  const pair = await findAssistedPair(work, id, 'pairing.read')
  if (!pair) return refuse({ code: 'not-found' })
  const ruled = await tierOn(work, pair, work.today)
  const mayAssist =
    pair.endedOn === null && may(work.actor, 'pairing.assist', { unitId: pair.unitId }).allowed
  const rows = await findAssistants(work, id, knownAt)
  return {
    ok: true,
    value: {
      whoseContactCounts: ruled?.tier.assistants ? ruled.tier.whoseContactCounts : null,
      atMost: ruled?.tier.assistants?.atMost ?? null,
      rows: rows.map(({ id: assistantId, name, from, to, reason, endReason }) => ({
        ...{ id: assistantId, name, from, to, reason, endReason },
        can: { end: mayAssist && to === null },
      })),
      can: { add: mayAssist && ruled?.tier.assistants !== undefined },
    },
  }
}

/** Whom the office may choose: those who fit, and those of whom facts are missing to say. */
export async function readAssistantChoices(
  work: Work,
  id: string,
  on: Day,
): Promise<Done<AnswerOf<typeof listAssistantChoices>>> {
  const pair = await findAssistedPair(work, id, 'pairing.assist')
  if (!pair) return refuse({ code: 'not-found' })
  const { tier, sides, humans, unitNameOf, fits } = await judgeAssistants(work, pair, on)
  if (tier?.assistants === undefined) return refuse({ code: 'tier-without-assistants' })
  const rows = humans.flatMap((human) => {
    if (sides.includes(human.id)) return []
    const truth = fits(human.id)
    if (truth === 'false' || (truth === 'unknown' && !human.roles.some(({ role }) => role === 'cadre')))
      return []
    const { id: humanId, name } = human
    return [{ id: humanId, name, unitName: unitNameOf(human), unclear: truth === 'unknown' }]
  })
  await work.record([
    { act: 'human.listed', subjectKind: 'pairing', subjectIds: [id], fields: ['assistants'] },
  ])
  return { ok: true, value: { rows } }
}
