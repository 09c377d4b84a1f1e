import { useEffect, useRef } from 'react'
import { refusalIn, secondsToWait } from './call-refused.ts'

/** Phones do not always say when a signal is back (a lift, a campus network that asks to sign in): it is tried, too. */
const tryEvery = 5_000

/**
 * Tries again when the browser says that there is a signal, and every few seconds while something waits for one; where the server
 * named a time in `failure`, the last try's, not before it is over.
 */
export function useWhenBack(waits: boolean, tryAgain: () => void, failure: unknown = null): void {
  const latest = useRef(tryAgain)
  const notBefore = useRef(0)
  useEffect(() => {
    latest.current = tryAgain
  })
  useEffect(() => {
    notBefore.current = failure === null ? 0 : Date.now() + secondsToWait(refusalIn(failure)) * 1000
  }, [failure])
  useEffect(() => {
    if (!waits) return
    const go = () => {
      if (Date.now() >= notBefore.current) latest.current()
    }
    window.addEventListener('online', go)
    const timer = setInterval(go, tryEvery)
    return () => {
      window.removeEventListener('online', go)
      clearInterval(timer)
    }
  }, [waits])
}
