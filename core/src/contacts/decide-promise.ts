import { addDays, type Day } from '../calendar/day.ts'
import { accept, type Decision, type Refused, refuse } from '../decision/decision.ts'
import type { PromiseEntry } from './contact-entry.ts'
import { hasIdentityNumber } from './identity-number.ts'

/** A promise is open until it is kept, or withdrawn because it binds nobody any more. */
export const promiseStates = ['open', 'kept', 'withdrawn'] as const
export type PromiseState = (typeof promiseStates)[number]

/** What can be done with an open one. */
export const promiseActs = ['keep', 'change', 'withdraw'] as const
export type PromiseAct = (typeof promiseActs)[number]

export interface StandingPromise extends PromiseEntry {
  readonly id: string
  readonly state: PromiseState
}

export interface PromiseStep {
  readonly act: PromiseAct
  /** What was done, or why it changed; '' where a kept promise needs no words. */
  readonly words: string
  /** The promise as it is then. */
  readonly after: PromiseEntry & { readonly state: PromiseState }
}

const done = { keep: 'promise.kept', change: 'promise.changed', withdraw: 'promise.withdrawn' } as const

/** Kept, with a word on how where one likes. */
export function decideKeeping(promise: StandingPromise, words: string): Decision<PromiseStep> {
  return decide(promise, { act: 'keep', words, after: { ...entryOf(promise), state: 'kept' } })
}

/** Another text or day, with the reason; what it was before is kept. */
export function decideChange(
  promise: StandingPromise,
  to: PromiseEntry,
  words: string,
): Decision<PromiseStep> {
  const refused = refuseSettled(promise)
  if (refused) return refused
  if (to.text === promise.text && to.dueOn === promise.dueOn) return refuse({ code: 'promise-unchanged' })
  return decide(promise, { act: 'change', words, after: { ...to, state: 'open' } })
}

/** It need not be kept any more, with the reason. */
export function decideWithdrawal(promise: StandingPromise, words: string): Decision<PromiseStep> {
  return decide(promise, { act: 'withdraw', words, after: { ...entryOf(promise), state: 'withdrawn' } })
}

function entryOf({ text, dueOn }: StandingPromise): PromiseEntry {
  return { text, dueOn }
}

function decide(promise: StandingPromise, step: PromiseStep): Decision<PromiseStep> {
  const refused = refuseSettled(promise)
  if (refused) return refused
  if (hasIdentityNumber(step.after.text)) return refuse({ code: 'identity-number-in-text', field: 'text' })
  if (hasIdentityNumber(step.words)) return refuse({ code: 'identity-number-in-text', field: 'words' })
  const fields = step.act === 'change' ? { fields: ['text', 'due_on'] } : {}
  return accept(step, {
    act: done[step.act],
    subjectKind: 'promise',
    subjectIds: [promise.id],
    ...fields,
  })
}

function refuseSettled({ state }: StandingPromise): Refused | undefined {
  return state === 'open' ? undefined : refuse({ code: 'promise-settled', state })
}

/** 系统默认: so many days before its day a promise is put before whoever made it, unless they set otherwise. */
export const usualReminderDays = 3

/** The days before that may be chosen. */
export const reminderDays = [0, 1, 3, 7, 14] as const

/** Whether its reminder day has come; one without a day would be forgotten else, and is always put forward. */
export function isPutForward({ remindOn }: { readonly remindOn: Day | null }, today: Day): boolean {
  return remindOn === null || remindOn <= today
}

/** The day from which a promise is put before whoever has to keep it; one without a day is always there. */
export function remindsFrom(dueOn: Day | null, daysBefore: number): Day | null {
  return dueOn === null ? null : addDays(dueOn, -daysBefore)
}
