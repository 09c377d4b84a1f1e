import { importKinds } from '@tongxin/core/intake/import-kind'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'

/** A table of the asker's own that is being read at this moment. */
const fileReading = z.object({
  fileName: z.string(),
  kind: z.enum(importKinds),
  /** So far, of what the file holds. */
  count: z.number(),
  of: z.enum(['rows', 'forms']),
})
export type FileReading = z.infer<typeof fileReading>

export const listReadings = endpoint({
  id: 'imports.readings',
  method: 'GET',
  path: '/api/import-readings',
  permission: 'roster.import',
  summary: 'The files of the asker that are being read at this moment, and how far.',
  answer: z.object({ readings: z.array(fileReading) }),
  refusals: [],
})
