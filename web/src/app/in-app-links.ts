import { pathWithin } from './base-path.ts'

/**
 * Lets plain `<a href>` inside the application change the screen without loading the page anew, so that the
 * shared kit needs to know neither router. New tabs, downloads and the other entry keep their usual way.
 */
export function followInAppLinks(isOwn: (path: string) => boolean, go: (path: string) => void): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || wantsNewTab(event)) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.href || link.target || link.hasAttribute('download')) return
    const path = pathWithin(new URL(link.href))
    if (path === undefined || path.startsWith('/api/') || !isOwn(path)) return
    event.preventDefault()
    go(path)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}

function wantsNewTab(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}

/** Everything under `/m` belongs to the phone entry, all else to the desk. */
export function isPhonePath(path: string): boolean {
  return /^\/m(\/|\?|#|$)/.test(path)
}
