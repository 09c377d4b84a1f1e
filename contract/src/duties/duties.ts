import type { Finding } from '@tongxin/core/duties/findings/finding'
import type { FindingNames } from '@tongxin/core/duties/findings/finding-title'
import * as z from 'zod/mini'
import { cite, dutyLine, missingCalendar, named } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment, page, word } from '../fields.ts'
import { excuse, excuseChoices } from './excuses.ts'

/**
 * Where a person stands in a term; every person is in one place only, so that the figures add up. `met` and `short` come
 * from the contact requirement over all pairings of the person, `uncovered` from the coverage requirement; `unclear` is
 * what data or an open reading leave undecided; `new` is paired or excused, and not judged this time.
 */
export const figures = ['met', 'short', 'uncovered', 'unclear', 'new'] as const
export type FigureName = (typeof figures)[number]

/** `due` is the sum of the others: persons within the coverage requirement or paired, each once. */
const counts = z.object({
  due: z.number(),
  met: z.number(),
  short: z.number(),
  uncovered: z.number(),
  unclear: z.number(),
  new: z.number(),
})
export type BoardCounts = z.infer<typeof counts>

const ruleLine = z.object({
  requirement: z.string(),
  label: z.nullable(z.string()),
  cite: z.nullable(cite),
  /** The last day in time of the turn shown; null for standing rules. */
  dueOn: z.nullable(day),
  atLeast: z.nullable(z.number()),
  every: z.nullable(z.string()),
  /** So many of its periods may stay empty in a longer one; null: none. */
  skip: z.nullable(z.object({ atMost: z.number(), per: z.string() })),
  /** What the calendar lacks to judge by it on the day shown. */
  missing: z.nullable(missingCalendar),
})
export type RuleLine = z.infer<typeof ruleLine>

export const board = z.object({
  /** The day it shows: the one judged, or the last day of a closed term. */
  on: day,
  /** The day judged and the knowledge used, made anew from the facts; null: what stands now. */
  asOf: z.nullable(z.object({ on: day, knownAt: day })),
  term: z.nullable(z.object({ id: z.string(), from: day, lastDay: day })),
  /** 结算: how the term was frozen; null while it runs, or where it ended before a document was in the books. */
  closing: z.nullable(z.object({ closedOn: day, knownAt: day, frozenAt: moment })),
  /** 补录: occasions of a closed term entered after its close, each once; beside the figures, never in them. */
  late: z.number(),
  /** False: no document has taken force, so nothing is judged. */
  hasPolicy: z.boolean(),
  /** The requirements the figures rest on; empty where the document asks for none. */
  contact: z.array(ruleLine),
  coverage: z.array(ruleLine),
  total: counts,
  /** 2026-09 …; of the term. */
  months: z.array(z.string()),
  monthTotals: z.array(z.nullable(z.number())),
  /** Units with duties or contacts, in the order of the roster. A person with cadres of two units stands in both rows. */
  rows: z.array(
    z.object({
      unitId: z.nullable(id),
      unitName: z.string(),
      counts,
      /** Occasions in each month by cadres of the unit; null: the month has not come. */
      months: z.array(z.nullable(z.number())),
      late: z.number(),
    }),
  ),
})
export type Board = z.infer<typeof board>

/** As of a day: the day judged, and the knowledge used; both today where absent, none later. */
const asOf = { on: z.optional(day), knownAt: z.optional(day) }

/** The term asked for, else the one of the day judged. */
const ofTerm = { term: z.optional(word), ...asOf }

export const showBoard = endpoint({
  id: 'duties.board',
  method: 'GET',
  path: '/api/board',
  permission: 'board.read',
  summary: 'Coverage and contact duties of a term, by unit and for the whole reach, with contacts by month.',
  query: z.object(ofTerm),
  answer: board,
  refusals: ['day-in-future'],
})

export const boardPerson = z.object({
  personId: id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  figure: z.enum(figures),
  pairings: z.array(
    z.object({
      pairingId: id,
      cadreName: z.string(),
      state: z.string(),
      counted: z.number(),
      lastOn: z.nullable(day),
      /** 补录 of a closed term. */
      late: z.number(),
      /** What is due of it next, as it stands today; null as of another day, and where nothing is judged. */
      nextDue: z.nullable(dutyLine),
    }),
  ),
})
export type BoardPerson = z.infer<typeof boardPerson>

export const listBoardPersons = endpoint({
  id: 'duties.persons',
  method: 'GET',
  path: '/api/board/persons',
  permission: 'board.read',
  summary:
    'The persons behind a figure of the board, with their pairings. Names are masked where one may not read them.',
  query: z.object({
    ...ofTerm,
    figure: z.optional(z.enum(figures)),
    unitId: z.optional(id),
    ...page,
  }),
  answer: z.object({ rows: z.array(boardPerson), total: z.number() }),
  refusals: ['day-in-future'],
})

const countedRecord = z.object({ id, heldOn: day, form: z.string(), enteredOn: day })

/**
 * 结算: a finding frozen when its period closed. It rests on `records` as they were known when the period ended (`knownAt`);
 * what was entered since is 补录 and is never counted in.
 */
const settled = z.object({
  knownAt: day,
  closedOn: day,
  frozenAt: moment,
  records: z.array(countedRecord),
  late: z.array(countedRecord),
})
export type Settled = z.infer<typeof settled>

/** A finding with what it is called and the time it is about in the document's words. */
export type NamedFinding = Finding & FindingNames & { readonly settled: Settled | null }

export const showPairDuties = endpoint({
  id: 'duties.pair',
  method: 'GET',
  path: '/api/pairings/:id/duties',
  permission: 'duty.read',
  summary:
    'Every finding of a pairing as of a day, with the records it counted, those it did not and why; without any text. Closed periods stand as they were frozen.',
  params: byId,
  query: z.object(asOf),
  answer: z.object({
    asOf: z.object({ on: day, knownAt: day }),
    pairing: z.object({
      id,
      cadre: named,
      person: named,
      /** Sides that are units, by name. */
      cadreUnit: z.nullable(z.string()),
      personUnit: z.nullable(z.string()),
      tier: z.string(),
      from: day,
      to: z.nullable(day),
      /** Why the two were paired, where the list said so. */
      reason: z.nullable(z.string()),
    }),
    findings: z.array(z.custom<NamedFinding>()),
    records: z.array(countedRecord),
    excuses: z.array(excuse),
    /** null: one may not grant any here. */
    mayExcuse: z.nullable(excuseChoices),
  }),
  refusals: ['not-found', 'day-in-future'],
})

export const todoKinds = [
  'no-policy',
  'no-terms',
  'no-roster',
  'no-pairings',
  'uncovered',
  'lists-open',
  'decided-not-filed',
  'year-unconsidered',
  'pairs-changed',
  'handovers-waiting',
  'awaiting-confirmation',
  'inquiries-answered',
  'summaries-to-receive',
  'summary-returned',
  'short-near-end',
  'own-promises',
] as const

/** Something the office or a unit has to see to now, from what is in the books. */
const todo = z.object({
  kind: z.enum(todoKinds),
  count: z.number(),
  dueOn: z.nullable(day),
  /** There is a deadline, and it cannot be told before the holidays of this year are entered. */
  missingYear: z.nullable(z.number()),
  cite: z.nullable(cite),
  /** Of units or cadres it concerns, a few; never of persons. */
  names: z.array(z.string()),
  /** The term it is of, where that need not be the one of today. */
  term: z.optional(z.string()),
})
export type Todo = z.infer<typeof todo>

export const changeKinds = ['contacts', 'pairings', 'roster', 'lists', 'policy'] as const

export const showWorkbench = endpoint({
  id: 'duties.workbench',
  method: 'GET',
  path: '/api/workbench',
  permission: 'board.read',
  summary: 'The board of a term, what is to be done now, and how much has changed since yesterday.',
  query: z.object(ofTerm),
  answer: z.object({
    board,
    /** Soonest due first; none as of another day than today, as nor changes: what is to be done is of today. */
    todos: z.array(todo),
    /** Since the beginning of yesterday; empty for those who see a part of the school only. */
    changes: z.array(z.object({ kind: z.enum(changeKinds), count: z.number(), lastAt: moment })),
    since: day,
  }),
  refusals: ['day-in-future'],
})
