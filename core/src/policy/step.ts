import type { DeadlineSpan } from '../calendar/deadline.ts'
import type { Cite } from './cite.ts'
import type { Force } from './force.ts'
import type { Readings } from './value.ts'

export const listActs = [
  'propose',
  'recommend',
  'consult',
  'confirm-self',
  'decide',
  'file',
  'issue',
  'review',
] as const
export const matterActs = [
  'triage',
  'study',
  'dispatch',
  'handle',
  'answer',
  'refuse',
  'explain',
  'tell',
] as const
export const requestActs = ['ask', 'arrange', 'decline'] as const
export const reportActs = ['report', 'escalate'] as const
export const stepActs = [...listActs, ...matterActs, ...requestActs, ...reportActs] as const

/** The closed acts of official procedures. */
export type StepAct = (typeof stepActs)[number]

/** One step of a list or procedure: who does what, with and to whom, through whom, by which meeting. */
export interface Step {
  readonly act: StepAct
  readonly by?: string
  /** All of these must agree; while it can be read in several ways, all that any of them names. */
  readonly with: readonly string[]
  readonly withReadings?: Readings<readonly string[]>
  readonly to: readonly string[]
  readonly via?: string
  /** The meeting that decides, as 党委会议. */
  readonly body?: string
  readonly basis: readonly string[]
  readonly mode?: string
  /** The act or event the time runs from; absent = the step before. */
  readonly from?: string
  readonly within?: DeadlineSpan
  readonly extend?: { readonly atMost: DeadlineSpan; readonly needs?: string }
  readonly needs: readonly string[]
  /** The condition on which the step is taken at all, as 重要问题. */
  readonly only?: string
  /** The act it closes in place of. */
  readonly insteadOf?: StepAct
  readonly force: Force
  readonly cite: readonly Cite[]
}
