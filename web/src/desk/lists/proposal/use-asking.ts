import { useRef } from 'react'

/** What was asked of the server and is not wanted any more: `begin` gives a question that its answer asks when it has come. */
export function useAsking() {
  const latest = useRef(0)
  const next = () => {
    latest.current += 1
    return latest.current
  }
  return {
    begin: () => {
      const mine = next()
      return () => latest.current === mine
    },
    leave: next,
  }
}
