import type { Finding } from '@tongxin/core/duties/findings/finding'
import type { RuleResult } from '@tongxin/core/pairing/eligibility/candidate'
import { stepOutcomes } from '@tongxin/core/pairing/lists/step-mark'
import * as z from 'zod/mini'
import { dutyLine } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, optionalProse, prose, text } from '../fields.ts'
import { lineChange } from './line-change.ts'
import { cadreQuota, listFigures, outsideCadre } from './list-figures.ts'
import { listHead } from './list-head.ts'
import { cite, endedRound, listStep, untilExtends, withdrawnMark } from './list-step.ts'
import { pairMark } from './pair-marks.ts'

export const listCadre = z.object({
  id,
  name: z.string(),
  post: z.string(),
  unitName: z.string(),
  quota: cadreQuota,
})
export type ListCadre = z.infer<typeof listCadre>

export const listLine = z.object({
  id,
  cadreId: id,
  personId: id,
  personName: z.string(),
  personUnit: z.string(),
  continues: z.boolean(),
  since: z.nullable(day),
  reason: z.nullable(z.string()),
  /** 缺说明: the document asks for a reason to pair this person, and the line bears none. */
  lacksReason: z.boolean(),
  /** Set where one of the two is not, or not any more, among those the list is of. */
  lapsed: z.optional(z.literal(true)),
  /** Who assists today with the pair that stands, by name; left out where nobody does. */
  assistants: z.optional(z.array(z.string())),
})
export type ListLine = z.infer<typeof listLine>

export const listPerson = z.object({
  id,
  name: z.string(),
  unitName: z.string(),
  post: z.string(),
  /** Names of the cadres of this list the person is paired with. */
  coveredBy: z.array(z.string()),
  /** Names of cadres of other lists. */
  alsoCoveredBy: z.array(z.string()),
  finding: z.nullable(z.custom<Finding>()),
  /** The target the person comes under for certain, with its clause. */
  target: z.nullable(z.object({ label: z.string(), cites: z.array(cite) })),
  /** What has to be recorded before that can be said: 政治面貌, 职称 … */
  missing: z.array(z.string()),
})
export type ListPerson = z.infer<typeof listPerson>

export const listPage = z.object({
  head: listHead,
  steps: z.array(listStep),
  /** Rounds that a "no" ended, oldest first. */
  rounds: z.array(endedRound),
  /** Marks taken back, in the order they were. */
  withdrawn: z.array(withdrawnMark),
  cadres: z.array(listCadre),
  outside: z.array(outsideCadre),
  lines: z.array(listLine),
  persons: z.array(listPerson),
  /** Locks and exclusions for its proposals. */
  pairMarks: z.array(pairMark),
  /** The latest changes of its lines, newest first. */
  changes: z.array(lineChange),
  /** How many lines have been put in or taken out since it was begun. */
  edits: z.number(),
  ...listFigures,
  can: z.object({ edit: z.boolean() }),
})
export type ListPage = z.infer<typeof listPage>

/** What one step did to a list, and how those it touched stand now; the rest of the page stands as it was. */
export const listEdit = z.object({
  added: z.nullable(listLine),
  removed: z.nullable(id),
  cadres: z.array(listCadre),
  persons: z.array(listPerson),
  /** How many lines have been put in or taken out, this step included: more than one beyond those known is somebody else's. */
  edits: z.number(),
})
export type ListEdit = z.infer<typeof listEdit>

export const showList = endpoint({
  id: 'pairing.list',
  method: 'GET',
  path: '/api/lists/:id',
  permission: 'list.read',
  summary: 'One list: steps, cadres with load against quota, lines, persons uncovered first.',
  params: byId,
  answer: listPage,
  refusals: ['not-found'],
})

export const explainPair = endpoint({
  id: 'pairing.explain',
  method: 'GET',
  path: '/api/lists/:id/eligibility',
  permission: 'list.read',
  summary:
    'Whether a cadre and a person may be paired in this list: every rule with its answer, facts and clause.',
  params: byId,
  query: z.object({ cadreId: id, personId: id }),
  answer: z.object({
    truth: z.enum(['true', 'false', 'unknown']),
    needsReason: z.boolean(),
    target: z.nullable(z.object({ id: z.string(), label: z.string(), cites: z.array(cite) })),
    /** Every rule that was asked, in the order cadre, target, scope, exclusions. */
    rules: z.array(z.custom<RuleResult>()),
  }),
  refusals: ['not-found'],
})

export const addLine = endpoint({
  id: 'pairing.add-line',
  method: 'POST',
  path: '/api/lists/:id/lines',
  permission: 'list.edit',
  summary: 'Pair a cadre with a person in a draft.',
  params: byId,
  body: z.strictObject({ cadreId: id, personId: id, reason: optionalProse('理由', 200) }),
  answer: z.object({ id, edit: listEdit }),
  creates: true,
  refusals: ['not-found', 'side-unknown', 'not-eligible', 'pair-already-listed', 'list-closed', 'step-needs'],
})

export const removeLine = endpoint({
  id: 'pairing.remove-line',
  method: 'POST',
  path: '/api/lists/:id/lines/:lineId/removal',
  permission: 'list.edit',
  summary: 'Take a pair out of a draft.',
  params: z.object({ id, lineId: id }),
  answer: z.object({ edit: listEdit }),
  refusals: ['not-found', 'list-closed'],
})

export const markStep = endpoint({
  id: 'pairing.mark-step',
  method: 'POST',
  path: '/api/lists/:id/steps',
  permission: 'list.step',
  summary: 'Mark a step done, passed or refused: on which day, by which body, under which minutes number.',
  params: byId,
  body: z
    .strictObject({
      step: z.int({ error: '请选择步骤' }).check(z.gte(0), z.lte(999)),
      outcome: z.enum(stepOutcomes),
      role: line('角色', 60),
      on: day,
      body: text('会议', 100),
      minutesNo: text('纪要编号', 100),
      reason: optionalProse('理由', 500),
      lineId: z.nullable(id),
      /** The new last day, when more time is given. */
      until: z._default(z.nullable(day), null),
    })
    .check(z.refine(untilExtends, { path: ['until'], error: '只有延长期限时才填写延长到的日期，请去掉' })),
  answer: z.object({ id, page: listPage }),
  creates: true,
  versioned: true,
  refusals: [
    'not-found',
    'stale-version',
    'step-not-open',
    'step-settled',
    'step-not-yours',
    'step-needs',
    'step-day-too-early',
    'step-day-too-late',
    'outcome-not-possible',
    'extension-too-long',
    'holidays-unknown',
    'list-empty',
    'list-closed',
    'day-in-future',
  ],
})

export const withdrawMark = endpoint({
  id: 'pairing.withdraw-mark',
  method: 'POST',
  path: '/api/lists/:id/steps/:markId/withdrawal',
  permission: 'list.step',
  summary: 'Take back a mark entered in error, with the reason; refused when something was built on it.',
  params: z.object({ id, markId: id }),
  body: z.strictObject({ reason: prose('撤回的原因', 200) }),
  answer: z.object({ page: listPage }),
  versioned: true,
  refusals: [
    'not-found',
    'mark-not-standing',
    'step-not-yours',
    'mark-built-on',
    'mark-began-pairs',
    'lines-changed-since',
  ],
})

export const pairingRow = z.object({
  id,
  cadreId: id,
  cadreName: z.string(),
  personId: id,
  personName: z.string(),
  /** Sides that are units, by name; who is named with them stands for them. */
  cadreUnit: z.nullable(z.string()),
  personUnit: z.nullable(z.string()),
  tier: z.string(),
  tierName: z.string(),
  unitName: z.nullable(z.string()),
  from: day,
  endedOn: z.nullable(day),
  endReason: z.nullable(z.string()),
  /** Its handover, where one stands. */
  handoverId: z.nullable(id),
  /** What is due next; null: nothing is judged, or it has ended. */
  nextDue: z.nullable(dutyLine),
  /** The unit that is urged for it, for whoever may. */
  urged: z.nullable(z.object({ id, name: z.string() })),
  can: z.object({ end: z.boolean(), handOver: z.boolean(), beginHandover: z.boolean() }),
})
export type PairingRow = z.infer<typeof pairingRow>

export const listPairings = endpoint({
  id: 'pairing.pairings',
  method: 'GET',
  path: '/api/pairings',
  permission: 'pairing.read',
  summary: 'Pairs within reach, in force or also ended ones.',
  query: z.object({
    cadreId: z.optional(id),
    personId: z.optional(id),
    ended: z._default(z.stringbool(), false),
  }),
  answer: z.object({
    rows: z.array(pairingRow),
    /** Whether the document of today pairs units, and the caller may enter such a pairing. */
    can: z.object({ enterUnits: z.boolean() }),
  }),
  refusals: [],
})
