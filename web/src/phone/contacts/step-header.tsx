import { phonePaths } from '../../app/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { goTo } from '../shell/place.ts'
import './step-header.css'

interface StepHeaderProps {
  readonly title: string
  readonly children?: React.ReactNode
}

/** The head of a screen one came to from another; it leads back the way one came, or home where there was none. */
export function StepHeader({ title, children }: StepHeaderProps) {
  return (
    <header className="phone-header log-header">
      <button type="button" className="icon-button" aria-label={words.back} onClick={goBack}>
        <Icon name="left" size={20} />
      </button>
      <h1>{title}</h1>
      {children && <div className="phone-header-right">{children}</div>}
    </header>
  )
}

function goBack(): void {
  if (history.length > 1) history.back()
  else goTo(phonePaths.due)
}
