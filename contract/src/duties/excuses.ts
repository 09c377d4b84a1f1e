import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, moment } from '../fields.ts'

const whom = z.enum(['pairing', 'cadre', 'person'], { error: '请选择免计谁' })

/** 免计: days not judged, for one pairing or for all of one side, approved by whom. Why is not kept. */
export const excuse = z.object({
  id,
  whom,
  from: day,
  lastDay: day,
  /** The document's word for it; null: 文件未规定，人工免计. */
  heading: z.nullable(z.string()),
  roleName: z.string(),
  approver: z.string(),
  recordedAt: moment,
})
export type Excuse = z.infer<typeof excuse>

/** What may be chosen when granting one: whom it may be for, the document's words, its roles. */
export const excuseChoices = z.object({
  whom: z.array(whom),
  headings: z.array(z.string()),
  roles: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ExcuseChoices = z.infer<typeof excuseChoices>

export const grantExcuse = endpoint({
  id: 'excuses.grant',
  method: 'POST',
  path: '/api/pairings/:id/excuses',
  permission: 'duty.excuse',
  summary: 'Leave days of a pairing, or of all pairings of one of its sides, out of judgement until a day.',
  params: byId,
  body: z.strictObject({
    whom,
    from: day,
    lastDay: day,
    heading: z.nullable(z.string()),
    role: line('批准机构', 60),
    approver: line('批准人', 40),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'no-policy-in-force',
    'pairing-ended',
    'dates-reversed',
    'day-too-early',
    'dates-overlap',
    'excuse-heading-unknown',
    'role-unknown',
  ],
})

export const withdrawExcuse = endpoint({
  id: 'excuses.withdraw',
  method: 'POST',
  path: '/api/pairings/:id/excuses/:excuseId/withdrawal',
  permission: 'duty.excuse',
  summary: 'Take an excuse back: its days are judged again.',
  params: z.object({ id, excuseId: id }),
  answer: 'nothing',
  refusals: ['not-found'],
})
