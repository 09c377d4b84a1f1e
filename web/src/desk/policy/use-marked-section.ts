import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { sectionWords } from '../../words/pairing/lists.ts'

/** The section the address names after #; it is scrolled to once the document stands there. */
export function useMarkedSection(ready: boolean): string | undefined {
  const hash = useRouterState({ select: (state) => state.location.hash })
  const marked = hash === '' ? undefined : sectionWords(decoded(hash))
  useEffect(() => {
    if (ready && marked !== undefined) document.getElementById(marked)?.scrollIntoView({ block: 'start' })
  }, [ready, marked])
  return marked
}

/** A hash may arrive encoded or not, and from anywhere. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
