import { useState } from 'react'
import { Icon } from './icon.tsx'
import './in-the-way.css'

interface InTheWayProps {
  /** Nothing is wrong: it only has to be waited for. */
  readonly isWaiting?: boolean
  readonly children: React.ReactNode
}

/** What keeps something from being sent, beside its button. */
export function InTheWay({ isWaiting = false, children }: InTheWayProps) {
  return (
    <p className="in-the-way" data-waiting={isWaiting || undefined}>
      <Icon name={isWaiting ? 'cloud-off' : 'triangle'} size={18} />
      <span>{children}</span>
    </p>
  )
}

interface LackSaidProps {
  /** Undefined: nothing is lacking, or nobody has pressed yet. */
  readonly said: string | undefined
}

/** Told to screen readers too as soon as it appears. */
export function LackSaid({ said }: LackSaidProps) {
  return <div aria-live="assertive">{said !== undefined && <InTheWay>{said}</InTheWay>}</div>
}

/**
 * A button that something is lacking for stays to be pressed, and the press says what: `may` tells whether to go on, `said` what
 * is lacking from that press on until it is there.
 */
export function useLack(lacking: string | undefined) {
  const [tried, setTried] = useState(false)
  const may = () => {
    setTried(lacking !== undefined)
    return lacking === undefined
  }
  return { said: tried ? lacking : undefined, may }
}
