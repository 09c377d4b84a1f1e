import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devPages } from './build/dev-pages.ts'
import { quietScrollbarMeasure } from './build/quiet-scrollbar-measure.ts'
import { scrollLockWithoutStyle } from './build/scroll-lock-without-style.ts'
import { tokensAsCss } from './build/tokens-as-css.ts'

// Two pages, desk and phone. The server fills `__CSP_NONCE__` and `__BASE__` in both for every request, so one
// build serves any origin and any sub-path; assets are relative to the page's <base>.
const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root,
  base: './',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), tokensAsCss(), quietScrollbarMeasure(), scrollLockWithoutStyle(), devPages()],
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    manifest: true,
    rolldownOptions: { input: { desk: `${root}index.html`, phone: `${root}phone.html` } },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8600' } },
})
