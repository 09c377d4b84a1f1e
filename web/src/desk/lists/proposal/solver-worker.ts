import { type SolverAsk, solverRoom } from './solver-room.ts'

const answer = solverRoom(
  (told) => self.postMessage(told),
  () => performance.now(),
)

self.addEventListener('message', (event: MessageEvent<SolverAsk>) => answer(event.data))
