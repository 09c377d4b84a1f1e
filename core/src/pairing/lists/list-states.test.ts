import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Force } from '../../policy/force.ts'
import type { Step } from '../../policy/step.ts'
import { type ListState, type ListStates, type ListTransition, statesOf } from './list-states.ts'
import { chains, step } from './list-steps.cases.ts'

describe('the states of a chain', () => {
  const told = (steps: readonly Step[]) => {
    const { states, transitions } = statesOf(steps)
    const nameOf = (id: string) => states.find((state) => state.id === id)?.progress.state
    return transitions.map(
      ({ from, to, role, outcome }) => `${nameOf(from)} –${role} ${outcome}→ ${nameOf(to)}`,
    )
  }

  it('of S1’s school list are the draft, the proposal and the decision', () => {
    expect(told(chains['s1 school'])).toEqual([
      'propose –schoolCommittee done→ decide',
      'propose –schoolCommittee no→ draft',
      'draft –ufwd done→ propose',
    ])
  })

  it('of S0’s unit list hold who of the two has agreed', () => {
    const joint = statesOf(chains['s0 unit'])
    expect(joint.states).toHaveLength(6)
    expect(joint.states.filter(({ progress }) => progress.decidedNotFiled)).toHaveLength(1)
  })

  it('of S4’s school list lead back to the recommendation when a leader declines', () => {
    expect(told(chains['s4 school'])).toContain('recommend –cadre no→ draft')
  })
})

describe('whatever chain a file can express', () => {
  const acts = fc.constantFrom<Step['act']>(
    'propose',
    'recommend',
    'consult',
    'confirm-self',
    'decide',
    'file',
    'issue',
    'review',
  )
  const anyStep = fc
    .record({
      act: acts,
      by: fc.constantFrom('ufwd', 'unitOrg'),
      force: fc.constantFrom<Force>('must', 'must', 'should', 'may'),
      with: fc.constantFrom<readonly string[]>([], [], ['committee']),
      only: fc.constantFrom(undefined, undefined, '涉及校领导的'),
      insteadOf: fc.constantFrom<Step['act'] | undefined>(
        undefined,
        undefined,
        undefined,
        'decide',
        'propose',
      ),
    })
    .map(({ act, by, only, insteadOf, ...more }) =>
      step(act, by, { ...more, ...(only && { only }), ...(insteadOf && insteadOf !== act && { insteadOf }) }),
    )
  const chain = fc.array(anyStep, { minLength: 1, maxLength: 4 })

  const holds = (property: (all: ListStates, steps: readonly Step[]) => void) =>
    fc.assert(
      fc.property(chain, (steps) => property(statesOf(steps), steps)),
      { numRuns: 100 },
    )

  it('from every state a list can be brought to effect', () => {
    holds(({ states, transitions }) => {
      const reaching = new Set(states.filter(({ progress }) => progress.effective).map(({ id }) => id))
      for (let before = -1; before !== reaching.size; ) {
        before = reaching.size
        for (const { from, to } of transitions) if (reaching.has(to)) reaching.add(from)
      }
      expect(states.filter(({ id }) => !reaching.has(id)).map(({ id }) => id)).toEqual([])
    })
  })

  it('a list takes effect once: no mark takes it back or moves it to another step', () => {
    holds((all) => {
      const lost = pairs(all).filter(
        ({ from, to }) => from.effective && to.effective?.step !== from.effective.step,
      )
      expect(lost).toEqual([])
    })
  })

  it('no mark is allowed before every earlier must step is settled', () => {
    holds((all) => {
      const early = pairs(all).filter(({ from, mark }) => {
        const own = from.steps[mark.step]
        return from.steps.some(({ index, step: earlier, status }) => {
          const blocks = earlier.force === 'must' && own?.step.insteadOf !== earlier.act
          return index < mark.step && blocks && (status === 'open' || status === 'waiting')
        })
      })
      expect(early).toEqual([])
    })
  })

  it('when a list takes effect every must step up to the one that decides is settled', () => {
    holds(({ states }) => {
      for (const { effective, steps } of states.map(({ progress }) => progress)) {
        const at = effective?.step ?? -1
        const open = steps.filter(({ index, step: { force, act }, status }) => {
          const isReplaced = act === steps[at]?.step.insteadOf
          return index <= at && force === 'must' && !isReplaced && (status === 'open' || status === 'waiting')
        })
        expect(open).toEqual([])
      }
    })
  })

  it('every mark moves on: a state is never left for itself, save by a no at the beginning', () => {
    holds(({ transitions, states }) => {
      const [draft] = states
      const idle = transitions.filter(({ from, to, outcome }) => {
        return from === to && !(outcome === 'no' && from === draft?.id)
      })
      expect(idle).toEqual([])
    })
  })

  it('what is settled stays settled within a round', () => {
    holds((all) => {
      const undone = pairs(all).filter(({ from, to, mark }) => {
        return (
          mark.outcome !== 'no' &&
          from.steps.some(({ index, status }) => {
            return (status === 'done' || status === 'passed') && to.steps[index]?.status !== status
          })
        )
      })
      expect(undone).toEqual([])
    })
  })
})

function pairs({ states, transitions }: ListStates) {
  const byId = new Map<string, ListState>(states.map((state) => [state.id, state]))
  const progressAt = (id: string) => {
    const found = byId.get(id)
    if (!found) throw new Error(`a transition leads out of the states: ${id}`)
    return found.progress
  }
  return transitions.map((mark: ListTransition) => ({
    mark,
    from: progressAt(mark.from),
    to: progressAt(mark.to),
  }))
}
