import { useCallback, useEffect, useState } from 'react'

/** How many rows of a long list are shown: some at first, more when asked for, all of them on paper. */
export function useShownCount(
  total: number,
  step: number,
): { readonly shown: number; readonly more: () => void } {
  const [asked, setAsked] = useState(step)
  useEffect(() => {
    const all = () => setAsked(Number.POSITIVE_INFINITY)
    window.addEventListener('beforeprint', all)
    return () => window.removeEventListener('beforeprint', all)
  }, [])
  const more = useCallback(() => setAsked((now) => now + step), [step])
  return { shown: Math.min(asked, total), more }
}
