import { type Remedy, remediesForCadre, remediesForPerson } from '@tongxin/core/pairing/explain/remedies'
import { explainPair, type PairAnswer } from '@tongxin/core/pairing/explain/why-pair'
import { type CadreAnswer, explainCadre } from '@tongxin/core/pairing/explain/why-quota'
import { explainPerson, type PersonAnswer } from '@tongxin/core/pairing/explain/why-uncovered'
import { instanceOf, type RunSettings } from '@tongxin/core/pairing/network/run-settings'
import { type SentNetwork, unpackedCadre } from '@tongxin/core/pairing/network/sent-network'
import type { Edit, EditRefusal } from '@tongxin/core/pairing/solver/edit'
import { applyEdits, type Editing, reoptimise, startEditing } from '@tongxin/core/pairing/solver/editing'
import type { PairIds, PairingInstance, PairingTier } from '@tongxin/core/pairing/solver/instance'
import type { PairChanges } from '@tongxin/core/pairing/solver/pair-changes'
import { type Proposal, proposalOf } from '@tongxin/core/pairing/solver/proposal'

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
  | { readonly kind: 'refused'; readonly refusal: EditRefusal }
  | { readonly kind: 'why'; readonly why: Why }

/** A plan with its proof; after an edit also what changed, and how to take it back. */
export interface Plan extends Proposal {
  readonly tiers: readonly PairingTier[]
  readonly arcs: number
  readonly ms: number
  readonly changes: PairChanges | null
  readonly undo: readonly Edit[] | null
}

export type Why =
  | { readonly kind: 'pair'; readonly answer: PairAnswer }
  | { readonly kind: 'person'; readonly answer: PersonAnswer; readonly remedies: readonly Remedy[] }
  | { readonly kind: 'cadre'; readonly answer: CadreAnswer; readonly remedies: readonly Remedy[] }

type Clock = () => number

/** Keeps one list being worked on, and answers what is asked about it. */
export function solverRoom(tell: (told: SolverTold) => void, now: Clock): (ask: SolverAsk) => void {
  let editing: Editing | undefined
  return (ask) => {
    const began = now()
    if (ask.kind === 'begin') {
      editing = startEditing(instanceOfSent(ask.network, ask.run), (done, of) =>
        tell({ kind: 'progress', done, of }),
      )
      tell({ kind: 'plan', plan: planOf(editing, now() - began) })
    } else if (editing) tell(answerOf(editing, ask, () => now() - began))
  }
}

/** Unpacked here, away from the page: millions of pairs where everybody may contact everybody. */
function instanceOfSent(network: SentNetwork, run: RunSettings): PairingInstance {
  return instanceOf({ ...network, cadres: network.cadres.map(unpackedCadre) }, run)
}

function answerOf(editing: Editing, ask: Exclude<SolverAsk, { kind: 'begin' }>, spent: Clock): SolverTold {
  if (ask.kind === 'why') return { kind: 'why', why: whyOf(editing, ask.about) }
  if (ask.kind === 'reoptimise') {
    const changes = reoptimise(editing)
    return { kind: 'plan', plan: { ...planOf(editing, spent()), changes } }
  }
  const outcome = applyEdits(editing, ask.edits)
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal }
  const { changes, undo } = outcome
  return { kind: 'plan', plan: { ...planOf(editing, spent()), changes, undo } }
}

function planOf({ engine: { network } }: Editing, ms: number): Plan {
  return {
    ...proposalOf(network),
    tiers: network.tiers,
    arcs: network.counters.arcs,
    ms: Math.max(1, Math.round(ms)),
    changes: null,
    undo: null,
  }
}

function whyOf({ engine }: Editing, about: WhyAbout): Why {
  if (about.kind === 'pair') return { kind: 'pair', answer: explainPair(engine, about.pair) }
  if (about.kind === 'person') {
    const answer = explainPerson(engine, about.id)
    return { kind: 'person', answer, remedies: remediesForPerson(engine, answer) }
  }
  const answer = explainCadre(engine, about.id)
  return { kind: 'cadre', answer, remedies: remediesForCadre(engine, answer) }
}
