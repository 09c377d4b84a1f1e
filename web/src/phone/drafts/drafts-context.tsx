import { createContext, useContext, useEffect, useState } from 'react'
import { canKeepDrafts, type DraftBox, openDraftBox } from './draft-box.ts'

/** `opening` at first; then the box, or `none` where the browser keeps no drafts. */
export type Drafts = DraftBox | 'opening' | 'none'

const DraftsContext = createContext<Drafts>('none')

export function useDrafts(): Drafts {
  return useContext(DraftsContext)
}

interface DraftsProviderProps {
  readonly account: string
  readonly children: React.ReactNode
}

/** The drafts of who is signed in. */
export function DraftsProvider({ account, children }: DraftsProviderProps) {
  const [drafts, setDrafts] = useState<Drafts>(() => (canKeepDrafts() ? 'opening' : 'none'))
  useEffect(() => {
    if (!canKeepDrafts()) return
    let current = true
    const settle = (opened: Drafts) => current && setDrafts(opened)
    openDraftBox({ account, now: () => Date.now() }).then(settle, () => settle('none'))
    return () => {
      current = false
    }
  }, [account])
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>
}
