import { useEffect, useSyncExternalStore } from 'react'
import { hrefOf, pathWithin } from '../../app/base-path.ts'
import { followInAppLinks, isPhonePath } from '../../app/in-app-links.ts'

// The phone's whole router: the address is the state. A router library would cost more than all of the shell.

const moved = 'phone-moved'

/** Path and query inside the application, such as `/m/friends?on=…`. */
export function phonePath(): string {
  return pathWithin(new URL(location.href)) ?? '/m/'
}

/** The address, kept up to date. */
export function usePhonePath(): string {
  return useSyncExternalStore(subscribe, phonePath)
}

/** Goes to another screen; `replace` leaves no step behind to go back to. */
export function goTo(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', hrefOf(path))
  else history.pushState(null, '', hrefOf(path))
  window.scrollTo(0, 0)
  window.dispatchEvent(new Event(moved))
}

export function useInAppLinks(): void {
  useEffect(() => followInAppLinks(isPhonePath, goTo), [])
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  window.addEventListener(moved, changed)
  return () => {
    window.removeEventListener('popstate', changed)
    window.removeEventListener(moved, changed)
  }
}
