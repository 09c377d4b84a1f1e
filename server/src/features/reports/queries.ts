import type { listSummaries, SummaryDeadline, showSummary } from '@tongxin/contract/duties/summaries'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { may, type Reach, reachOf } from '@tongxin/core/account/may'
import { addDays } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { mayAct, stateOfSubmission } from '@tongxin/core/reports/decide-submission'
import { paperOf } from '@tongxin/core/reports/submission-paper'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import type { Work } from '../../platform/work.ts'
import { loadSummaryGround, type SummaryGround } from '../duties/unit-counts/facts.ts'
import { findSubmission, findUnitSubmissions, type UnitSubmissions } from './submission-store.ts'
import { findSummarySubject, lastOf, makeSheet, type SummarySubject } from './summary-subject.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** The units of a term and how each stands; without a term or document there is nothing to hand in. Two statements. */
export async function readSummaries(
  work: Work,
  asked: string | undefined,
): Promise<AnswerOf<typeof listSummaries>> {
  const found = await loadSummaryGround(work, asked)
  if (typeof found === 'string') return { term: null, rows: [] }
  const { term } = found
  const units = await findUnitSubmissions(work, {
    ...found,
    reach: reachOf(work.actor, 'summary.read'),
    unitId: null,
  })
  return {
    term: { id: term.id, from: term.from, lastDay: addDays(term.to, -1) },
    rows: units.map((unit) => ({
      unitId: unit.unitId,
      unitName: unit.unitName,
      state: stateOfSubmission(lastOf(unit)),
      last: unit.versions.at(-1) ?? null,
      deadline: deadlineOf(found, unit),
    })),
  }
}

/** Units whose 汇总表 of a term is not with the office, as what 催办 asks for. Two statements. */
export async function loadMissingSummaries(work: Work, asked: string, reach: Reach) {
  const found = await loadSummaryGround(work, asked)
  if (typeof found === 'string') return found
  const units = await findUnitSubmissions(work, { ...found, reach, unitId: null })
  const missing = units.filter((unit) => mayAct('submit', stateOfSubmission(lastOf(unit))))
  return {
    term: found.term,
    word: found.policy.term ?? null,
    units: missing.map((unit) => {
      const paper = paperOf(found.papers, unit.owed)
      const { section = null, phrase = null } = paper?.cite[0] ?? {}
      const { unitId, unitName } = unit
      return { unitId, unitName, section, phrase, dueOn: paper?.dueOn ?? null, open: 1, cadres: [] }
    }),
  }
}

function deadlineOf({ papers }: SummaryGround, { owed }: UnitSubmissions): SummaryDeadline | null {
  const paper = paperOf(papers, owed)
  if (paper === undefined) return null
  const {
    title,
    dueOn,
    cite: [cite],
  } = paper
  return { title, dueOn, cite: cite === undefined ? null : { section: cite.section, phrase: cite.phrase } }
}

type AskedSummary = {
  readonly unitId: string
  readonly term: string | undefined
  readonly number: number | undefined
}

/** The sheet of a version where one is named, else as it stands now. */
export async function readSummary(
  work: Work,
  { unitId, term, number }: AskedSummary,
): Promise<Done<AnswerOf<typeof showSummary>>> {
  const found = await findSummarySubject(work, { unitId, term, permission: 'summary.read' })
  if (!found.ok) return found
  const subject = found.value
  const sheet = await sheetOf(work, subject, number)
  if (!sheet) return refuse({ code: 'not-found' })
  const state = stateOfSubmission(lastOf(subject.unit))
  const access = { unitId }
  return {
    ok: true,
    value: {
      sheet: wireSheet(sheet),
      shown: number ?? null,
      state,
      versions: [...subject.unit.versions],
      deadline: deadlineOf(subject, subject.unit),
      can: {
        submit: mayAct('submit', state) && may(work.actor, 'summary.submit', access).allowed,
        answer: mayAct('receive', state) && may(work.actor, 'summary.answer', access).allowed,
      },
    },
  }
}

/** As it was handed in, or as it stands now. */
export async function sheetOf(
  work: Work,
  subject: SummarySubject,
  number: number | undefined,
): Promise<SummarySheet | undefined> {
  if (number === undefined) return makeSheet(work, subject)
  const version = subject.unit.versions.find((each) => each.number === number)
  return version && (await findSubmission(work, version.id))?.sheet
}

function wireSheet(sheet: SummarySheet): AnswerOf<typeof showSummary>['sheet'] {
  const { requirements, forms, ...rest } = sheet
  return {
    ...rest,
    requirements: requirements.map((row) => ({ ...row, counts: { ...row.counts } })),
    forms: [...forms],
  }
}
