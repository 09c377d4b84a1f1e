import { hrefOf } from '../../app/base-path.ts'

/** Keeps the shell for when the signal is lost. Browsers allow it only on https and on this machine itself. */
export function keepShellForOffline(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker
    .register(hrefOf('/m/shell-worker.js'), { scope: hrefOf('/m/') })
    .then(() => navigator.serviceWorker.ready)
    .then(keepFirstVisit)
    .catch(() => undefined)
}

/** The worker came after the page it was begun by: that page and its files are handed to it, so that one visit is enough. */
async function keepFirstVisit({ active }: ServiceWorkerRegistration): Promise<void> {
  // 记一次 is what is wanted without a signal; its file is loaded ahead, once nothing else is.
  await import('../contacts/log-screen.tsx')
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.includes('/assets/'))
  active?.postMessage({ keep: [hrefOf('/m/'), ...files] })
}
