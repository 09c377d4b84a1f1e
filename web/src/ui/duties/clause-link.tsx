import { createContext, useCallback, useContext, useId, useState } from 'react'
import { AppLink } from '../app-link.tsx'
import { Popover } from '../popover.tsx'
import './clause-link.css'

interface ClauseLinkProps {
  /** As the document numbers it, such as 第三条（二）. */
  readonly section: string
  /** The words of the document that carry the rule; without them only the section is shown. */
  readonly phrase?: string | undefined
  /** Title or number of the document, such as 明大党〔2026〕18号. */
  readonly document?: string | undefined
}

/** Where an entry that has a page of the document shows a section; without it clauses only tell their words. */
export const ClauseAddress = createContext<((section: string) => string) | undefined>(undefined)

/** The clause a result rests on: dotted underline everywhere; hover, focus or tap shows its words. */
export function ClauseLink({ section, phrase, document }: ClauseLinkProps) {
  const id = useId()
  const addressOf = useContext(ClauseAddress)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  if (!phrase) return <span className="clause-link clause-link-plain">{section}</span>
  const shared = {
    className: 'clause-link',
    'aria-describedby': open ? id : undefined,
    onPointerEnter: (event: React.PointerEvent) => event.pointerType === 'mouse' && setOpen(true),
    onPointerLeave: (event: React.PointerEvent) => event.pointerType === 'mouse' && setOpen(false),
    onFocus: () => setOpen(true),
    onBlur: close,
  }
  return (
    <>
      {addressOf ? (
        <AppLink ref={setAnchor} to={addressOf(section)} {...shared}>
          {section}
        </AppLink>
      ) : (
        <button ref={setAnchor} type="button" onClick={() => setOpen(true)} {...shared}>
          {section}
        </button>
      )}
      {open && anchor && (
        <Popover anchor={anchor} id={id} onClose={close}>
          <span className="clause-link-source">{document ? `${document} ${section}` : section}</span>
          <q className="clause-link-phrase">{phrase}</q>
        </Popover>
      )}
    </>
  )
}
