import { type Me, redeemCode } from '@tongxin/contract/account/account'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { signInWords } from '../../words/account/sign-in.ts'
import { useSend } from '../api.ts'

const words = signInWords.link

interface LinkEntryProps {
  readonly onSignedIn: (me: Me) => void
  readonly otherWay: React.ReactNode
}

/**
 * A one-time link carries its code behind `#`, which browsers never send: no log, no referrer holds it. It is taken
 * out of the address bar first and then exchanged by POST.
 */
export function LinkEntry({ onSignedIn, otherWay }: LinkEntryProps) {
  const [code] = useState(takeCode)
  const sent = useRef(false)
  const send = useSend(redeemCode)
  useEffect(() => {
    if (code === '' || sent.current) return
    sent.current = true
    send.mutate({ body: { code } }, { onSuccess: (answer) => onSignedIn(answer.value) })
  }, [code, send, onSignedIn])
  return (
    <>
      <h2>{words.title}</h2>
      {code === '' && <p className="sign-in-hint">{words.missing}</p>}
      {code !== '' && !send.error && (
        <p className="sign-in-hint" role="status">
          <Icon name="clock" /> {words.working}
        </p>
      )}
      {send.error && <RefusalNotice error={send.error} />}
      {(code === '' || send.error) && otherWay}
    </>
  )
}

function takeCode(): string {
  const code = decodeURIComponent(location.hash.slice(1)).trim()
  history.replaceState(history.state, '', location.pathname + location.search)
  return code
}
