import { useNavigate } from '@tanstack/react-router'
import { SetPasswordForm } from '../../app/sign-in/set-password-form.tsx'
import { signInWords } from '../../words/account/sign-in.ts'
import './set-password-page.css'

export function SetPasswordPage() {
  const navigate = useNavigate()
  return (
    <div className="card set-password-page">
      <h1>{signInWords.setPassword.title}</h1>
      <SetPasswordForm onDone={() => void navigate({ to: '/' })} />
    </div>
  )
}
