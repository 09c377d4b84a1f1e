import { isTermId } from '@tongxin/core/calendar/term'
import { findingStates } from '@tongxin/core/duties/findings/state-of'
import { bearers } from '@tongxin/core/policy/requirement'
import * as z from 'zod/mini'
import { cite } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { day, id, page, word } from '../fields.ts'

const term = z.strictObject({
  id: z
    .string({ error: '请填写学期' })
    .check(
      z.maxLength(20, { error: '学期请写成 2026-2027-1 的样子' }),
      z.refine(isTermId, { error: '学期请写成 2026-2027-1 的样子' }),
    ),
  from: day,
  to: day,
})

const number = z.optional(
  z
    .number({ error: '请填写数量' })
    .check(
      z.int({ error: '数量是整数' }),
      z.gte(0, { error: '数量不能小于 0' }),
      z.lte(999, { error: '数量不能超过 999' }),
    ),
)

/** What is tried: a text as edited, or a stored version, or the one in force; with other numbers in it; under other terms, or those entered. */
const tried = {
  source: z.nullable(z.string().check(z.maxLength(400_000, { error: '制度文件不能超过 40 万字' }))),
  versionId: z.nullable(id),
  numbers: z
    .array(z.strictObject({ requirement: word, atLeast: number, atMost: number }))
    .check(z.maxLength(100, { error: '一次最多改 100 处数量' })),
  terms: z.nullable(z.array(term).check(z.maxLength(100, { error: '学期不能超过 100 个' }))),
}
export type Tried = z.infer<z.ZodMiniObject<typeof tried>>

export const changeKinds = ['appears', 'disappears', 'state', 'number'] as const

const side = z.nullable(z.object({ label: z.string(), cites: z.array(cite) }))
const state = z.nullable(z.enum(findingStates))

/** Results that go from one state to another; `results` of so many `bearers`. */
const move = z.object({
  kind: z.enum(changeKinds),
  from: state,
  to: state,
  results: z.number(),
  bearers: z.number(),
})
export type WhatIfMove = z.infer<typeof move>

const requirementChange = z.object({
  requirement: z.string(),
  bearer: z.enum(bearers),
  /** null: there is no such requirement on that side. */
  before: side,
  after: side,
  moves: z.array(move),
  unchanged: z.number(),
})
export type RequirementChange = z.infer<typeof requirementChange>

/** The most requirements one answer names; the counts are of all of them. */
export const mostRequirements = 300

export const tryPolicy = endpoint({
  id: 'policy.what-if',
  method: 'POST',
  path: '/api/what-if',
  permission: 'policy.write',
  summary:
    'Which results of today would be others under a changed document or other terms: counts by requirement, nobody named, nothing stored.',
  body: z.strictObject(tried),
  answer: z.object({
    on: day,
    title: z.string(),
    requirements: z.array(requirementChange),
    /** Requirements that differ and whose results were compared; those beyond `requirements` are counted here only. */
    compared: z.number(),
    /** Requirements neither the text nor the terms touch: their results stay. */
    untouched: z.number(),
    changed: z.number(),
    unchanged: z.number(),
  }),
  refusals: ['not-found', 'no-policy-in-force', 'policy-has-mistakes', 'calendar-has-mistakes'],
})

const told = z.nullable(z.object({ state: z.enum(findingStates), text: z.string() }))

export const whatIfResult = z.object({
  bearer: z.enum(bearers),
  /** Of the person, cadre or unit judged; of a pair its person. null: the whole school. */
  name: z.nullable(z.string()),
  /** The cadre of a pair. */
  cadreName: z.nullable(z.string()),
  unitName: z.nullable(z.string()),
  before: told,
  after: told,
})
export type WhatIfResult = z.infer<typeof whatIfResult>

export const listTriedResults = endpoint({
  id: 'policy.what-if-results',
  method: 'POST',
  path: '/api/what-if/results',
  permission: 'policy.write',
  summary: 'Whose results make up one line of a what-if, page by page; audited with their ids.',
  body: z.strictObject({
    ...tried,
    requirement: word,
    kind: z.enum(changeKinds),
    from: state,
    to: state,
    ...page,
  }),
  answer: z.object({ rows: z.array(whatIfResult), total: z.number() }),
  refusals: tryPolicy.refusals,
})
