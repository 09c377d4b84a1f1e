import { promiseActs, promiseStates } from '@tongxin/core/contacts/decide-promise'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line } from '../fields.ts'
import { named } from './contact-fields.ts'

const step = z.object({
  act: z.enum(promiseActs),
  on: day,
  words: z.nullable(z.string()),
  textBefore: z.string(),
  dueBefore: z.nullable(day),
})

const promiseRow = z.object({
  id,
  version: z.number(),
  person: named,
  contactId: id,
  /** The day of the talk it was made in. */
  madeOn: z.nullable(day),
  text: z.string(),
  dueOn: z.nullable(day),
  /** From when on one is reminded of it; null: it has no day. */
  remindOn: z.nullable(day),
  state: z.enum(promiseStates),
  /** Whether the reader has to keep it: it may have passed to somebody else. */
  mine: z.boolean(),
  steps: z.array(step),
})
export type PromiseRow = z.infer<typeof promiseRow>

export const listPromises = endpoint({
  id: 'promises.list',
  method: 'GET',
  path: '/api/promises',
  permission: 'promise.read',
  summary:
    'What the cadre promised, open ones soonest due first, with what became of each in words; and how many days before one is reminded. Audited.',
  answer: z.object({ rows: z.array(promiseRow), remindDays: z.number() }),
  refusals: [],
})

export const withdrawPromise = endpoint({
  id: 'promises.withdraw',
  method: 'POST',
  path: '/api/promises/:id/withdrawal',
  permission: 'promise.write',
  summary: 'A promise need not be kept any more, with the reason.',
  params: byId,
  body: z.strictObject({ words: line('原因', 200) }),
  answer: 'nothing',
  versioned: true,
  refusals: ['not-found', 'stale-version', 'promise-settled', 'identity-number-in-text'],
})

export const setPromiseReminder = endpoint({
  id: 'promises.set-reminder',
  method: 'PUT',
  path: '/api/promise-reminder',
  permission: 'promise.read',
  summary: 'How many days before its day the cadre is reminded of a promise.',
  body: z.strictObject({
    days: z.number().check(z.int(), z.gte(0), z.lte(60, { error: '最多提前 60 天提醒' })),
  }),
  answer: 'nothing',
  refusals: [],
})
