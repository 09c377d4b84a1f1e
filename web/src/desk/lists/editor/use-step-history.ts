import { useCallback, useRef, useState } from 'react'
import { type KnownStep, noHistory, type StepHistory } from './step-history.ts'

/** Two presses may come before the page is drawn again: the latest step is asked for when it is taken back. */
export function useStepHistory() {
  const held = useRef(noHistory)
  const [shown, show] = useState(noHistory)
  return {
    can: (way: 'undo' | 'redo') => stepsTo(way, shown).length > 0,
    latest: (way: 'undo' | 'redo') => stepsTo(way, held.current).at(-1),
    /** The same at every drawing. */
    change: useCallback((made: (now: StepHistory) => StepHistory) => {
      held.current = made(held.current)
      show(held.current)
    }, []),
  }
}

function stepsTo(way: 'undo' | 'redo', { done, undone }: StepHistory): readonly KnownStep[] {
  return way === 'undo' ? done : undone
}
