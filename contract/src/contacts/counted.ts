import { countedAs } from '@tongxin/core/duties/findings/counted-for'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id } from '../fields.ts'
import { cite } from './contact-fields.ts'

/** What one requirement made of a contact, and how it stands with it; every sentence in the document's own words. */
export const countedLine = z.object({
  requirement: z.string(),
  /** What it is called: 每学期联系沟通. */
  title: z.string(),
  /** The period, or the event it asks after; null: no time is meant. */
  when: z.nullable(z.string()),
  force: z.enum(['must', 'should', 'may']),
  /** Whether it counts what was done or its being written down. */
  ofWriting: z.boolean(),
  as: z.enum(countedAs),
  /** Why it does not count, or not yet; null: it does. */
  why: z.nullable(z.string()),
  state: z.string(),
  /** How the requirement stands: 本学期 1/1 已达标. */
  text: z.string(),
  cites: z.array(cite),
  /** The document of a unit that set what the clause leaves open; null: none did. */
  setBy: z.nullable(z.string()),
  /** The period was closed before this contact was entered: it stands beside what was settled, and changes nothing of it. */
  afterClosing: z.nullable(day),
})
export type CountedLine = z.infer<typeof countedLine>

export const whatCounted = z.object({
  /** The day judged, with what was known by its end. */
  on: day,
  /** The revision that stood then. */
  version: z.number(),
  /** The day of the first entry. */
  enteredOn: day,
  parts: z.array(z.object({ personId: id, lines: z.array(countedLine) })),
  /** What counted the contact as a whole: duties that rest on the cadre, each once. */
  whole: z.array(countedLine),
})
export type WhatCounted = z.infer<typeof whatCounted>

export const showWhatCounted = endpoint({
  id: 'contacts.counted',
  method: 'GET',
  path: '/api/contacts/:id/counted',
  permission: 'contact.read',
  summary:
    'What a contact counted for, what it did not count for and why, by clause: as of today, or as it was counted by the end of an earlier day.',
  params: byId,
  query: z.object({ on: z.optional(day) }),
  answer: whatCounted,
  refusals: ['not-found', 'contact-withdrawn', 'day-in-future'],
})
