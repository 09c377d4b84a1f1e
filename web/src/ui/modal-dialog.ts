import { useEffect, useRef } from 'react'

/** Opens a native dialog as long as it is rendered. Web views without it get the dialog without its backdrop. */
export function useModalDialog(): React.RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.showModal) dialog.current.showModal()
    else dialog.current?.setAttribute('open', '')
  }, [])
  return dialog
}
