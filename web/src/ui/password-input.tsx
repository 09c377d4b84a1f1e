import { useState } from 'react'
import { signInWords as words } from '../words/account/sign-in.ts'
import { Icon } from './icon.tsx'

type PasswordInputProps = Omit<React.ComponentPropsWithoutRef<'input'>, 'type' | 'className'>

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  return (
    <span className="input-with-button">
      <input {...props} className="input" type={shown ? 'text' : 'password'} />
      <button type="button" aria-label={shown ? words.hide : words.show} onClick={() => setShown(!shown)}>
        <Icon name={shown ? 'eye' : 'eye-off'} size={18} />
      </button>
    </span>
  )
}
