import type { Me } from '@tongxin/contract/account/account'
import { useModalDialog } from '../../ui/modal-dialog.ts'
import { signInWords } from '../../words/account/sign-in.ts'
import { basePath } from '../base-path.ts'
import { useBegin } from '../session.ts'
import { PasswordForm } from './password-form.tsx'
import '../../ui/dialog.css'

const words = signInWords.ended

/** The session is over while a page is open: sign in on top of it, and everything typed beneath is still there. */
export function SessionEnded({ me }: { readonly me: Me }) {
  const dialog = useModalDialog()
  const begin = useBegin()
  const startAnew = () => location.assign(`${basePath()}/`)
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="session-ended-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-ended-title">{words.title}</h2>
      <p className="dialog-text">{words.kept(me.displayName)}</p>
      <PasswordForm name={me.signInName} onSignedIn={(me) => void begin(me)} />
      <button type="button" className="button button-quiet button-wide" onClick={startAnew}>
        {words.other}
      </button>
    </dialog>
  )
}
