import { showListNetwork } from '@tongxin/contract/pairing/list-proposal'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { instanceOf, plainRun, type RunSettings } from '@tongxin/core/pairing/network/run-settings'
import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import type { Edit, EditRefusal } from '@tongxin/core/pairing/solver/edit'
import { changedProposal } from '@tongxin/core/pairing/solver/proposal-change'
import { mistakesOfInstance } from '@tongxin/core/pairing/solver/read-instance'
import type { Mistake } from '@tongxin/core/reading/mistake'
import { useEffect, useRef, useState } from 'react'
import { ask, useCall } from '../../../app/api.ts'
import { marksIn, mergedMarks } from './kept-marks.ts'
import { openSolver, type SolverClient } from './solver-client.ts'
import type { Plan, SolverTold, Why, WhyAbout } from './solver-room.ts'
import { marksAfter, noSteps, type PairMarks, type StepStack } from './step-stack.ts'
import { useAsking } from './use-asking.ts'

export interface ProposalDesk {
  readonly phase: 'closed' | 'asking' | 'solving' | 'ready'
  readonly progress: { readonly done: number; readonly of: number }
  readonly network: SentNetwork | undefined
  readonly plan: Plan | undefined
  readonly run: RunSettings
  readonly marks: PairMarks
  readonly steps: StepStack
  readonly why: { readonly about: WhyAbout; readonly why: Why | undefined } | undefined
  /** The server did not give what a proposal is made from. */
  readonly error: unknown
  /** The last edit could not be made; the plan is as it was. */
  readonly refusal: EditRefusal | undefined
  /** Settings that contradict each other; nothing was computed. */
  readonly clashes: readonly Mistake[]
  readonly wasCancelled: boolean
  /** The lines and the version it was made from: whoever changed the list since is not written over. */
  readonly basis: { readonly seen: readonly string[]; readonly version: number }
  /** Locks and exclusions it was begun with, as kept with the draft. */
  readonly begun: PairMarks
}

export interface ProposalActs {
  readonly begin: (fewChanges: boolean) => Promise<void>
  /** After somebody else changed the list: reads it anew and holds on to what was proposed, locked and excluded here. */
  readonly renew: (reread: () => Promise<ListPage | undefined>) => Promise<void>
  readonly recompute: (run: RunSettings) => void
  /** 重新优化: the best list there is under the same locks, whatever was drafted. */
  readonly reoptimise: () => void
  readonly edit: (edits: readonly Edit[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly askWhy: (about: WhyAbout | undefined) => void
  readonly cancel: () => void
  readonly close: () => void
}

type DeskState = Omit<ProposalDesk, 'marks'>

const closed: DeskState = {
  phase: 'closed',
  progress: { done: 0, of: 0 },
  network: undefined,
  plan: undefined,
  run: plainRun,
  steps: noSteps,
  why: undefined,
  error: undefined,
  refusal: undefined,
  clashes: [],
  wasCancelled: false,
  basis: { seen: [], version: 0 },
  begun: { locks: [], exclusions: [] },
}

type Pending = PendingStep | { readonly kind: 'begin' }

interface PendingStep {
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly edits: readonly Edit[]
}

/** A proposal being worked on in the browser: nothing of it is stored until it is adopted. */
export function useProposal(page: ListPage): readonly [ProposalDesk, ProposalActs] {
  const call = useCall()
  const [desk, setDesk] = useState(closed)
  const solver = useSolver(setDesk)
  const marks = marksAfter(desk.run, desk.steps.done)
  const solve = (network: SentNetwork, run: RunSettings, from: Begun = desk) => {
    const clashes = mistakesOfInstance(instanceOf({ ...network, cadres: network.cadres.map(alone) }, run))
    setDesk((now) => (clashes.length > 0 ? clashing(now, clashes) : solving(now, { ...from, network, run })))
    if (clashes.length === 0) solver.begin(network, run)
  }
  const read = async () => (await ask(call, showListNetwork, { params: { id: page.head.id } })).value
  const asking = useAsking()
  const leave = (wasCancelled: boolean) => {
    asking.leave()
    solver.stop()
    setDesk({ ...closed, wasCancelled })
  }
  const acts: ProposalActs = {
    begin: async (fewChanges) => {
      const isWanted = asking.begin()
      setDesk({ ...closed, phase: 'asking' })
      try {
        const value = await read()
        if (!isWanted()) return
        const begun = marksIn(value, value.pairMarks)
        solve(value, { ...plainRun, ...begun, fewChanges }, { basis: basisOf(page), begun })
      } catch (error) {
        if (isWanted()) setDesk({ ...closed, error })
      }
    },
    renew: async (reread) => {
      const isWanted = asking.begin()
      try {
        const [fresh, value] = [await reread(), await read()]
        if (!fresh || !isWanted()) return
        const begun = marksIn(value, value.pairMarks)
        const run = { ...desk.run, ...mergedMarks(begun, marks), fewChanges: true }
        solve(draftedAs(value, desk.plan), run, { basis: basisOf(fresh), begun })
      } catch (error) {
        if (isWanted()) setDesk((now) => ({ ...now, error }))
      }
    },
    recompute: (run) => desk.network && solve(desk.network, { ...run, ...marks }),
    reoptimise: () => {
      // What was locked and excluded on the way stays; there is no step back beyond the new plan.
      if (solver.reoptimise()) setDesk((now) => ({ ...now, run: { ...now.run, ...marks }, steps: noSteps }))
    },
    edit: (edits) => solver.send({ kind: 'edit', edits }),
    ...stepping(desk.steps, solver.send),
    askWhy: (about) => {
      setDesk((now) => ({ ...now, why: about && { about, why: undefined } }))
      if (about) solver.askWhy(about)
    },
    cancel: () => leave(true),
    close: () => leave(false),
  }
  return [{ ...desk, marks }, acts]
}

/** A cadre without those who may be contacted: what contradicts is in the settings, and the pairs are the worker's. */
function alone({ id, min, max }: SentNetwork['cadres'][number]) {
  return { id, min, max, candidates: [], fits: [] }
}

function stepping(
  { done, undone }: StepStack,
  send: ReturnType<typeof useSolver>['send'],
): Pick<ProposalActs, 'undo' | 'redo'> {
  const [last, next] = [done.at(-1), undone.at(-1)]
  return {
    undo: () => last && send({ kind: 'undo', edits: last.undo }),
    redo: () => next && send({ kind: 'redo', edits: next.edits }),
  }
}

/** What a proposal is begun from beside the network and the settings of the run. */
type Begun = Pick<DeskState, 'basis' | 'begun'>

/** Nothing is computed; a plan there was stays. */
function clashing(now: DeskState, clashes: readonly Mistake[]): DeskState {
  return { ...now, clashes, phase: now.plan ? 'ready' : 'closed' }
}

function solving(
  { plan }: DeskState,
  { basis, begun, network, run }: Begun & { readonly network: SentNetwork; readonly run: RunSettings },
): DeskState {
  return { ...closed, plan, network, run, basis, begun, phase: 'solving' }
}

/** The network with what was proposed as the draft to hold on to, as far as its cadres are still there. */
function draftedAs(network: SentNetwork, plan: Plan | undefined): SentNetwork {
  const known = new Set(network.cadres.map(({ id }) => id))
  return { ...network, draft: plan?.pairs.filter(([cadre]) => known.has(cadre)) ?? network.draft }
}

function basisOf({ lines, head }: ListPage): DeskState['basis'] {
  return { seen: lines.map(({ id }) => id), version: head.version }
}

/** The solver with the one step it is at: a second is not begun before the first has been answered. */
function useSolver(setDesk: React.Dispatch<React.SetStateAction<DeskState>>) {
  const solver = useRef<SolverClient | undefined>(undefined)
  const pending = useRef<Pending | undefined>(undefined)
  useEffect(() => () => solver.current?.stop(), [])
  const stop = () => {
    solver.current?.stop()
    solver.current = undefined
    pending.current = undefined
  }
  const hear = (told: SolverTold) => {
    const waiting = pending.current
    if (told.kind !== 'progress' && told.kind !== 'why') pending.current = undefined
    setDesk((now) => heard(now, told, waiting))
  }
  return {
    stop,
    begin: (network: SentNetwork, run: RunSettings) => {
      stop()
      solver.current = openSolver(hear)
      pending.current = { kind: 'begin' }
      solver.current.ask({ kind: 'begin', network, run })
    },
    send: (next: PendingStep) => {
      if (pending.current || !solver.current) return
      pending.current = next
      solver.current.ask({ kind: 'edit', edits: next.edits })
    },
    reoptimise: () => {
      if (pending.current || !solver.current) return false
      pending.current = { kind: 'begin' }
      solver.current.ask({ kind: 'reoptimise' })
      return true
    },
    askWhy: (about: WhyAbout) => solver.current?.ask({ kind: 'why', about }),
  }
}

function heard(now: DeskState, told: SolverTold, waiting: Pending | undefined): DeskState {
  switch (told.kind) {
    case 'progress':
      return { ...now, progress: told }
    case 'refused':
      return { ...now, refusal: told.refusal }
    case 'why':
      return { ...now, why: now.why && { ...now.why, why: told.why } }
    case 'plan':
      return { ...settled(now), plan: told.plan, steps: noSteps }
    case 'step': {
      const { change, undo, arcs, ms } = told.step
      if (!now.plan || !waiting || waiting.kind === 'begin') return now
      const plan = { ...now.plan, ...changedProposal(now.plan, change), changes: change.pairs, arcs, ms }
      return { ...settled(now), plan, steps: stepsAfter(now.steps, undo, waiting) }
    }
  }
}

/** What was said of the step before is of the past. */
function settled(now: DeskState): DeskState {
  return { ...now, phase: 'ready', why: undefined, refusal: undefined, clashes: [] }
}

function stepsAfter({ done, undone }: StepStack, undo: readonly Edit[], waiting: PendingStep): StepStack {
  const last = done.at(-1)
  if (waiting.kind === 'undo' && last) return { done: done.slice(0, -1), undone: [...undone, last] }
  const step = { edits: waiting.edits, undo }
  return { done: [...done, step], undone: waiting.kind === 'redo' ? undone.slice(0, -1) : [] }
}
