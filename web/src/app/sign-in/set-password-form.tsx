import { setPassword, showMe } from '@tongxin/contract/account/account'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { signInWords } from '../../words/account/sign-in.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'
import { useSend } from '../api.ts'
import { refusalIn } from '../call-refused.ts'
import { useMe } from '../session.ts'
import { textOf } from './form-text.ts'

const words = signInWords.setPassword

interface SetPasswordFormProps {
  readonly onDone: () => void
}

/** Sets the first password or changes it; the button beneath leads away without one. */
export function SetPasswordForm({ onDone }: SetPasswordFormProps) {
  const me = useMe()
  const send = useSend(setPassword, [showMe])
  const [different, setDifferent] = useState(false)
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const next = textOf(form, 'next')
    setDifferent(next !== textOf(form, 'again'))
    if (send.isPending || next !== textOf(form, 'again')) return
    send.mutate(
      { body: { current: me.hasPassword ? textOf(form, 'current') : null, next } },
      { onSuccess: onDone },
    )
  }
  return (
    <form onSubmit={submit}>
      <p className="sign-in-hint">
        {me.hasPassword ? words.change : words.first(me.displayName, me.signInName)}
      </p>
      <input type="text" name="name" autoComplete="username" value={me.signInName} readOnly hidden />
      {me.hasPassword && (
        <Field label={words.current} problem={saidAt(send.error, 'password-wrong')}>
          {(ids) => <PasswordInput {...ids} name="current" autoComplete="current-password" required />}
        </Field>
      )}
      <Field
        label={words.next}
        hint={words.rule}
        problem={saidAt(send.error, 'password-weak') ?? fieldProblem(send.error, 'next')}
      >
        {(ids) => <PasswordInput {...ids} name="next" autoComplete="new-password" required />}
      </Field>
      <Field label={words.again} problem={different ? words.different : undefined}>
        {(ids) => <PasswordInput {...ids} name="again" autoComplete="new-password" required />}
      </Field>
      {send.error && !isAtField(send.error) && <RefusalNotice error={send.error} />}
      <button type="submit" className="button button-primary button-wide">
        {words.save}
      </button>
      <button type="button" className="button button-quiet button-wide" onClick={onDone}>
        {me.hasPassword ? words.back : words.later}
      </button>
    </form>
  )
}

function saidAt(error: unknown, code: 'password-wrong' | 'password-weak'): string | undefined {
  const refusal = refusalIn(error)
  return error && refusal.code === code ? sayRefusal(refusal) : undefined
}

function isAtField(error: unknown): boolean {
  return ['password-wrong', 'password-weak', 'invalid'].includes(refusalIn(error).code)
}
