import { useEffect, useRef, useState } from 'react'
import type { DraftKeeping } from '../../ui/draft-badge.tsx'
import { useDrafts } from './drafts-context.tsx'

export interface DraftInHand<T> {
  /** `undefined` while the device is asked for an earlier draft: show nothing editable yet. */
  readonly value: T | undefined
  readonly change: (value: T) => void
  /** The server has received it, or it is thrown away. */
  readonly drop: () => Promise<void>
  /** For `DraftBadge`; undefined until something was typed. */
  readonly keeping: DraftKeeping | undefined
}

interface UseDraft<T> {
  readonly id: string
  readonly initial: T
  /** Reads a stored draft back; one from an older build that does not fit is dropped. */
  readonly read: (stored: unknown) => T | undefined
}

/** A value that is kept on the device at each keystroke and found again after the signal or the page was lost. */
export function useDraft<T>({ id, initial, read }: UseDraft<T>): DraftInHand<T> {
  const drafts = useDrafts()
  const [value, setValue] = useState<T>()
  const [keeping, setKeeping] = useState<DraftKeeping>()
  const writes = useRef(Promise.resolve())
  const start = useRef({ initial, read })
  useEffect(() => {
    if (drafts === 'opening') return
    let current = true
    const begin = (found: T | undefined) => {
      if (!current) return
      setValue((typed) => typed ?? found ?? start.current.initial)
      setKeeping(drafts === 'none' ? 'not-kept' : found === undefined ? undefined : 'kept')
    }
    if (drafts === 'none') begin(undefined)
    else
      drafts.find(id).then(
        (draft) => begin(draft && start.current.read(draft.value)),
        () => begin(undefined),
      )
    return () => {
      current = false
    }
  }, [drafts, id])
  if (drafts === 'opening' || drafts === 'none')
    return { value, change: setValue, drop: async () => undefined, keeping }
  // One write after the other, so that a drop is never overtaken by an earlier keystroke.
  const after = (write: () => Promise<void>): Promise<void> => {
    writes.current = writes.current.then(write).catch(() => setKeeping('not-kept'))
    return writes.current
  }
  const change = (next: T) => {
    setValue(next)
    void after(() => drafts.keep(id, next).then(() => setKeeping('kept')))
  }
  return { value, change, drop: () => after(() => drafts.remove(id)), keeping }
}
