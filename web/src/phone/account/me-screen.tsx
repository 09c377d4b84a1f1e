import { useState } from 'react'
import { refusalIn } from '../../app/call-refused.ts'
import { hasDesk } from '../../app/home.ts'
import { paths, phonePaths } from '../../app/paths.ts'
import { roleWords } from '../../app/places.ts'
import { useMe, useSignOut } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { meWords as words } from '../../words/account/me.ts'
import { draftWords } from '../../words/drafts.ts'
import { notices } from '../../words/notices.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'
import { shellWords } from '../../words/shell.ts'
import { daysKept } from '../drafts/draft-box.ts'
import { useDrafts } from '../drafts/drafts-context.tsx'
import './me-screen.css'

type Asking = { readonly where: 'here' | 'everywhere'; readonly drafts: number }

export function MeScreen() {
  const me = useMe()
  const drafts = useDrafts()
  return (
    <>
      <section className="phone-card">
        <h2 className="me-name">{me.displayName}</h2>
        <ul className="me-roles">
          {me.grants.map((grant) => (
            <li key={grant.id}>
              {[roleWords[grant.role], grant.unitName, grant.cadreName].filter(Boolean).join('，')}
            </li>
          ))}
        </ul>
      </section>
      <nav className="phone-card phone-rows" aria-label={words.settings}>
        <AppLink to={phonePaths.setPassword}>
          <Icon name="lock" size={18} />
          {me.hasPassword ? words.changePassword : shellWords.setPassword}
          <Icon name="right" />
        </AppLink>
        {hasDesk(me) && (
          <AppLink to={paths.home}>
            <Icon name="grid" size={18} />
            {words.toDesk}
            <Icon name="right" />
          </AppLink>
        )}
        <SignOutRows />
      </nav>
      <p className="phone-note">
        {drafts === 'none' ? draftWords.whyNotKept : draftWords.keptDays(daysKept)}
      </p>
      <p className="phone-note">{notices.everyLookLeavesTrace}</p>
      <p className="phone-note">{notices.nonSecret}</p>
    </>
  )
}

/** Leaving deletes the drafts of this device, so it asks first when there are any. */
function SignOutRows() {
  const drafts = useDrafts()
  const signOut = useSignOut()
  const [asking, setAsking] = useState<Asking>()
  const [problem, setProblem] = useState<string>()
  const box = typeof drafts === 'object' ? drafts : undefined
  const leave = async (where: Asking['where']) => {
    setAsking(undefined)
    try {
      await signOut(where)
      await box?.clear()
    } catch (error) {
      setProblem(sayRefusal(refusalIn(error)))
    }
  }
  const press = async (where: Asking['where']) => {
    const count = (await box?.list())?.length ?? 0
    if (count > 0) setAsking({ where, drafts: count })
    else await leave(where)
  }
  return (
    <>
      <button type="button" onClick={() => void press('here')}>
        <Icon name="sign-out" size={18} />
        {shellWords.signOut}
      </button>
      <button type="button" onClick={() => void press('everywhere')}>
        <Icon name="phone" size={18} />
        {shellWords.signOutEverywhere}
      </button>
      {problem && <p role="alert">{problem}</p>}
      {asking && (
        <ConfirmDialog
          title={shellWords.signOut}
          yes={draftWords.deleteAndSignOut}
          no={draftWords.stay}
          onYes={() => void leave(asking.where)}
          onNo={() => setAsking(undefined)}
        >
          {draftWords.askBeforeSignOut(asking.drafts)}
        </ConfirmDialog>
      )}
    </>
  )
}
