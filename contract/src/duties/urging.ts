import { urgingKinds } from '@tongxin/core/urging/urging'
import * as z from 'zod/mini'
import { cite } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment } from '../fields.ts'

const kind = z.enum(urgingKinds)

/** 催办 of a unit: counts, clause and deadline; the message is to be copied as it stands and names nobody. */
const urging = z.object({
  id,
  kind,
  unitId: id,
  unitName: z.string(),
  on: day,
  at: moment,
  byName: z.string(),
  /** 第 n 次 for this unit, term and kind. */
  times: z.number(),
  open: z.number(),
  cadres: z.number(),
  dueOn: z.nullable(day),
  cite: z.nullable(cite),
  message: z.string(),
})
export type Urging = z.infer<typeof urging>

const about = { kind, term: z.string().check(z.maxLength(40)) }

export const listUrgings = endpoint({
  id: 'urging.list',
  method: 'GET',
  path: '/api/urgings',
  permission: 'duty.urge',
  summary: 'The last 催办 of each unit within reach: when, by whom, the how-manyth.',
  query: z.object(about),
  answer: z.object({
    rows: z.array(urging),
    today: day,
    /** Whether the asker may ask for this kind at all. */
    can: z.object({ urge: z.boolean() }),
  }),
  refusals: [],
})

export const urge = endpoint({
  id: 'urging.urge',
  method: 'POST',
  path: '/api/urgings',
  permission: 'duty.urge',
  summary:
    'Ask the units that have something due or short, each once a day: a notice to the cadres or the unit, a message to copy.',
  body: z.strictObject({
    ...about,
    /** One unit alone; null: every unit within reach. */
    unitId: z.nullable(id),
  }),
  answer: z.object({ rows: z.array(urging), leftOut: z.array(z.string()) }),
  refusals: [
    'not-found',
    'nothing-to-urge',
    'urged-today',
    'no-term-on-day',
    'no-policy-in-force',
    'term-not-begun',
    'term-over',
  ],
})

export const exportUrgings = endpoint({
  id: 'urging.export',
  method: 'GET',
  path: '/api/urging-file',
  permission: 'duty.urge',
  summary:
    'The last 催办 of a unit, or of every unit within reach, as Excel: counts, clauses and days alone. Audited.',
  query: z.object({ ...about, unitId: z.optional(id) }),
  answer: 'file',
  refusals: [],
})

const notice = z.object({
  id,
  kind,
  /** null: to the cadre; else to the unit of this name. */
  unitName: z.nullable(z.string()),
  on: day,
  byName: z.string(),
  times: z.number(),
  dueOn: z.nullable(day),
  text: z.string(),
})
export type Notice = z.infer<typeof notice>

export const listNotices = endpoint({
  id: 'urging.notices',
  method: 'GET',
  path: '/api/notices',
  permission: 'notice.read',
  summary: 'What a cadre or a unit was asked for and has not put aside yet; the last of each kind.',
  answer: z.object({ rows: z.array(notice) }),
  refusals: [],
})

export const putNoticeAside = endpoint({
  id: 'urging.put-aside',
  method: 'POST',
  path: '/api/notices/:id/read',
  permission: 'notice.read',
  summary: 'A notice was read and is not shown to this account any more.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found'],
})
