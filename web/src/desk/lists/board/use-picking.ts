import { useEffect, useRef, useState } from 'react'
import { firstInView } from './first-in-view.ts'

/** Who is picked, waiting for the other side: a person for a cadre, or a cadre for a person. */
export interface Picked {
  readonly side: 'person' | 'cadre'
  readonly id: string
}

export interface Picking {
  readonly picked: Picked | undefined
  readonly pick: (next: Picked) => void
  readonly cancel: () => void
  /** The element around both sides: within it Escape cancels, arrows go from cadre to cadre. */
  readonly area: React.RefObject<HTMLDivElement | null>
}

const targets = '[data-pair-target]:not(:disabled)'
const waiting = '.waiting-person [data-pick]'

/** Pairing by picking, with the keyboard alone: focus goes to the cadres when a person is picked, and back after. */
export function usePicking(page: unknown): Picking {
  const [picked, setPicked] = useState<Picked>()
  const area = useRef<HTMLDivElement>(null)
  const before = useRef<Picked | undefined>(undefined)
  const paired = useRef<string | undefined>(undefined)
  const wasWaiting = useRef(false)
  useEffect(() => {
    const from = before.current
    before.current = picked
    if (from?.side === 'person') paired.current = from.id
    if (picked?.side === 'person') {
      wasWaiting.current = area.current?.querySelector(waitingFor(picked.id)) !== null
      focusFirst(area.current, targets)
    } else if (picked?.side === 'cadre') focusFirst(area.current, '[data-pick]')
    else if (from?.side === 'person') focusFirst(area.current, ...afterPerson(from.id, wasWaiting.current))
    else if (from) focusFirst(area.current, `[data-pair-target="${from.id}"]`, '[data-pick]')
  }, [picked])
  const cancel = () => setPicked(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page may have taken away what had the focus
  useEffect(() => {
    if (document.activeElement === document.body && paired.current)
      focusFirst(area.current, waiting, `[data-pick="${paired.current}"]`, '[data-pick]')
  }, [page])
  useEffect(() => {
    const element = area.current
    if (!picked || !element) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel()
      else if (event.key === 'ArrowDown') moveFocus(element, event, 1)
      else if (event.key === 'ArrowUp') moveFocus(element, event, -1)
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  })
  return { picked, pick: setPicked, cancel, area }
}

/** Back to the person; once somebody who waited has a cadre, on to whoever waits next. */
function afterPerson(id: string, wasWaiting: boolean): readonly string[] {
  const itself = [`[data-pick="${id}"]`, '[data-pick]']
  return wasWaiting ? [waitingFor(id), waiting, ...itself] : itself
}

function waitingFor(id: string): string {
  return `.waiting-person [data-pick="${id}"]`
}

function focusFirst(area: HTMLElement | null, ...selectors: readonly string[]): void {
  const standing = selectors.find((selector) => area?.querySelector(selector))
  if (!area || standing === undefined) return
  firstInView([...area.querySelectorAll<HTMLElement>(standing)])?.focus()
}

function moveFocus(area: HTMLElement, event: KeyboardEvent, by: 1 | -1): void {
  const all = [...area.querySelectorAll<HTMLElement>(targets)]
  const at = all.findIndex((one) => one.matches(':focus'))
  if (at < 0) return
  event.preventDefault()
  all[(at + by + all.length) % all.length]?.focus()
}
