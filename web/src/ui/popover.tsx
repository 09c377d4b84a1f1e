import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import './popover.css'

interface PopoverProps {
  readonly anchor: HTMLElement
  readonly id: string
  readonly onClose: () => void
  /** With a name of its own it is a dialog that may hold controls; without, the description of its anchor. */
  readonly label?: string
  readonly children: React.ReactNode
}

const gap = 8

/** A small card below (or, without room, above) its anchor; closes on Escape, scroll and a press elsewhere. */
export function Popover({ anchor, id, onClose, label, children }: PopoverProps) {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  useLayoutEffect(() => {
    const element = card.current
    if (!element) return
    const put = () => setPlace(placeBeside(anchor.getBoundingClientRect(), element.getBoundingClientRect()))
    put()
    // What it says may arrive after it opened and make it taller.
    const watcher = new ResizeObserver(put)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [anchor])
  useCloseOn(anchor, card, onClose)
  return createPortal(
    <div
      ref={card}
      id={id}
      {...(label ? { role: 'dialog', 'aria-label': label } : { role: 'tooltip' })}
      className={label ? 'popover popover-dialog' : 'popover'}
      style={place}
    >
      {children}
    </div>,
    document.body,
  )
}

function placeBeside(anchor: DOMRect, card: DOMRect): { left: number; top: number } {
  const widest = document.documentElement.clientWidth - card.width - gap
  const below = anchor.bottom + gap
  const fits = below + card.height <= document.documentElement.clientHeight
  return {
    left: Math.max(gap, Math.min(anchor.left, widest)),
    top: fits ? below : anchor.top - gap - card.height,
  }
}

function useCloseOn(anchor: HTMLElement, card: React.RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close()
    const onPress = (event: PointerEvent) => {
      const target = event.target
      if (target instanceof Node && !anchor.contains(target) && !card.current?.contains(target)) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    window.addEventListener('scroll', close, true)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      window.removeEventListener('scroll', close, true)
    }
  }, [anchor, card, close])
}
