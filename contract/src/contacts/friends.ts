import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, moment, text } from '../fields.ts'
import { dutyLine, named } from './contact-fields.ts'

/** A promise that is still open. */
export const openPromise = z.object({
  id,
  version: z.number(),
  text: z.string(),
  dueOn: z.nullable(day),
  /** From when on one is reminded of it; null: it has no day. */
  remindOn: z.nullable(day),
})

/** One person paired with the cadre today. */
export const friend = z.object({
  pairingId: id,
  personId: id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  post: z.nullable(z.string()),
  pairedFrom: day,
  /** Where the pairing is between units: which stands for the cadre's side and the person's. */
  cadreUnit: z.nullable(z.string()),
  personUnit: z.nullable(z.string()),
  /** Who leads the pairing the cadre assists with; null: it is the cadre's own. */
  leadName: z.nullable(z.string()),
  /** Whether a talk of the cadre counts for it, and is written down by the cadre. */
  mayLog: z.boolean(),
  last: z.nullable(z.object({ contactId: id, heldOn: day, form: z.string() })),
  /** When the person died, as exactly as it is known; nothing is due or promised then. null: living. */
  died: z.nullable(z.string()),
  /** What is due by contact, soonest first. */
  duties: z.array(dutyLine),
  promises: z.array(openPromise),
})
export type Friend = z.infer<typeof friend>

/** An entry made on the cadre's behalf that waits for one tap. */
export const waitingEntry = z.object({
  contactId: id,
  heldOn: day,
  form: z.string(),
  people: z.array(z.string()),
  /** Who is on record as having been there too, by name. */
  companions: z.array(z.string()),
  recorderName: z.string(),
  enteredAt: moment,
})
export type WaitingEntry = z.infer<typeof waitingEntry>

export const friends = z.object({
  /** Whose friends these are. */
  cadre: named,
  /** Everyone the account may look for: oneself first, then those it is a delegate of. */
  cadres: z.array(named),
  /** 联谊交友, 联系交友: the policy's own word. */
  term: z.nullable(z.string()),
  /** Due soonest first; new pairings last. */
  rows: z.array(friend),
  waiting: z.array(waitingEntry),
  can: z.object({ log: z.boolean(), read: z.boolean(), confirm: z.boolean(), promise: z.boolean() }),
})
export type Friends = z.infer<typeof friends>

export const listFriends = endpoint({
  id: 'friends.list',
  method: 'GET',
  path: '/api/friends',
  permission: 'friend.read',
  summary: 'The persons a cadre is paired with today: last talk, what is due by when and why, open promises.',
  query: z.object({ cadreId: z.optional(id) }),
  answer: friends,
  refusals: ['not-found'],
})

export const keepPromise = endpoint({
  id: 'friends.keep-promise',
  method: 'POST',
  path: '/api/promises/:id/kept',
  permission: 'promise.write',
  summary: 'A promise was kept today, with a word on how where one likes.',
  params: byId,
  body: z.strictObject({ words: text('怎么办的', 200) }),
  answer: 'nothing',
  versioned: true,
  refusals: ['not-found', 'stale-version', 'promise-settled', 'identity-number-in-text'],
})

export const changePromise = endpoint({
  id: 'friends.change-promise',
  method: 'PUT',
  path: '/api/promises/:id',
  permission: 'promise.write',
  summary: 'Change what was promised or by when, with the reason.',
  params: byId,
  body: z.strictObject({
    text: line('答应的事', 200),
    dueOn: z.nullable(day),
    words: line('为什么改', 200),
  }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['not-found', 'stale-version', 'promise-settled', 'promise-unchanged', 'identity-number-in-text'],
})
