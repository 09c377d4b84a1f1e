import { textLimits } from '@tongxin/core/contacts/contact-entry'
import { initiators } from '@tongxin/core/policy/record-filter'
import * as z from 'zod/mini'
import { day, id, line, text, word } from '../fields.ts'

// What contacts and friends share on the wire.

/** Who asked for the talk. */
export const initiator = z.enum(initiators)
/** What a person may raise: 意见建议, 困难诉求, 问题. */
export const raisedKind = z.enum(['suggestion', 'difficulty', 'question'])
export type RaisedKind = z.infer<typeof raisedKind>

export const named = z.object({ id, name: z.string() })
export const cite = z.object({ section: z.string(), phrase: z.string() })

/** A table the calendar lacks, and the first day for which it does. */
export const missingCalendar = z.object({ what: z.enum(['terms', 'holidays', 'festivals']), from: day })

/** The state of one requirement for one pair; its words are the browser's, from the one table of states. */
export const dutyLine = z.object({
  requirement: z.string(),
  label: z.nullable(z.string()),
  state: z.string(),
  /** 应, 一般 or 可: only `must` is counted among what is still to be done. */
  force: z.enum(['must', 'should', 'may']),
  /** `judged`, or why it is not: `new`, `ended`, `exempt`, `excused` … */
  applies: z.string(),
  /** 2026-2027-1, 2026-11 …; null where no period is meant. */
  period: z.nullable(z.string()),
  /** What calls for it, where it is not a period that does; `id` is what a contact names to answer it. */
  event: z.nullable(z.object({ id: z.string(), name: z.string(), on: day })),
  /** `semester`, `academic-year` …: the browser says 本学期, 本学年. */
  every: z.nullable(z.string()),
  /** The last day in time; null: no deadline. */
  dueOn: z.nullable(day),
  /** What the school's calendar lacks (未公布): no period, or no last day, can be told without it. */
  missing: z.nullable(missingCalendar),
  counted: z.number(),
  needed: z.number(),
  cite: z.nullable(cite),
})
export type DutyLine = z.infer<typeof dutyLine>

export const raised = z.strictObject({ kind: raisedKind, text: line('意见建议或困难', textLimits.raised) })

/** What one person's part of a contact holds; each person can read their own part and no other. */
export const partEntry = z.strictObject({
  personId: id,
  initiatedBy: initiator,
  brief: text('简要情况', textLimits.brief),
  topics: z.array(word).check(z.maxLength(20, { error: '话题一次最多选 20 个' })),
  /** What was done, in the document's words; none: what its form is. */
  acts: z._default(z.array(word).check(z.maxLength(10, { error: '联系方式一次最多选 10 种' })), []),
  /** The event it answers, by id; null: none in particular. */
  event: z._default(z.nullable(z.string().check(z.maxLength(200))), null),
  raised: z.nullable(raised),
  remark: text('备注', textLimits.remark),
  /** Whether the person spoke, in a group form; null: derived from the form and from what was raised. */
  spoke: z.nullable(z.boolean()),
  /** Whether the two had a talk of their own, in a group form; null: not said. */
  talk: z._default(z.nullable(z.boolean()), null),
})

export const promiseEntry = z.strictObject({
  text: line('答应的事', textLimits.promise),
  dueOn: z.nullable(day),
})

export const occasion = {
  heldOn: day,
  form: line('联系形式', 50),
  place: text('地点', textLimits.place),
  /** The series it belongs to, in the document's words; null: none. */
  series: z._default(z.nullable(line('所属系列', 200)), null),
}

export const atLeastOne = <P extends z.core.$ZodType>(part: P) =>
  z
    .array(part)
    .check(
      z.minLength(1, { error: '请选择和谁谈' }),
      z.maxLength(30, { error: '一次最多记 30 人，请分次记录' }),
    )

/** Somebody to pick: found by name, pinyin and initials, equal names told apart by unit and post. */
export const toBePicked = {
  ...{ id, name: z.string(), pinyin: z.string(), initials: z.string() },
  ...{ unitName: z.nullable(z.string()), post: z.nullable(z.string()) },
}

/** What an entry can be refused for, the first and any later one. */
export const entryRefusals = [
  'not-found',
  'day-in-future',
  'day-too-early',
  'not-paired-on-day',
  'form-unknown',
  'topic-unknown',
  'series-unknown',
  'event-unknown',
  'event-after-contact',
  'identity-number-in-text',
  'no-policy-in-force',
] as const
