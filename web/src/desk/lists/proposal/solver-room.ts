import { type Remedy, remediesForCadre, remediesForPerson } from '@tongxin/core/pairing/explain/remedies'
import { explainPair, type PairAnswer } from '@tongxin/core/pairing/explain/why-pair'
import { type CadreAnswer, explainCadre } from '@tongxin/core/pairing/explain/why-quota'
import { explainPerson, type PersonAnswer } from '@tongxin/core/pairing/explain/why-uncovered'
import { questionOfSent } from '@tongxin/core/pairing/network/question-of-sent'
import type { RunSettings } from '@tongxin/core/pairing/network/run-settings'
import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import type { Edit, EditRefusal } from '@tongxin/core/pairing/solver/edit'
import {
  applyEdits,
  type Editing,
  judgementOf,
  reoptimise,
  startEditing,
} from '@tongxin/core/pairing/solver/editing'
import type { PairIds, PairingTier } from '@tongxin/core/pairing/solver/instance'
import type { PairChanges } from '@tongxin/core/pairing/solver/pair-changes'
import {
  type Proposal,
  type ProposalSummary,
  proposalOf,
  summaryOf,
} from '@tongxin/core/pairing/solver/proposal'
import { type ProposalChange, proposalChange } from '@tongxin/core/pairing/solver/proposal-change'

// What is asked of the solver and what it tells, the same in a worker and, where there is none, in the page.

export type SolverAsk =
  | { readonly kind: 'begin'; readonly network: SentNetwork; readonly run: RunSettings }
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'reoptimise' }
  | { readonly kind: 'why'; readonly about: WhyAbout }

export type WhyAbout =
  | { readonly kind: 'pair'; readonly pair: PairIds }
  | { readonly kind: 'person' | 'cadre'; readonly id: string }

export type SolverTold =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'step'; readonly step: PlanStep }
  | { readonly kind: 'refused'; readonly refusal: EditRefusal }
  | { readonly kind: 'why'; readonly why: Why }

/** A plan with its proof; after an edit also what changed. */
export interface Plan extends Proposal, Work {
  readonly tiers: readonly PairingTier[]
  readonly changes: PairChanges | null
}

/** What an edit changed of the plan, and how to take it back: thousands of pairs it left alone are not sent again. */
export interface PlanStep extends Work {
  readonly change: ProposalChange
  readonly undo: readonly Edit[]
}

/** What was looked at, and for how long. */
interface Work {
  readonly arcs: number
  readonly ms: number
}

export type Why =
  | { readonly kind: 'pair'; readonly answer: PairAnswer }
  | { readonly kind: 'person'; readonly answer: PersonAnswer; readonly remedies: readonly Remedy[] }
  | { readonly kind: 'cadre'; readonly answer: CadreAnswer; readonly remedies: readonly Remedy[] }

type Clock = () => number

/** A list being worked on, and what was told of it last: the next step is told as a change of that. */
interface Room {
  readonly editing: Editing
  told: ProposalSummary
}

/** Keeps one list being worked on, and answers what is asked about it. */
export function solverRoom(tell: (told: SolverTold) => void, now: Clock): (ask: SolverAsk) => void {
  let room: Room | undefined
  return (ask) => {
    const began = now()
    const spent = () => Math.max(1, Math.round(now() - began))
    if (ask.kind === 'begin') {
      const editing = startEditing(questionOfSent(ask.network, ask.run), (done, of) =>
        tell({ kind: 'progress', done, of }),
      )
      const plan = planOf(editing, { changes: null, spent })
      room = { editing, told: plan }
      tell({ kind: 'plan', plan })
    } else if (room) tell(answerOf(room, ask, spent))
  }
}

function answerOf(room: Room, ask: Exclude<SolverAsk, { kind: 'begin' }>, spent: Clock): SolverTold {
  const { editing } = room
  if (ask.kind === 'why') return { kind: 'why', why: whyOf(editing, ask.about) }
  if (ask.kind === 'reoptimise') {
    const changes = reoptimise(editing)
    const plan = planOf(editing, { changes, spent })
    room.told = plan
    return { kind: 'plan', plan }
  }
  const outcome = applyEdits(editing, ask.edits)
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal }
  const { network } = editing.engine
  const before = room.told
  room.told = summaryOf(network, judgementOf(editing))
  const change = proposalChange(before, room.told, outcome.changes)
  return { kind: 'step', step: { change, undo: outcome.undo, arcs: network.counters.arcs, ms: spent() } }
}

function planOf(
  editing: Editing,
  { changes, spent }: { readonly changes: PairChanges | null; readonly spent: Clock },
): Plan {
  const { network } = editing.engine
  const proposal = proposalOf(network, judgementOf(editing))
  return { ...proposal, tiers: network.tiers, arcs: network.counters.arcs, ms: spent(), changes }
}

function whyOf(editing: Editing, about: WhyAbout): Why {
  if (about.kind === 'pair') return { kind: 'pair', answer: explainPair(editing, about.pair) }
  if (about.kind === 'person') {
    const answer = explainPerson(editing, about.id)
    return { kind: 'person', answer, remedies: remediesForPerson(editing, answer) }
  }
  const answer = explainCadre(editing, about.id)
  return { kind: 'cadre', answer, remedies: remediesForCadre(editing, answer) }
}
