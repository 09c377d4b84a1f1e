import { type SolverAsk, type SolverTold, solverRoom } from './solver-room.ts'

export interface SolverClient {
  readonly ask: (ask: SolverAsk) => void
  /** Stops whatever is being computed; nothing is told any more. */
  readonly stop: () => void
}

/** The solver in a worker, so that the page stays usable; where a browser has none, in the page itself. */
export function openSolver(hear: (told: SolverTold) => void): SolverClient {
  if (typeof Worker === 'undefined') return solverHere(hear)
  const worker = new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<SolverTold>) => hear(event.data))
  return {
    ask: (ask) => worker.postMessage(ask),
    stop: () => worker.terminate(),
  }
}

function solverHere(hear: (told: SolverTold) => void): SolverClient {
  let isOpen = true
  const answer = solverRoom(
    (told) => isOpen && hear(told),
    () => performance.now(),
  )
  return {
    ask: (ask) => queueMicrotask(() => answer(ask)),
    stop: () => {
      isOpen = false
    },
  }
}
