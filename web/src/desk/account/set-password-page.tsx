import { useNavigate } from '@tanstack/react-router'
import { SetPasswordForm } from '../../app/sign-in/set-password-form.tsx'
import './set-password-page.css'

export function SetPasswordPage() {
  const navigate = useNavigate()
  return (
    <div className="card set-password-page">
      <SetPasswordForm onDone={() => void navigate({ to: '/' })} />
    </div>
  )
}
