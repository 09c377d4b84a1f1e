import { type Me, showSignInMethods } from '@tongxin/contract/account/account'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { LinkEntry } from '../../app/sign-in/link-entry.tsx'
import { NoticeLines } from '../../app/sign-in/notice-lines.tsx'
import { PasswordForm } from '../../app/sign-in/password-form.tsx'
import { Rings } from '../../app/sign-in/rings.tsx'
import { DemoMark } from '../../ui/demo-mark.tsx'
import { Mark } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { signInWords as words } from '../../words/account/sign-in.ts'
import { shellWords } from '../../words/shell.ts'
import './phone-sign-in.css'

interface PhoneSignInProps {
  readonly byLink: boolean
  readonly onSignedIn: (me: Me) => void
}

export function PhoneSignIn({ byLink, onSignedIn }: PhoneSignInProps) {
  const methods = useAnswer(showSignInMethods, {})
  const [link, setLink] = useState(byLink)
  return (
    <main className="phone-sign-in">
      <Rings width={360} height={320} centers={[300, 360]} y={136} radii={[40, 72, 104, 136]} />
      <header>
        <p className="phone-sign-in-school">
          <Mark />
          {methods.data?.value.school}
          {methods.data?.value.demo && <DemoMark />}
        </p>
        <h1>{shellWords.product}</h1>
        <p className="phone-sign-in-subtitle">{shellWords.subtitle}</p>
      </header>
      <div className="phone-sign-in-ways">
        {link ? (
          <LinkEntry
            onSignedIn={onSignedIn}
            otherWay={
              <button type="button" className="button button-wide" onClick={() => setLink(false)}>
                {words.link.other}
              </button>
            }
          />
        ) : (
          <>
            {methods.error && <RefusalNotice error={methods.error} onRetry={() => void methods.refetch()} />}
            {methods.data?.value.methods.includes('password') && <PasswordForm onSignedIn={onSignedIn} />}
          </>
        )}
      </div>
      <NoticeLines short />
    </main>
  )
}
