import { useEffect } from 'react'
import { AppLink } from './app-link.tsx'
import './page-header.css'

interface Crumb {
  readonly label: string
  readonly to: string
}

interface PageHeaderProps {
  readonly title: string
  /** What the tab says instead, where the title names a person. */
  readonly tab?: string
  readonly crumbs?: readonly Crumb[]
  /** Beside the title: a badge, a date, a count. */
  readonly children?: React.ReactNode
  /** At the right; one of them is the primary button. */
  readonly actions?: React.ReactNode
}

/** Title of a page; also the title of the tab, which therefore never carries a name of a person. */
export function PageHeader({ title, tab = title, crumbs = [], children, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${tab} · 同心`
  }, [tab])
  return (
    <header className="page-header">
      {crumbs.length > 0 && (
        <nav className="page-header-crumbs" aria-label="上级页面">
          {crumbs.map((crumb) => (
            <span key={crumb.to}>
              <AppLink to={crumb.to}>{crumb.label}</AppLink> /{' '}
            </span>
          ))}
        </nav>
      )}
      <h1>{title}</h1>
      {children && <div className="page-header-note">{children}</div>}
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  )
}
