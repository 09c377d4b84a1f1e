import { type Me, signIn } from '@tongxin/contract/account/account'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { signInWords as words } from '../../words/account/sign-in.ts'
import { useSend } from '../api.ts'
import { textOf } from './form-text.ts'

interface PasswordFormProps {
  readonly onSignedIn: (me: Me) => void
  /** The name is known when a session of this page has ended. */
  readonly name?: string
  readonly primary?: boolean
}

/** Name and password. What is wrong is never said so that one could learn whether an account exists. */
export function PasswordForm({ onSignedIn, name, primary = true }: PasswordFormProps) {
  const send = useSend(signIn)
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (send.isPending) return
    const form = new FormData(event.currentTarget)
    const body = { name: textOf(form, 'name').trim(), password: textOf(form, 'password') }
    send.mutate({ body }, { onSuccess: (answer) => onSignedIn(answer.value) })
  }
  const problem = (path: string) => fieldProblem(send.error, path)
  return (
    <form onSubmit={submit}>
      <Field label={words.name} problem={problem('name')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            name="name"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={name}
            readOnly={name !== undefined}
            required
          />
        )}
      </Field>
      <Field label={words.password} problem={problem('password')}>
        {(ids) => <PasswordInput {...ids} name="password" autoComplete="current-password" required />}
      </Field>
      {send.error && <RefusalNotice error={send.error} />}
      <button
        type="submit"
        className={primary ? 'button button-primary button-wide' : 'button button-wide'}
        aria-disabled={send.isPending}
      >
        {send.isPending ? words.submitting : words.submit}
      </button>
    </form>
  )
}
