import * as z from 'zod/mini'
import { id, moment } from '../fields.ts'

/** A line somebody added to the list or took out of it. */
export const lineChange = z.object({
  lineId: id,
  kind: z.enum(['added', 'removed']),
  cadreId: id,
  personId: id,
  byName: z.string(),
  at: moment,
})
export type LineChange = z.infer<typeof lineChange>
