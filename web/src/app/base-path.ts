// The server writes the base path of this installation into the page's <base>; nothing here guesses it.

/** `''` at the root of an origin, `/tongxin` below it; never with a slash at the end. */
export function basePath(): string {
  const base = document.querySelector('base')
  return base ? new URL(base.href).pathname.replace(/\/[^/]*$/, '') : ''
}

/** An address inside the application (`/roster?unit=…`) as the browser needs it, base path included. */
export function hrefOf(path: string): string {
  return `${basePath()}${path}`
}

/** The path inside the application that an absolute address of this origin stands for; undefined when outside. */
export function pathWithin(address: URL): string | undefined {
  if (address.origin !== location.origin) return undefined
  const base = basePath()
  if (address.pathname !== base && !address.pathname.startsWith(`${base}/`)) return undefined
  return `${address.pathname.slice(base.length) || '/'}${address.search}${address.hash}`
}

/** The nonce of this page, for the styles antd writes; undefined in development. */
export function pageNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.getAttribute('nonce') || undefined
}
