import { createContext, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Picked } from './use-picking.ts'

/** Asks who is picked. Only the button of each row does: picking somebody draws no row anew. */
export const PickedContext = createContext<() => Picked | undefined>(() => undefined)

interface PickedRowsProps {
  readonly picked: Picked | undefined
  readonly children: ReactNode
}

/**
 * The rows with their buttons offering themselves to whoever is picked. Once nobody is any more, most often because a pair
 * was made, that pair is shown first, and the buttons of all the other rows take their offer back in the picture after.
 */
export function PickedRows({ picked, children }: PickedRowsProps) {
  const offered = useOffered(picked)
  const latest = useRef(picked)
  latest.current = picked
  // Another function for each offer: the buttons are drawn anew by that, and a row that is drawn for the pair asks once more.
  const ask = useCallback(() => latest.current && offered, [offered])
  return (
    <PickedContext value={ask}>
      <tbody data-picking={offered?.side}>{children}</tbody>
    </PickedContext>
  )
}

function useOffered(picked: Picked | undefined): Picked | undefined {
  const [last, setLast] = useState(picked)
  if (picked && last !== picked) setLast(picked)
  const isOver = picked === undefined && last !== undefined
  useEffect(() => (isOver ? afterPicture(() => setLast(undefined)) : undefined), [isOver])
  return picked ?? last
}

/** Does something once the next picture has been made; gives what calls it off. */
function afterPicture(act: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    later = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(later)
  }
}
