import { useCallback, useId, useRef, useState } from 'react'
import { Popover } from './popover.tsx'
import './clause-link.css'

interface ClauseLinkProps {
  /** As the document numbers it, such as 第三条（二）. */
  readonly section: string
  /** The words of the document that carry the rule; without them only the section is shown. */
  readonly phrase?: string | undefined
  /** Title or number of the document, such as 明大党〔2026〕18号. */
  readonly document?: string | undefined
}

/** The clause a result rests on: dotted underline everywhere; hover, focus or tap shows its words. */
export function ClauseLink({ section, phrase, document }: ClauseLinkProps) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  if (!phrase) return <span className="clause-link clause-link-plain">{section}</span>
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="clause-link"
        aria-describedby={open ? id : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onClick={() => setOpen(true)}
      >
        {section}
      </button>
      {open && anchor.current && (
        <Popover anchor={anchor.current} id={id} onClose={close}>
          <span className="clause-link-source">{document ? `${document} ${section}` : section}</span>
          <q className="clause-link-phrase">{phrase}</q>
        </Popover>
      )}
    </>
  )
}
