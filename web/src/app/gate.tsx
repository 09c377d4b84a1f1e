import type { Me } from '@tongxin/contract/account/account'
import { useEffect, useRef, useState } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'
import { sayRefusal } from '../words/refusals/say-refusal.ts'
import { refusalNoticeWords, shellWords as words } from '../words/shell.ts'
import { hrefOf } from './base-path.ts'
import { MeProvider, type Session, useBegin, useSession } from './session.ts'
import { SessionEnded } from './sign-in/session-ended.tsx'
import { useWhenBack } from './use-when-back.ts'

interface GateProps {
  /** Shown to who is not signed in, and to anyone who comes by a one-time link. */
  readonly signIn: (enter: (me: Me) => void, byLink: boolean) => React.ReactNode
  /** True while the address is that of a one-time link: it wins over a session that is still open. */
  readonly byLink: boolean
  /** Called once before the first screen after a sign-in, to choose the address. */
  readonly onSignedIn: (me: Me) => void
  /** Where the next account begins: not on the page of the one that left. */
  readonly home: string
  readonly children: (me: Me) => React.ReactNode
}

/** Lets in who is signed in; keeps the page standing beneath a new sign-in when the session ends meanwhile. */
export function Gate({ signIn, byLink, onSignedIn, home, children }: GateProps) {
  const session = useSession()
  const begin = useBegin()
  const [entering, setEntering] = useState(byLink)
  useHomeAfterLeaving(session, home)
  const enter = async (me: Me) => {
    onSignedIn(me)
    await begin(me)
    setEntering(false)
  }
  if (entering || session.state === 'signed-out') return signIn((me) => void enter(me), entering)
  if (session.state === 'asking') return <Opening />
  if (session.state === 'unreachable') return <Unreachable onRetry={session.retry} />
  return (
    <MeProvider value={session.me}>
      {children(session.me)}
      {session.ended && <SessionEnded me={session.me} />}
    </MeProvider>
  )
}

/** Only after the screens are gone: a router still standing would lead away from home again. */
function useHomeAfterLeaving({ state }: Session, home: string): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'signed-in' && state === 'signed-out') history.replaceState(null, '', hrefOf(home))
    before.current = state
  }, [state, home])
}

export function Opening() {
  return (
    <p className="opening" role="status">
      {words.loading}
    </p>
  )
}

/** Goes on by itself once there is a signal. */
function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  useWhenBack(true, onRetry)
  return (
    <main className="opening">
      <EmptyState
        icon="cloud-off"
        title={sayRefusal({ code: 'no-answer' })}
        action={
          <button type="button" className="button" onClick={onRetry}>
            {refusalNoticeWords.retry}
          </button>
        }
      />
    </main>
  )
}
