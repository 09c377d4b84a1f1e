import { useEffect, useRef } from 'react'

/** A single key that does something anywhere on the page, except while somebody types. */
export function useHotkey(key: string, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [key])
}

export interface UndoActs {
  /** undefined: there is nothing to take back, or to make again. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
}

/** Ctrl or ⌘ with Z takes a step back; with Y, or Shift and Z, makes it again. While somebody types the keys are the field's. */
export function useUndoKeys(acts: UndoActs): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current)
      if (!act || isTyping(event.target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function actOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, acts: UndoActs) {
  if (altKey || ctrlKey === metaKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? acts.redo : acts.undo
  return letter === 'y' && !shiftKey ? acts.redo : undefined
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.closest('input, textarea, select, dialog, [role="dialog"]') !== null
  )
}
