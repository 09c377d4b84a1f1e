import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id, moment, ordinal, page } from '../fields.ts'

// Humans who stand twice on the roster: asked about, made one, and taken apart again.

/** Enough of a sheet to tell two people apart. */
const head = z.object({
  id,
  name: z.string(),
  staffNo: z.nullable(z.string()),
  gender: z.nullable(z.string()),
  born: z.nullable(z.string()),
  roles: z.array(z.enum(['cadre', 'person'])),
  units: z.array(z.string()),
})
export type HumanHead = z.infer<typeof head>

const doneBy = { by: z.string(), at: moment }

const mergeRecord = z.object({
  id,
  survivingId: id,
  survivingName: z.string(),
  mergedId: id,
  mergedName: z.string(),
  ...doneBy,
  /** null: it stands. */
  undone: z.nullable(z.object(doneBy)),
})
export type MergeRecord = z.infer<typeof mergeRecord>

export const listDuplicates = endpoint({
  id: 'merging.duplicates',
  method: 'GET',
  path: '/api/duplicates',
  permission: 'human.merge',
  summary:
    'Pairs of the roster that may be one human, with reasons; the answers that stand and the latest merges beside them.',
  query: z.object(page),
  answer: z.object({
    rows: z.array(z.object({ first: head, second: head, reasons: z.array(z.string()) })),
    total: z.number(),
    apart: z.array(
      z.object({ firstName: z.string(), secondName: z.string(), firstId: id, secondId: id, ...doneBy }),
    ),
    merges: z.array(mergeRecord),
  }),
  refusals: [],
})

export const tellApart = endpoint({
  id: 'merging.tell-apart',
  method: 'POST',
  path: '/api/duplicates/apart',
  permission: 'human.merge',
  summary: 'Two humans are not one; kept with who said so and when, and not asked again.',
  body: z.strictObject({ firstId: id, secondId: id }),
  answer: 'nothing',
  refusals: ['not-found', 'merge-with-oneself'],
})

export const takeBackApart = endpoint({
  id: 'merging.take-back-apart',
  method: 'POST',
  path: '/api/duplicates/apart/withdrawal',
  permission: 'human.merge',
  summary: 'Take the answer back that two humans are not one; it is kept, and they are asked about again.',
  body: z.strictObject({ firstId: id, secondId: id }),
  answer: 'nothing',
  refusals: ['not-found'],
})

const choice = z.enum(['surviving', 'merged', 'both'], { error: '请选择保留哪一份' })

const question = z.object({
  field: z.string(),
  title: z.string(),
  surviving: z.array(z.string()),
  merged: z.array(z.string()),
  mayKeepBoth: z.boolean(),
})
export type MergeQuestionView = z.infer<typeof question>

const counted = z.array(z.object({ kind: z.string(), text: z.string() }))

const two = z.object({ id, otherId: id })

export const previewMerge = endpoint({
  id: 'merging.preview',
  method: 'GET',
  path: '/api/humans/:id/merges/:otherId',
  permission: 'human.merge',
  summary:
    'What merging another human into this one would do: what to choose, what moves, what says they are two.',
  params: two,
  answer: z.object({
    surviving: z.object({ ...head.shape, version: z.number() }),
    merged: z.object({ ...head.shape, version: z.number() }),
    questions: z.array(question),
    contradictions: z.array(z.string()),
    /** What would name the surviving human. */
    moves: counted,
    /** Pairings that would become one. */
    joined: z.array(z.string()),
    /** Findings of closed periods that keep the merged human's name. */
    frozen: z.number(),
  }),
  refusals: ['not-found'],
})

export const mergeHumans = endpoint({
  id: 'merging.merge',
  method: 'POST',
  path: '/api/humans/:id/merges/:otherId',
  permission: 'human.merge',
  summary: 'Merge another human into this one; every record is kept, and it can be taken back.',
  params: two,
  body: z.strictObject({ choices: z.record(z.string(), choice), mergedVersion: ordinal }),
  versioned: true,
  answer: z.object({ id }),
  refusals: ['not-found', 'stale-version', 'merge-with-oneself', 'merge-contradicted', 'merge-not-settled'],
})

export const showMergeUndo = endpoint({
  id: 'merging.undo-outlook',
  method: 'GET',
  path: '/api/merges/:id/undo',
  permission: 'human.merge',
  summary: 'What stands in the way of taking a merge back, and what came since and would stay.',
  params: byId,
  answer: z.object({ merge: mergeRecord, obstacles: z.array(z.string()), staying: counted }),
  refusals: ['not-found'],
})

export const undoMerge = endpoint({
  id: 'merging.undo',
  method: 'POST',
  path: '/api/merges/:id/undo',
  permission: 'human.merge',
  summary: 'Take a merge back: every row it moved names the merged human again, as it stood before.',
  params: byId,
  answer: z.object({ survivingId: id, mergedId: id }),
  refusals: ['not-found', 'merge-undone', 'merge-built-on'],
})
