import { hrefOf } from '../../app/base-path.ts'

/** Keeps the shell for when the signal is lost. Browsers allow it only on https and on this machine itself. */
export function keepShellForOffline(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker
    .register(hrefOf('/m/shell-worker.js'), { scope: hrefOf('/m/') })
    .catch(() => undefined)
}
