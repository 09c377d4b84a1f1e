import type { Plugin } from 'vite'
import { tokensCss } from '../src/ui/tokens.ts'

const id = 'virtual:tokens.css'

/** Gives `import 'virtual:tokens.css'` the tokens of `src/ui/tokens.ts` as CSS variables, so they are written once. */
export function tokensAsCss(): Plugin {
  return {
    name: 'tokens-as-css',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? tokensCss() : undefined),
  }
}
