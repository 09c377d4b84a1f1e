import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { SentSheet } from '@tongxin/core/roster/human-sheet'
import type { Work } from '../../platform/work.ts'
import { recordHuman } from './commands.ts'
import { accessFactsOf, waysInto } from './reach.ts'

type Writing = { readonly id: string; readonly version: number | null; readonly sent: SentSheet }
type Done = { readonly ok: true; readonly value: { readonly id: string; readonly version: number } } | Refused

/**
 * A sheet entered by hand: only what the actor reaches, and never out of its reach. A unit secretary neither takes
 * somebody into another unit's roster nor learns from the refusal who is there.
 */
export async function writeSheet(work: Work, writing: Writing): Promise<Done> {
  const { sent, id, version } = writing
  if (version !== null && !(await mayWrite(work, id))) return refuse({ code: 'not-found' })
  const roleUnits = sent.facts.roles?.map((row) => row.unitId)
  if (version === null && !roleUnits?.length) {
    return refuse({
      code: 'invalid',
      fields: [{ path: 'facts.roles', message: '请至少选择一种名册（干部或党外代表人士）' }],
    })
  }
  if (version === null && !sent.detail.name) {
    return refuse({ code: 'invalid', fields: [{ path: 'detail.name', message: '请填写姓名' }] })
  }
  if (roleUnits?.some((unitId) => !reaches(work.actor, id, unitId)))
    return refuse({ code: 'unit-unknown', unit: '' })
  return recordHuman(work, { id, version, sent })
}

async function mayWrite(work: Work, id: string): Promise<boolean> {
  const ways = await accessFactsOf(work, id)
  return ways.some((way) => may(work.actor, 'human.write', way).allowed)
}

function reaches(actor: Actor, humanId: string, unitId: string | null): boolean {
  const [way] = waysInto(humanId, unitId === null ? [] : [unitId], [])
  return way !== undefined && may(actor, 'human.write', way).allowed
}
