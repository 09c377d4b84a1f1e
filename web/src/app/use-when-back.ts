import { useEffect, useRef } from 'react'

/** Phones do not always say when a signal is back (a lift, a campus network that asks to sign in): it is tried, too. */
const tryEvery = 5_000

/** Tries again when the browser says that there is a signal, and every few seconds while something waits for one. */
export function useWhenBack(waits: boolean, tryAgain: () => void): void {
  const latest = useRef(tryAgain)
  useEffect(() => {
    latest.current = tryAgain
  })
  useEffect(() => {
    if (!waits) return
    const go = () => latest.current()
    window.addEventListener('online', go)
    const timer = setInterval(go, tryEvery)
    return () => {
      window.removeEventListener('online', go)
      clearInterval(timer)
    }
  }, [waits])
}
