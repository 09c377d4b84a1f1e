import type { Plugin } from 'vite'

/** What the server does for the built pages, for `vite` in development: placeholders filled, /m/… is the phone. */
export function devPages(): Plugin {
  return {
    name: 'dev-pages',
    apply: 'serve',
    config: () => ({ html: { cspNonce: '' } }),
    transformIndexHtml: (html) => html.replaceAll('__BASE__', '/').replaceAll('__CSP_NONCE__', ''),
    configureServer: (server) => {
      server.middlewares.use((request, _answer, next) => {
        const path = request.url ?? '/'
        if (isPage(path))
          request.url = path.startsWith('/m/') || path === '/m' ? '/phone.html' : '/index.html'
        next()
      })
    },
  }
}

/** A page has no dot in its last segment and is none of Vite's or the API's own paths. */
function isPage(path: string): boolean {
  const bare = path.split('?')[0] ?? ''
  return !/^\/(@|api\/|src\/|node_modules\/)/.test(bare) && !/\.[a-z0-9]+$/i.test(bare)
}
