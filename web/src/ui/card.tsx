import { useId } from 'react'
import './card.css'

interface CardProps {
  readonly title: string
  /** Small words after the title: 7 件，按到期先后. */
  readonly note?: React.ReactNode
  readonly extra?: React.ReactNode
  readonly footer?: React.ReactNode
  readonly children: React.ReactNode
}

/** A titled surface on the page: head of 48 px, body without padding, so that lists and tables reach its edges. */
export function Card({ title, note, extra, footer, children }: CardProps) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {note && <span className="card-note">{note}</span>}
        {extra && <div className="card-extra">{extra}</div>}
      </div>
      {children}
      {footer && <div className="card-foot">{footer}</div>}
    </section>
  )
}
