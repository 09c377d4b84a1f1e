import { phonePaths } from '../../app/paths.ts'
import { SetPasswordForm } from '../../app/sign-in/set-password-form.tsx'
import { goTo } from '../shell/place.ts'
import './set-password-screen.css'

export function SetPasswordScreen() {
  return (
    <div className="phone-card set-password-screen">
      <SetPasswordForm onDone={() => goTo(phonePaths.me, { replace: true })} />
    </div>
  )
}
