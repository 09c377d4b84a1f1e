import { type Me, showSignInMethods } from '@tongxin/contract/account/account'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { LinkEntry } from '../../app/sign-in/link-entry.tsx'
import { NoticeLines } from '../../app/sign-in/notice-lines.tsx'
import { PasswordForm } from '../../app/sign-in/password-form.tsx'
import { Rings } from '../../app/sign-in/rings.tsx'
import { DemoMark } from '../../ui/demo-mark.tsx'
import { Icon, Mark } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { signInWords as words } from '../../words/account/sign-in.ts'
import { shellWords } from '../../words/shell.ts'
import './desk-sign-in.css'

interface DeskSignInProps {
  readonly byLink: boolean
  readonly onSignedIn: (me: Me) => void
}

/** The product on the left, the ways in on the right; only the ways that are configured appear. */
export function DeskSignIn({ byLink, onSignedIn }: DeskSignInProps) {
  const methods = useAnswer(showSignInMethods, {})
  const [link, setLink] = useState(byLink)
  const school = methods.data?.value.school ?? ''
  return (
    <div className="desk-sign-in">
      <Front school={school} />
      <main className="desk-sign-in-ways">
        {methods.data?.value.demo && <DemoMark />}
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
            <h2>{words.title}</h2>
            <p className="sign-in-hint">{words.hint}</p>
            {methods.error && <RefusalNotice error={methods.error} onRetry={() => void methods.refetch()} />}
            {methods.data?.value.methods.includes('password') && <PasswordForm onSignedIn={onSignedIn} />}
            {methods.data?.value.methods.length === 0 && <p>{words.noMethod}</p>}
          </>
        )}
        <NoticeLines />
      </main>
    </div>
  )
}

function Front({ school }: { readonly school: string }) {
  return (
    <header className="desk-sign-in-front">
      <Rings width={880} height={900} centers={[668, 812]} y={452} radii={[88, 152, 216, 280, 344]} />
      <p className="desk-sign-in-school">
        <Mark size={32} />
        {school}
      </p>
      <div className="desk-sign-in-name">
        <h1>{shellWords.product}</h1>
        <p>{shellWords.subtitle}</p>
        <ul>
          {words.lines.map((line) => (
            <li key={line.text}>
              <Icon name={line.icon} size={18} />
              {line.text}
            </li>
          ))}
        </ul>
      </div>
    </header>
  )
}
